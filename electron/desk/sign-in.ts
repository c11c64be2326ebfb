import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import type { StartState } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { verifyPin } from '../store/pin.ts'
import type { WrongPins } from '../store/store.ts'
import { type Desk, type Office, stopDamaged } from './desk.ts'
import { startState } from './start-state.ts'

/** Wrong tries that cost nothing; after them each costs twice the one before. */
const FREE_TRIES = 2
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 5 * 60_000

type PinProblem = { readonly kind: 'pin-wrong'; readonly waitMs: number }

const NONE: WrongPins = { times: 0, nextAt: 0 }

/** What so many wrong tries in a row cost, in ms. */
const costOf = (times: number) =>
  times <= FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (times - FREE_TRIES - 1), LONGEST_WAIT_MS)

/** Signs a clerk in by PIN; wrong tries cost growing waits, which a restart does not forgive. */
export async function signIn(desk: Desk, arg: DesktopArgument<'signIn'>): Promise<Result<StartState, PinProblem>> {
  const { office, parts } = desk
  const clerk = office?.store.clerks.list().find((each) => each.id === arg.clerkId)
  const hash = office?.store.clerks.findPinHash(arg.clerkId)
  if (!office || !clerk || hash === undefined) return fail({ kind: 'pin-wrong', waitMs: 0 })
  const now = parts.clock.now()
  const wrong = wrongPinsOf(desk, office, clerk.id)
  const waitMs = wrong.nextAt - now
  if (waitMs > costOf(wrong.times)) {
    // The clock was set back: the wait begins anew and is never longer than it was.
    keep(desk, office, clerk.id, { times: wrong.times, nextAt: now + costOf(wrong.times) })
    return fail({ kind: 'pin-wrong', waitMs: costOf(wrong.times) })
  }
  if (waitMs > 0) return fail({ kind: 'pin-wrong', waitMs })
  // Counted before it is looked at: neither a killed application nor tries at the same time come for less.
  const times = wrong.times + 1
  keep(desk, office, clerk.id, { times, nextAt: now + costOf(times) })
  if (!(await verifyPin(arg.pin, hash))) return fail({ kind: 'pin-wrong', waitMs: costOf(times) })
  keep(desk, office, clerk.id, null)
  desk.clerk = { id: clerk.id, name: clerk.name }
  return ok(await startState(desk))
}

function wrongPinsOf({ wrongPins }: Desk, { store }: Office, clerkId: string): WrongPins {
  return wrongPins.get(clerkId) ?? store.clerks.findWrongPins(clerkId) ?? NONE
}

/** On disk, and in memory for as long as a full disk keeps nothing. */
function keep(desk: Desk, { store }: Office, clerkId: string, wrong: WrongPins | null): void {
  const kept = store.clerks.saveWrongPins(clerkId, wrong)
  if (kept.ok) desk.wrongPins.delete(clerkId)
  else desk.wrongPins.set(clerkId, wrong ?? NONE)
  if (!kept.ok && kept.problem.kind === 'damaged') stopDamaged(desk)
}

/** Leaves the counter; the records stay open for the next clerk. */
export async function signOut(desk: Desk): Promise<Result<StartState, never>> {
  desk.clerk = undefined
  return ok(await startState(desk))
}
