import type { BundleProblem } from '../../../shared/contract/bundle.ts'
import { fail, type Result } from '../../../shared/lib/result.ts'

/** Ends the reading of a file that is refused. Thrown between the readers of this folder only; `refusing` makes a Result of it. */
export class Unsound extends Error {
  readonly problem: BundleProblem

  constructor(kind: BundleProblem['kind']) {
    super(`Refused: ${kind}`)
    this.problem = { kind }
  }
}

/** The words of the system for a file that cannot be read: not there, no right, a stick pulled out. */
const UNREADABLE = /^(ENOENT|EACCES|EPERM|EISDIR|EIO|ENXIO|ENODEV|ENOTDIR|EINVAL|EBUSY)$/

/** Runs a reader; a refused or unreadable file becomes a problem, everything else is a bug and goes on up. */
export function refusing<T, P extends { readonly kind: string }>(
  read: () => Result<T, P>
): Result<T, P | BundleProblem> {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unsound) return fail(error.problem)
    if (error instanceof Error && 'code' in error && UNREADABLE.test(String(error.code)))
      return fail({ kind: 'file-unreadable' })
    throw error
  }
}
