import process from 'node:process'
import { present } from '../../shared/lib/invariant.ts'

/** Main, as a process of our own sees it. */
export interface Parent {
  post(message: unknown): void
  onMessage(hear: (message: unknown) => void): void
}

/** The way back to main; only within a process that main started. */
export function parent(): Parent {
  const port = present(process.parentPort, 'port to the parent process')
  return {
    post: (message) => port.postMessage(message),
    onMessage(hear) {
      port.on('message', ({ data }: { readonly data: unknown }) => hear(data))
    }
  }
}
