import type { DesktopArgument, SecretProblem } from '../../shared/contract/desktop-api.ts'
import type { SendProblem } from '../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Seat } from './desk.ts'
import { keptSecret } from './save-province.ts'

/** Asks the province as typed: whether it answers, takes the account, and how its clock stands. Nothing is kept. */
export async function testProvince(
  seat: Seat,
  { connection, secret: typed }: DesktopArgument<'testProvince'>
): Promise<Result<{ readonly clockOffsetMs: number }, SecretProblem | SendProblem>> {
  const { clock, vault, makeProvince } = seat.parts
  const kept = typed === null ? keptSecret(seat, connection) : undefined
  if (kept?.ok === false) return kept
  const unwrapped = kept && (await vault.unwrap(kept.value))
  const secret = typed ?? (unwrapped && Buffer.from(unwrapped).toString('utf8'))
  if (secret === undefined) return fail({ kind: 'secret-missing' })
  const province = makeProvince(connection, secret)
  try {
    const asked = clock.now()
    const answer = await province.probe()
    if (!answer.ok) return answer
    // The answer was on its way for half of the time.
    return ok({ clockOffsetMs: Math.round(answer.value.serverTime - (asked + clock.now()) / 2) })
  } finally {
    await province.close()
  }
}
