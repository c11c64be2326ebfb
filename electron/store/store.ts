import type { BundleBook } from '../../shared/contract/bundle-book.ts'
import type { Connection } from '../../shared/contract/connection.ts'
import type { Outbox } from '../../shared/contract/outbox.ts'
import type { UnusedCode } from '../../shared/contract/sync-views.ts'
import type { SearchFilter } from '../../shared/contract/search-filters.ts'
import type {
  DossierDetail,
  DossierLine,
  DraftLine,
  PrintJob,
  PrintState,
  Ratings,
  Today
} from '../../shared/contract/views.ts'
import type { Actor, DossierEvent, EventBody } from '../../shared/domain/dossier/event.ts'
import type { GivenToPost } from '../../shared/domain/forms/handover/post-minutes.ts'
import type { PooledCode } from '../../shared/domain/numbering/pool.ts'
import type {
  CertificationBook,
  CertificationEntry,
  CertificationRow
} from '../../shared/domain/register/certification-books.ts'
import type { Applicant, Intake } from '../../shared/domain/intake/intake.ts'
import type { Settings } from '../../shared/domain/office/settings.ts'
import type { Dossier, FoldProblem } from '../../shared/domain/dossier/dossier.ts'
import type { PlainProblem, Result } from '../../shared/lib/result.ts'
import type { RegisterRow } from '../../shared/domain/register/book.ts'
import type {
  TakeInCommand,
  TakeInOutcome,
  BeginCommand,
  Done,
  ActCommand,
  AttachCommand,
  QueuedPaper
} from './commands.ts'
import type { WriteProblem } from './errors.ts'
import type { FileRecords, LooseBlobs, TrayRecords } from './paper-records.ts'
import type { SyncViews } from './sync-views.ts'

export type { WriteProblem } from './errors.ts'

/** Why the records cannot be opened. Never opened silently in spite of it. */
export type OpenProblem = { readonly kind: 'damaged' | 'newer-version' | 'wrong-key' | 'disk-full' | 'unreadable' }

/** Wrong PINs in a row, and when the next try is allowed (epoch ms). */
export interface WrongPins {
  readonly times: number
  readonly nextAt: number
}

/** The next working day, and the last day that the warnings of today reach (law.md 6, rule 17). */
export interface Warned {
  readonly next: string
  readonly soon: string
}

export interface SearchQuery extends Partial<Warned> {
  readonly text: string
  readonly filter: SearchFilter
  /** Only rows below this one (`DossierLine.row`); null = the newest. */
  readonly before: number | null
  readonly limit: number
  /** Local day that counts as today. */
  readonly today: string
}

export type TodayCounts = Omit<Today, 'date' | 'drafts' | 'unprinted' | 'recent' | 'ratings'>

/** What is kept by name. */
export type KeptName = 'card-reader' | 'communes'

/** `bundle-identity`: the seeds of the installation's own keys; `province-key`: the key file of the province. */
export type SecretName = 'bundle-identity' | 'province-key'

/** A dossier in its place of the register. */
export interface RegisteredDossier {
  readonly dossierId: string
  readonly row: RegisterRow
}

/** The register (Sổ theo dõi hồ sơ): volumes by year, from 01 within each. */
interface Register {
  /** Years that have one, the newest first. */
  years(): number[]
  /** Rising. `openedBy`: null where it opened with its first dossier; `highest`: of its dossiers, null without one. */
  volumes(year: number): {
    readonly volume: number
    readonly openedOn: string
    readonly openedBy: string | null
    readonly highest: number | null
    readonly dossiers: number
  }[]
  closing(year: number): { readonly closedOn: string; readonly closedBy: string } | null
  /** The dossiers of a volume with numbers from `from` to `to`, rising: about 0.1 ms each, so never a year at once. */
  rows(year: number, volume: number, from: number, to: number): RegisteredDossier[]
  /** Opens the volume after `after`, or gives the one that is open already. */
  openVolume(year: number, after: number, openedOn: string, openedBy: string): Result<number, WriteProblem>
  /** Once closed a year stays as it was closed first. */
  close(year: number, closedOn: string, closedBy: string): Result<null, WriteProblem>
  /** Pages of a closed volume as it was last drawn. */
  pages(year: number, volume: number): number | undefined
  keepPages(year: number, volume: number, pages: number): Result<null, WriteProblem>
}

/** Every record of the counter, in one encrypted file. All methods are synchronous unless they say otherwise. */
export interface Store {
  readonly installationId: string
  readonly settings: {
    find(): Settings | undefined
    save(settings: Settings): Result<null, WriteProblem>
  }
  readonly clerks: {
    list(): { readonly id: string; readonly name: string }[]
    add(clerk: { readonly id: string; readonly name: string; readonly pinHash: string }): Result<null, WriteProblem>
    findPinHash(id: string): string | undefined
    /** Wrong PINs since the last right one; undefined when there were none. */
    findWrongPins(id: string): WrongPins | undefined
    /** `null` = a right one was typed. */
    saveWrongPins(id: string, wrong: WrongPins | null): Result<null, WriteProblem>
  }
  /** An imported catalogue prevails over the shipped one. */
  readonly catalogue: {
    find(): string | undefined
    save(version: string, json: string): Result<null, WriteProblem>
  }
  /** Settings of devices and imported lists, as JSON. */
  readonly kept: {
    find(name: KeptName): string | undefined
    save(name: KeptName, json: string): Result<null, WriteProblem>
  }
  readonly drafts: {
    save(draftId: string, intake: Intake, place: string, at: number): Result<null, WriteProblem>
    list(): DraftLine[]
    discard(draftId: string): Result<null, WriteProblem>
  }
  readonly dossiers: {
    takeIn(command: TakeInCommand): Result<TakeInOutcome, WriteProblem | { readonly kind: 'no-number' }>
    /** What a draft became, when it was taken in before: a repeated press gets the first answer. */
    findOperation(operationId: string): TakeInOutcome | undefined
    begin(command: BeginCommand): Result<Done, WriteProblem | { readonly kind: 'no-number' }>
    /** What became of an operation that was done before. */
    findDone(operationId: string): Done | undefined
    act<P extends { readonly kind: string }>(
      command: ActCommand<P>
    ): Result<Done, P | WriteProblem | { readonly kind: 'not-found' | 'stale' }>
    append(
      dossierId: string,
      body: EventBody,
      actor: Actor,
      at: number
    ): Result<DossierEvent, WriteProblem | FoldProblem | { readonly kind: 'not-found' }>
    /** Scans to their lines, all or none; the pages that they were made of leave the tray with it. */
    attach(command: AttachCommand): Result<null, WriteProblem | FoldProblem | PlainProblem<'not-found' | 'pages-gone'>>
    find(dossierId: string): Omit<DossierDetail, 'sync'> | undefined
    events(dossierId: string): DossierEvent[]
    /** Of the dossier with that code, official or provisional. */
    byCode(code: string): string | undefined
    /** As its whole history tells it now. */
    current(dossierId: string): Dossier | undefined
    /** Runs in the reader thread when the store has one; the counter goes on meanwhile. */
    search(query: SearchQuery): Promise<DossierLine[]>
    counts(today: string, warned?: Warned): TodayCounts
    byPerson(
      idNumber: string,
      limit: number
    ): { readonly applicant: Applicant; readonly dossiers: DossierLine[] } | undefined
    /** How many numbers of the range are left on that day. */
    rangeLeft(day: string, range: { readonly from: number; readonly to: number }): number
  }
  readonly tray: TrayRecords
  readonly files: FileRecords
  readonly looseBlobs: LooseBlobs
  readonly events: {
    last(): DossierEvent | undefined
    /** Recomputes the whole hash chain; the seq of the first broken link, or undefined. */
    findBrokenLink(): number | undefined
  }
  /** The certification books; they are filled by events only. */
  readonly certifications: {
    /** Every number of a book in a year, rising. */
    entries(book: CertificationBook, year: number): CertificationEntry[]
    /** The lines of a book in a month 'YYYY-MM', numbers rising. */
    rows(book: CertificationBook, month: string): CertificationRow[]
  }
  readonly prints: {
    /** Queues a further print of a paper; its reprint number is one more than the last. */
    queue(paper: QueuedPaper): Result<PrintJob, WriteProblem>
    find(printId: string): PrintJob | undefined
    unfinished(): PrintJob[]
    setPdf(printId: string, sha256: string): Result<null, WriteProblem>
    setState(
      printId: string,
      state: PrintState,
      detail: { readonly printer?: string | null; readonly failure?: PrintJob['failure'] }
    ): Result<PrintJob, WriteProblem>
  }
  /** Official codes of the day, fetched ahead. */
  readonly pool: {
    /** Keeps codes: those of `today` ready, others as gaps at once; one that is known stays what it became. Gives how many are ready now that were not. */
    put(codes: readonly PooledCode[], today: string, at: number): Result<number, WriteProblem>
    ready(day: string): number
    /** What is left of the days before `today` becomes gaps. Gives how many. */
    expire(today: string): Result<number, WriteProblem>
    gaps(day: string): UnusedCode[]
  }
  /** How the province is reached; the secret only as the machine's vault has wrapped it. */
  readonly connection: {
    find(): Connection | undefined
    findSecret(): Uint8Array | undefined
    /** Another address is another province: what was known of the one before is forgotten. */
    save(connection: Connection, wrappedSecret: Uint8Array): Result<null, WriteProblem>
    forget(): Result<null, WriteProblem>
    isPaused(): boolean
    setPaused(paused: boolean): Result<null, WriteProblem>
  }
  readonly register: Register
  /** What citizens thought (đánh giá sự hài lòng), 1 to 5: by day and counter, linked to nobody. */
  readonly ratings: {
    add(day: string, counterId: string, score: number): Result<null, WriteProblem>
    ofDay(day: string): Ratings
  }
  /** What went with the post (bưu chính công ích), in the order it happened. */
  readonly post: {
    /** Results that left from `from` to before `until`, epoch ms. */
    given(from: number, until: number): GivenToPost[]
    /** Ids of the dossiers that it brought on a local day; refusals have none. */
    brought(day: string): string[]
  }
  readonly sync: SyncViews
  /** What is to be sent; the files' bytes lie in `blobs`. */
  outbox(blobs: Pick<BlobStore, 'get'>): Outbox
  /** What goes to the province on a stick, and what comes back. */
  bundles(blobs: Pick<BlobStore, 'get' | 'chunks'>): BundleBook
  /** Keys of the counter and of the province, sealed once more inside the encrypted file. */
  readonly secrets: {
    find(name: SecretName): Uint8Array | undefined
    keep(name: SecretName, secret: Uint8Array): Result<null, WriteProblem>
  }
  /** Integrity of the file itself, in a worker thread with its own connection. */
  checkIntegrity(): Promise<'ok' | 'damaged'>
  close(): Promise<void>
}

/** Encrypted files beside the database, content-addressed by SHA-256 (AES-256-GCM, key derived from the store's). */
export interface BlobStore {
  /** Durable before it returns (fsync of file and folder). The hash is of the plain bytes. */
  put(bytes: Uint8Array): Result<string, WriteProblem>
  get(sha256: string): Result<Uint8Array, { readonly kind: 'not-found' | 'damaged' }>
  /** Removes what was stored, and what a power cut left of it. Only for what nothing points at. */
  readonly remove: (sha256: string) => void
  /** Removes what a power cut left beside stored bytes. */
  readonly tidy: (sha256: string) => void
  /** The same bytes piece by piece, for files of any size; unverified: the caller holds them against the hash. */
  chunks(sha256: string): Iterable<Uint8Array> | undefined
}
