import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPageMaker } from '../../electron/pages/page-maker.ts'
import type { PageMaker } from '../../shared/contract/page-maker.ts'
import { utilityProcess } from '../electron-host/utility-process.mjs'

/** A maker over the built process, and what that process has taken of memory at most. */
export interface MeasuredMaker {
  readonly maker: PageMaker
  /** MB that stood in memory at most since the process started (Linux: VmHWM). */
  readonly peak: () => number
}

/** Starts the built page process as the application does. */
export function builtPages(): MeasuredMaker {
  const file = join(import.meta.dirname, '..', '..', 'out', 'main', 'page-process.js')
  let pid = 0
  const maker = createPageMaker(() => {
    const child = utilityProcess.fork(file, [], { stdio: 'ignore' })
    pid = child.pid ?? 0
    return {
      post: (message) => child.postMessage(message),
      onMessage: (hear) => child.on('message', hear),
      onExit: (hear) => child.once('exit', hear),
      end: () => void child.kill()
    }
  })
  return {
    maker,
    peak: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  }
}
