import type { Clock } from '../../shared/contract/ports.ts'
import type { Outbox } from '../../shared/contract/outbox.ts'
import type { Province, SendProblem } from '../../shared/contract/province.ts'

/** What keeps the line itself from serving anything. */
export type LineProblem = SendProblem['kind']

/** What the screen hears of the line. */
export interface RunnerState {
  readonly running: boolean
  readonly reached: boolean
  /** Why the line does not serve; null while it does, or before it was asked. */
  readonly problem: LineProblem | null
  /** When the province is asked again by itself (epoch ms). */
  readonly nextTryAt: number
  /** Dossiers under way now. */
  readonly underWay: number
}

export interface RunnerParts {
  readonly outbox: Outbox
  readonly province: Province
  readonly clock: Clock
  /** In [0, 1): spreads the waits of many counters. */
  readonly chance: () => number
  readonly fault: (where: string, error: unknown) => void
  readonly changed: (state: RunnerState) => void
}

/** What an act works with. */
export interface ActParts extends RunnerParts {
  /** Resolves in a turn of the event loop of its own: taken before each piece of work on the records. */
  readonly turn: () => Promise<void>
}
