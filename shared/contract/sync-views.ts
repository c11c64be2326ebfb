import type { EventKind } from '../domain/dossier/event.ts'
import type { Missing } from '../sync/day-check.ts'
import type { Pace } from '../sync/pace.ts'
import type { Connection } from './connection.ts'
import type { FieldReason } from './province.ts'
import type { DossierLine } from './views.ts'

/** How the line to the province stands; each has its own sentence. */
export type LineState =
  | { readonly kind: 'not-connected' }
  /** This machine cannot open the kept secret: it has to be typed again. */
  | { readonly kind: 'secret-lost' }
  | { readonly kind: 'paused' }
  /** Not asked yet. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreachable' | 'busy' | 'credentials-refused'; readonly nextTryAt: number }
  | { readonly kind: 'sending' }
  /** Reached, and nothing is under way. */
  | { readonly kind: 'reached' }

/** Files that the province does not hold yet. */
export interface FilesLeft {
  readonly dossiers: number
  readonly files: number
  /** What is left of their bytes. */
  readonly bytes: number
}

/** What was sent of what, from stored acknowledgements only. */
export interface SyncCounts {
  readonly dossiers: number
  readonly acknowledged: number
  /** Not acknowledged whole, the refused ones not counted. */
  readonly waiting: number
  readonly refused: number
  readonly oldestUnsentAt: number | null
  readonly filesLeft: FilesLeft
  /** Taken in under a provisional code, and no official one yet. */
  readonly withoutCode: number
}

/** One stretch of sending: from when something was left until nothing is. */
export interface SendingRun {
  readonly done: number
  readonly all: number
  readonly pace: Pace | null
}

/** Everything the screen of synchronisation says in its first lines. */
export interface SyncView {
  readonly line: LineState
  /** Never with its secret: only whether one is kept. */
  readonly connection: Connection | null
  readonly secretKept: boolean
  readonly counts: SyncCounts
  readonly run: SendingRun | null
  /** False where the interface takes no files: they wait for another way. */
  readonly sendsFiles: boolean
  /** False where the interface gives no official codes. */
  readonly givesCodes: boolean
  /** The province's clock minus ours, at the last answer; null before the first. */
  readonly clockOffsetMs: number | null
  /** When the province last answered (epoch ms). */
  readonly reachedAt: number | null
  /** The province came back from a backup: when it was noticed, and how many dossiers were offered again. */
  readonly restored: { readonly at: number; readonly offered: number } | null
  /** Official codes of today at hand; null where codes are not fetched ahead. */
  readonly codesAtHand: number | null
}

/** A dossier that the province refused: it waits for a person. */
export interface ParkedDossier {
  readonly line: DossierLine
  /** What was refused: the acceptance itself, or what happened later. */
  readonly kind: EventKind
  readonly reasons: readonly FieldReason[]
  readonly refusedAt: number | null
}

/** A dossier of a day on which not all three agree, and why. */
export interface DayDifference {
  readonly line: DossierLine
  readonly missing: readonly Missing[]
}

/** The end of a day: what was stored, printed and acknowledged, with the differences by name. */
export interface DayReconciliation {
  readonly day: string
  readonly stored: number
  readonly printed: number
  readonly acknowledged: number
  readonly differences: readonly DayDifference[]
  /** Official codes fetched for the day that no dossier got, with the reason. */
  readonly unusedCodes: readonly UnusedCode[]
}

/** A code that will never be a dossier: a gap in the register. */
export interface UnusedCode {
  readonly code: string
  readonly reason: 'day-over' | 'other-day'
}
