import Database from 'better-sqlite3-multiple-ciphers'
import { fail, ok, type PlainProblem, type Result } from '../../shared/lib/result.ts'

/** What a durable write may meet. `damaged`: a page failed its authentication; the application must stop. */
export type WriteProblem = PlainProblem<'disk-full' | 'damaged'>

const codeOf = (error: unknown): string =>
  error instanceof Database.SqliteError || (error instanceof Error && 'code' in error) ? String(error.code) : ''

/** A page failed its authentication or the structure is broken: nothing read from this file can be trusted any more. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_(DATA|CORRUPTFS|SHORT_READ|READ))/.test(codeOf(error))
}

/** No room: on the disk, or within the size the file may have. */
export function isDiskFull(error: unknown): boolean {
  return /^(SQLITE_FULL|SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE)|ENOSPC|EDQUOT)/.test(codeOf(error))
}

/** Runs a durable write; a full disk and a damaged file become problems, everything else is a bug and goes on up. */
export function attempt<T>(write: () => T): Result<T, WriteProblem> {
  try {
    return ok(write())
  } catch (error) {
    if (isDiskFull(error)) return fail({ kind: 'disk-full' })
    if (isDamage(error)) return fail({ kind: 'damaged' })
    throw error
  }
}
