import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import type { StartState } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { verifyPin } from '../store/pin.ts'
import type { Desk } from './desk.ts'
import { startState } from './start-state.ts'

/** Wrong tries that cost nothing; after them each costs twice the one before. */
const FREE_TRIES = 3
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 5 * 60_000

type PinProblem = { readonly kind: 'pin-wrong'; readonly waitMs: number }

/** Signs a clerk in by PIN; wrong tries cost growing waits. */
export async function signIn(desk: Desk, arg: DesktopArgument<'signIn'>): Promise<Result<StartState, PinProblem>> {
  const { office, parts, wrongPins } = desk
  const clerk = office?.store.clerks.list().find((each) => each.id === arg.clerkId)
  const hash = office?.store.clerks.findPinHash(arg.clerkId)
  if (!clerk || hash === undefined) return fail({ kind: 'pin-wrong', waitMs: 0 })
  const earlier = wrongPins.get(clerk.id) ?? { times: 0, nextAt: 0 }
  const waitMs = earlier.nextAt - parts.clock.now()
  // A clock set back must not lock a clerk out for longer than the longest wait.
  if (waitMs > 0 && waitMs <= LONGEST_WAIT_MS) return fail({ kind: 'pin-wrong', waitMs })
  if (!(await verifyPin(arg.pin, hash))) {
    const times = earlier.times + 1
    const cost = times < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (times - FREE_TRIES), LONGEST_WAIT_MS)
    wrongPins.set(clerk.id, { times, nextAt: parts.clock.now() + cost })
    return fail({ kind: 'pin-wrong', waitMs: cost })
  }
  wrongPins.delete(clerk.id)
  desk.clerk = { id: clerk.id, name: clerk.name }
  return ok(await startState(desk))
}

/** Leaves the counter; the records stay open for the next clerk. */
export async function signOut(desk: Desk): Promise<Result<StartState, never>> {
  desk.clerk = undefined
  return ok(await startState(desk))
}
