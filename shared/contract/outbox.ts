import type { Abilities, Cargo, Sending, Unsent } from '../sync/sending.ts'
import type { FieldReason, FileBytes, ManifestFile, OutgoingDossier, OutgoingStep, RemoteChange } from './province.ts'

/** One dossier with something left to send, and how its sending stands. */
export interface Work {
  readonly dossierId: string
  readonly sending: Sending
  readonly unsent: Unsent
}

/** A file of a dossier that is still to be sent; `bytes` throws when the stored file is damaged. */
export interface FileLeft {
  readonly file: ManifestFile
  readonly bytes: FileBytes
}

/** A file and its id at the province. */
export interface HeldFile {
  readonly fileId: string
  readonly remote: string
}

/** What became of one dossier's act, to be stored. */
export interface Settlement {
  readonly dossierId: string
  readonly sending: Sending
  /** Operations whose record the province now has: the step that goes with them is still to come. */
  readonly recorded?: readonly string[]
  /** The same, where the record was found there: what came after it may be there, too. */
  readonly found?: readonly string[]
  /** Operations that the province has acknowledged whole. */
  readonly acknowledged?: readonly string[]
  /** The operation that was refused, with the province's reasons. */
  readonly refused?: { readonly operationId: string; readonly reasons: readonly FieldReason[] }
  /** Files that the province now holds, and names in a record or will in the one that is still to come. */
  readonly held?: readonly HeldFile[]
  /** The official code that came with the record. */
  readonly code?: string
}

/**
 * What is remembered of the province: its epoch, the cursor of the pull, the offset of its clock in ms, when it last
 * answered, and when it was last seen to come back from a backup with how many dossiers were offered again ('at offered').
 */
export type ProvinceFact = 'epoch' | 'cursor' | 'clockOffset' | 'reachedAt' | 'restored'

/** What is to be sent and what became of it: the runner's only memory, durable after every call. */
export interface Outbox {
  /**
   * Up to `limit` dossiers with an act due at `now` that the interface is able to do, the longest unsent first, without those
   * in `busy`. `cargo`: only where that act carries it; absent: whatever it is.
   */
  due(now: number, limit: number, busy: ReadonlySet<string>, abilities: Abilities, cargo?: Cargo): Work[]
  /** When the earliest waiting dossier may be tried (epoch ms); undefined when none waits. */
  nextAt(): number | undefined
  outgoing(dossierId: string): OutgoingDossier | undefined
  /** The steps of a dossier that the province has not acknowledged, in order, at most `limit`. */
  steps(dossierId: string, limit: number): OutgoingStep[]
  /** The files of a dossier that the province does not hold, or that no record of it names. */
  filesLeft(dossierId: string): FileLeft[]
  /** Stored before the acts begin, so that a kill in the middle is seen as a lost answer. */
  begin(works: readonly Pick<Work, 'dossierId' | 'sending'>[], operations: readonly string[]): void
  /** Stores what became of several dossiers at once. */
  settle(settlements: readonly Settlement[], at: number): void
  fileProgress(fileId: string, sentBytes: number): void
  /** An official code for a dossier taken in under a provisional one. False when the code is another's: a restored province issues codes again. */
  giveCode(dossierId: string, code: string, at: number): boolean
  /** Puts what the province changed into the histories; one that is known is passed over. Gives how many were new. */
  take(changes: readonly RemoteChange[], at: number): number
  /** A small fact about the province. */
  recall(key: ProvinceFact): string | undefined
  remember(key: ProvinceFact, value: string): void
  /** A person corrected them or wants them tried again: the refusals are over, the waits forgotten. */
  tryAgain(dossierIds: readonly string[]): void
  /** A person wants everything that waits tried now; what was refused stays so. */
  forgetWaits(): void
  /**
   * Which life of its data the province speaks from. Another one than was known: it came back from a backup, and what it
   * acknowledged in the last 30 days, or has in part, is offered again and asked for first.
   */
  heedEpoch(epoch: string, at: number): void
}
