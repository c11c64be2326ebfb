import { backoffMs } from '../../shared/sync/backoff.ts'
import type { RunnerParts } from './parts.ts'

/** Whether the province is there: known from real answers only, never from the network card. */
export interface Reach {
  /** True when calls may go out; asks the province first when the line was lost or is not known. */
  ready(): Promise<boolean>
  reached(): boolean
  /** Every call tells whether it was answered at all. */
  heard(answered: boolean): void
  /** A click or a save: the next try is now. */
  forgetWait(): void
  /** When the province is asked again by itself (epoch ms). */
  nextAt(): number
}

/** How often a quiet line is asked for what the province changed. */
const QUIET_MS = 5 * 60_000
/** What was acknowledged in this time is offered again to a province that was restored from a backup. */
const OFFER_AGAIN_MS = 30 * 86_400_000

/** Probes, notices a restored province by its epoch, keeps the offset of its clock, and brings its changes. */
export function createReach({ outbox, province, clock, chance, fault }: Omit<RunnerParts, 'changed'>): Reach {
  let there = false
  let attempts = 0
  let notBefore = 0
  let pulledAt = 0

  const lost = () => {
    there = false
    // The first try after a cut is at once: most cuts are over when they are noticed.
    notBefore = attempts === 0 ? 0 : clock.now() + backoffMs(attempts, chance())
    attempts += 1
    return false
  }
  const pull = async (): Promise<boolean> => {
    if (!province.limits.pull) return true
    for (;;) {
      const answer = await province.pull(outbox.recall('cursor') ?? '')
      if (!answer.ok) return answer.problem.kind !== 'unreachable'
      const { changes, cursor, more } = answer.value
      outbox.take(changes, clock.now())
      outbox.remember('cursor', cursor)
      if (!more) return true
    }
  }
  const probe = async (): Promise<boolean> => {
    const asked = clock.now()
    const answer = await province.probe()
    if (!answer.ok) return lost()
    const { epoch, serverTime } = answer.value
    outbox.remember('clockOffset', String(Math.round(serverTime - (asked + clock.now()) / 2)))
    const known = outbox.recall('epoch')
    if (epoch !== null && epoch !== known) {
      if (known !== undefined) {
        outbox.offerAgain(clock.now() - OFFER_AGAIN_MS)
        outbox.remember('cursor', '')
      }
      outbox.remember('epoch', epoch)
    }
    there = true
    attempts = 0
    pulledAt = clock.now()
    return (await pull()) || lost()
  }
  return {
    async ready() {
      const now = clock.now()
      if (there && now - pulledAt < QUIET_MS) return true
      if (!there && now < notBefore) return false
      try {
        return await probe()
      } catch (error) {
        fault('sync probe', error)
        return lost()
      }
    },
    reached: () => there,
    heard(answered) {
      if (!answered && there) lost()
    },
    forgetWait() {
      notBefore = 0
    },
    nextAt: () => (there ? pulledAt + QUIET_MS : notBefore)
  }
}
