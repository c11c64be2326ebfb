import type { Clock } from '../../../shared/contract/ports.ts'
import type { SendProblem } from '../../../shared/contract/province.ts'
import { fail, type Result } from '../../../shared/lib/result.ts'
import type { PassEnded, Said, SaidNo } from './said.ts'

/** What a province lets a call in by, kept in memory only: a token, or a session. */
export interface Pass {
  readonly secret: string
  /** How long it holds, counted from when it was asked for (ms); null when the province does not say. */
  readonly lifeMs: number | null
}

/** Calls that need a pass. */
export interface Passes {
  /** Does `call` with a pass that holds; once more with a fresh one when the province does not know it after all. */
  with<T>(call: (secret: string) => Promise<Result<T, SaidNo | PassEnded>>): Promise<Said<T>>
}

/** Renewed this long before it ends, or at nine tenths of a short life, so that none ends on its way over a slow line. */
const MARGIN_MS = 60_000

/** Signs in when a pass is needed, once for all calls that wait for it. */
export function createPasses(clock: Clock, signIn: () => Promise<Result<Pass, SendProblem>>): Passes {
  let pass: { readonly secret: string; readonly renewAt: number } | undefined
  let signingIn: Promise<Result<string, SendProblem>> | undefined

  const renew = async (): Promise<Result<string, SendProblem>> => {
    const askedAt = clock.now()
    const answer = await signIn()
    if (!answer.ok) return answer
    const { secret, lifeMs } = answer.value
    pass = { secret, renewAt: lifeMs === null ? Infinity : askedAt + lifeMs - Math.min(MARGIN_MS, lifeMs / 10) }
    return { ok: true, value: secret }
  }
  const renewOnce = () => {
    signingIn ??= renew().finally(() => {
      signingIn = undefined
    })
    return signingIn
  }

  return {
    async with(call) {
      for (const lastTry of [false, true]) {
        const held = pass && clock.now() < pass.renewAt ? pass.secret : undefined
        const got = held === undefined ? await renewOnce() : { ok: true as const, value: held }
        if (!got.ok) return got
        const answer = await call(got.value)
        if (answer.ok) return answer
        if (answer.problem.kind !== 'pass-ended') return fail(answer.problem)
        // Another call may have brought a fresh one meanwhile.
        if (pass?.secret === got.value) pass = undefined
        if (lastTry) break
      }
      return fail({ kind: 'credentials-refused' })
    }
  }
}
