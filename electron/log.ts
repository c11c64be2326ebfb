import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'

/** What the application notes for whoever repairs it. Never a name, number, address or any other text of a person. */
export interface Log {
  note(what: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void
  /** A bug or a broken part. Only its type and place are kept: messages may quote what a citizen said. */
  fault(where: string, error: unknown): void
}

const REDACTED = ['*.name', '*.applicant', '*.idNumber', '*.phone', '*.address', '*.email', 'name', 'phone', 'idNumber']

/** The type and the lines of the stack, without the message. */
function traceOf(error: unknown): { readonly type: string; readonly at: string[] } {
  if (!(error instanceof Error)) return { type: typeof error, at: [] }
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return { type: `${error.name}${code}`, at: lines.slice(0, 12).map((line) => line.trim()) }
}

/** Writes to `folder`/app.log, one JSON line each. */
export function openLog(folder: string): Log {
  mkdirSync(folder, { recursive: true })
  const logger = pino(
    { base: null, redact: { paths: REDACTED, censor: '•' } },
    pino.destination({ dest: join(folder, 'app.log'), mkdir: true, sync: true })
  )
  return {
    note: (what, facts = {}) => logger.info(facts, what),
    fault: (where, error) => logger.error(traceOf(error), where)
  }
}
