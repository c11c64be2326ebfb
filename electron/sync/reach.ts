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

export interface ReachParts extends Omit<RunnerParts, 'changed'> {
  /** Resolves when no call is under way and nothing that was read of the outbox will be used any more. */
  readonly quiet: () => Promise<void>
}

/** Probes, notices a restored province by its epoch, keeps the offset of its clock, and brings its changes. */
export function createReach({ outbox, province, clock, chance, fault, quiet }: ReachParts): Reach {
  let there = false
  let attempts = 0
  let notBefore = 0
  let pulledAt = 0

  const missed = () => {
    there = false
    attempts += 1
    notBefore = clock.now() + backoffMs(attempts, chance())
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
    if (!answer.ok) return missed()
    const { epoch, serverTime } = answer.value
    outbox.remember('clockOffset', String(Math.round(serverTime - (asked + clock.now()) / 2)))
    const known = outbox.recall('epoch')
    if (epoch !== null && epoch !== known) {
      if (known !== undefined) {
        // What is under way would store over it how its dossier stood before.
        await quiet()
        outbox.offerAgain(clock.now() - OFFER_AGAIN_MS)
        outbox.remember('cursor', '')
      }
      outbox.remember('epoch', epoch)
    }
    there = true
    attempts = 0
    pulledAt = clock.now()
    return (await pull()) || missed()
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
        return missed()
      }
    },
    reached: () => there,
    heard(answered) {
      if (answered || !there) return
      // The first try after a cut is at once: most cuts are over when they are noticed.
      there = false
      notBefore = 0
    },
    forgetWait() {
      notBefore = 0
    },
    nextAt: () => (there ? pulledAt + QUIET_MS : notBefore)
  }
}
