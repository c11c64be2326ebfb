import { backoffMs } from '../../shared/sync/backoff.ts'
import type { LineProblem, RunnerParts } from './parts.ts'

/** Whether the province is there: known from real answers only, never from the network card. */
export interface Reach {
  /** True when calls may go out; asks the province first when the line was lost or is not known. */
  ready(): Promise<boolean>
  reached(): boolean
  /** Every call tells what kept the line itself from serving it; null when it was served. */
  heard(problem: LineProblem | null): void
  /** Why the line does not serve now; null while it does, or before it was asked. */
  problem(): LineProblem | null
  /** The next try is now: after a save, unless the account was refused; after a click of a person always. */
  forgetWait(byPerson: boolean): void
  /** When the province is asked again by itself (epoch ms). */
  nextAt(): number
}

/** A refused account is seldom tried again by itself: many provinces lock one that fails often. */
const REFUSED_MS = 15 * 60_000
/** How often a quiet line is asked for what the province changed. */
const QUIET_MS = 5 * 60_000

export interface ReachParts extends Omit<RunnerParts, 'changed'> {
  /** Resolves when no call is under way and nothing that was read of the outbox will be used any more. */
  readonly quiet: () => Promise<void>
}

/** Probes, notices a restored province by its epoch, keeps the offset of its clock, and brings its changes. */
export function createReach({ outbox, province, clock, chance, fault, quiet }: ReachParts): Reach {
  let there = false
  let why: LineProblem | null = null
  let attempts = 0
  let notBefore = 0
  let probedAt = 0
  let pulledAt = -Infinity

  /** Why the line does not serve: a refused account rests long, any other loss waits longer each time. */
  const lost = (problem: LineProblem) => {
    there = false
    why = problem
    attempts += 1
    notBefore = clock.now() + (problem === 'credentials-refused' ? REFUSED_MS : backoffMs(attempts, chance()))
    return false
  }
  const pull = async (): Promise<LineProblem | null> => {
    if (!province.limits.pull) return null
    for (;;) {
      const answer = await province.pull(outbox.recall('cursor') ?? '')
      if (!answer.ok) return answer.problem.kind === 'busy' ? null : answer.problem.kind
      const { changes, cursor, more } = answer.value
      outbox.take(changes, clock.now())
      outbox.remember('cursor', cursor)
      if (!more) return null
    }
  }
  const probe = async (): Promise<boolean> => {
    const asked = clock.now()
    const answer = await province.probe()
    if (!answer.ok) return lost(answer.problem.kind)
    const { epoch, serverTime } = answer.value
    outbox.remember('clockOffset', String(Math.round(serverTime - (asked + clock.now()) / 2)))
    outbox.remember('reachedAt', String(clock.now()))
    const restored = epoch !== null && epoch !== outbox.recall('epoch')
    if (restored) {
      // What is under way would store over it how its dossier stood before.
      await quiet()
      outbox.heedEpoch(epoch, clock.now())
    }
    there = true
    why = null
    attempts = 0
    probedAt = clock.now()
    // After each cut of a bad line it is not asked again for what it seldom has.
    if (!restored && probedAt - pulledAt < QUIET_MS) return true
    const problem = await pull()
    if (problem === null) pulledAt = clock.now()
    return problem === null || lost(problem)
  }
  return {
    async ready() {
      const now = clock.now()
      if (there && now - probedAt < QUIET_MS) return true
      if (!there && now < notBefore) return false
      try {
        return await probe()
      } catch (error) {
        fault('sync probe', error)
        return lost('unreachable')
      }
    },
    reached: () => there,
    problem: () => why,
    heard(problem) {
      // A busy province answers: each dossier waits by itself.
      if (problem === null || problem === 'busy' || !there) return
      lost(problem)
      // The first try after a cut is at once: most cuts are over when they are noticed.
      if (problem === 'unreachable') notBefore = 0
    },
    forgetWait(byPerson) {
      if (byPerson || why !== 'credentials-refused') notBefore = 0
    },
    nextAt: () => (there ? probedAt + QUIET_MS : notBefore)
  }
}
