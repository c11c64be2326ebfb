import type { Accepted, DossierEvent } from '../domain/dossier/event.ts'
import type { Status } from '../domain/dossier/status.ts'
import type { Result } from '../lib/result.ts'

/** Which of the province's interfaces is spoken (integration.md 1.1-1.3, 1.6). */
export type ConnectorKind = 'six-step' | 'session-rpc'

/** Why something did not arrive. `unreachable`: no answer, so it may have been applied; `busy`: not applied, try later. */
export type SendProblem =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null }
  | { readonly kind: 'credentials-refused' }

/** One reason of a refusal, with the field as the province calls it; '' when it names none. */
export interface FieldReason {
  readonly field: string
  readonly reason: string
}

/** The province read it and will not take it as it is. */
export interface Refusal {
  readonly kind: 'refused'
  readonly reasons: readonly FieldReason[]
}

/** What became of one of several: a refusal of one never touches the others. */
export type Outcome<T> = Result<T, Refusal>

/** How the province calls a dossier: its own id, and the official code. */
export interface RemoteRef {
  readonly id: string
  readonly code: string
}

/** A paper of the manifest. `remote`: the province's id once it holds the whole file, and names it where the record is there. */
export interface ManifestFile {
  readonly fileId: string
  readonly componentId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  /** Bytes that the province is known to hold; after a cut it may hold more. 0 = it was never begun. */
  readonly sentBytes: number
  readonly remote: string | null
}

/** A dossier to be made at the province. */
export interface OutgoingDossier {
  /** Made at the save: the same one on every try. */
  readonly operationId: string
  readonly dossierId: string
  /** The official code; null where the province gives it with the record. */
  readonly code: string | null
  readonly accepted: Accepted
  readonly files: readonly ManifestFile[]
}

/** Something that happened to a dossier that the province has. */
export interface OutgoingStep {
  readonly operationId: string
  /** Its place among what the province must know of this dossier, from 1 = the acceptance, without gaps. */
  readonly position: number
  readonly remote: RemoteRef
  readonly event: DossierEvent
  /** Of the dossier after the event. */
  readonly status: Status
  readonly accepted: Accepted
  /** True when it was sent before and no answer came: it may be there. */
  readonly doubtful: boolean
}

/** What the province made of a dossier by itself. */
export interface RemoteChange {
  readonly changeId: string
  readonly code: string
  /** TrangThaiHoSo 1-10. */
  readonly status: number
  readonly note: string
  /** Epoch ms by the province's clock. */
  readonly at: number
}

/** Some of what the province changed. `more`: the rest is to be asked for from `cursor`. */
export interface PulledChanges {
  readonly changes: readonly RemoteChange[]
  readonly cursor: string
  readonly more: boolean
}

/** The bytes of a file from an offset on. */
export type FileBytes = (from: number) => Uint8Array

/** What an interface can do; the runner asks nothing else of it. */
export interface ConnectorLimits {
  /** Dossiers in one call. */
  readonly dossiers: number
  /** Steps in one call. */
  readonly steps: number
  /** Calls under way at once. */
  readonly lanes: number
  /** Of them, calls that carry files. */
  readonly uploads: number
  /** False where files cannot be sent: they wait for another way and the dossier says so. */
  readonly files: boolean
  /** True where the province issues codes. */
  readonly codes: boolean
  /** True where changes made at the province can be asked for. */
  readonly pull: boolean
}

/** A province reached by one of its interfaces. No call throws for what a line or a province does. */
export interface Province {
  readonly kind: ConnectorKind
  readonly limits: ConnectorLimits
  /** A real question to the province: its epoch (changes when it was restored from a backup; null = it has none), its clock in epoch ms. */
  probe(): Promise<Result<{ readonly epoch: string | null; readonly serverTime: number }, SendProblem>>
  /** Official codes of today, in the province's order. */
  takeCodes(unitCode: string, count: number): Promise<Result<readonly string[], SendProblem | Refusal>>
  /** The dossier as the province has it; null when it has not. Asked after a lost answer. */
  find(dossier: OutgoingDossier): Promise<Result<RemoteRef | null, SendProblem>>
  /** Sends a file from where the province stands; `onProgress` hears the bytes that it holds. Gives its id there. */
  upload(
    file: ManifestFile,
    bytes: FileBytes,
    onProgress: (sentBytes: number) => void
  ): Promise<Result<string, SendProblem | Refusal>>
  /** One outcome per dossier, in order. */
  create(dossiers: readonly OutgoingDossier[]): Promise<Result<readonly Outcome<RemoteRef>[], SendProblem>>
  /** Brings a record that is there up to `dossier`, whose files it all holds: the same again changes nothing. */
  amend(dossier: OutgoingDossier): Promise<Result<null, SendProblem | Refusal>>
  /** One outcome per step, in order; steps of one dossier come in the order in which they happened. */
  follow(steps: readonly OutgoingStep[]): Promise<Result<readonly Outcome<null>[], SendProblem>>
  /** Changes after `cursor` ('' = from the beginning), oldest first. A cursor that the province no longer knows is read as ''. */
  pull(cursor: string): Promise<Result<PulledChanges, SendProblem>>
  close(): Promise<void>
}
