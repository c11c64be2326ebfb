import { type DesktopApi, type DoorProblem, desktopArguments } from '../../shared/contract/desktop-api.ts'
import type { DesktopMethod } from '../../shared/contract/methods.ts'
import { fail, type Result } from '../../shared/lib/result.ts'
import type { Log } from '../log.ts'

/** Parses the argument, calls, and turns a bug into `internal`: logged here, one sentence on the screen. */
export async function answer(
  api: DesktopApi,
  method: DesktopMethod,
  arg: unknown,
  log: Log
): Promise<Result<unknown, DoorProblem | { readonly kind: string }>> {
  const parsed = desktopArguments[method].safeParse(arg)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const reason = issue?.code === 'too_big' ? 'too-long' : 'wrong'
    return fail({ kind: 'invalid', field: issue?.path.join('.') ?? '', reason })
  }
  try {
    // One table pairs each method with the schema that has just parsed its argument.
    const call = api[method] as (arg: unknown) => Promise<Result<unknown, { readonly kind: string }>>
    return await call(parsed.data)
  } catch (error) {
    log.fault(method, error)
    return fail({ kind: 'internal' })
  }
}
