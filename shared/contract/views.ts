import type { DossierEvent, FrozenDue } from '../domain/dossier/event.ts'
import type { Status } from '../domain/dossier/status.ts'
import type { Intake } from '../domain/intake/intake.ts'
import type { Settings } from '../domain/office/settings.ts'
import type { BundleNote } from './bundle-book.ts'
import type { DossierSync } from './dossier-sync.ts'
import type { PrintProblem } from './ports.ts'

/** A clerk (công chức tiếp nhận) as shown on screen. */
export interface Clerk {
  readonly id: string
  readonly name: string
}

/** Why the application does not open its records; each has its own sentence and its own way out. */
export type BlockedReason =
  | 'damaged'
  | 'newer-version'
  | 'key-lost'
  /** keys.json and its copy are gone or damaged: without them not even the recovery key opens anything. */
  | 'key-file-lost'
  | 'database-missing'
  | 'catalogue-damaged'
  | 'disk-full'
  | 'unreadable'

/** What the window shows first. */
export type StartState =
  | { readonly phase: 'first-run' }
  | { readonly phase: 'blocked'; readonly reason: BlockedReason }
  | {
      readonly phase: 'sign-in'
      readonly unitName: string
      readonly counterName: string
      readonly clerks: readonly Clerk[]
    }
  | {
      readonly phase: 'ready'
      readonly clerk: Clerk
      readonly settings: Settings
      /** Hash of the catalogue and the calendar in use: changes with their content. */
      readonly tablesId: string
      readonly warnings: readonly StartWarning[]
    }

/** Shown on the home screen until it is mended. */
export type StartWarning =
  | { readonly kind: 'clock-behind'; readonly lastEventAt: number }
  | { readonly kind: 'clock-ahead'; readonly lastEventAt: number }
  /** The province's clock minus ours, as it was when it last answered (epoch ms by our clock). */
  | { readonly kind: 'clock-differs'; readonly offsetMs: number; readonly measuredAt: number }
  | { readonly kind: 'disk-nearly-full'; readonly freeBytes: number }
  | { readonly kind: 'weak-vault' }
  | { readonly kind: 'unprinted-slips'; readonly count: number }
  | { readonly kind: 'range-half-used'; readonly left: number }
  | { readonly kind: 'imported-catalogue-unreadable' }
  /** Codes are fetched ahead, and none of today is at hand. */
  | { readonly kind: 'pool-empty' }

/** States of a print job (lần in): handed over is not printed; a person confirms. */
export type PrintState = 'queued' | 'handed-over' | 'confirmed' | 'failed'

/** Why a print does not count as printed. Each leads to one of two ways out: the same job again, or a numbered reprint. */
export type PrintFailure =
  | PrintProblem['kind']
  /** The application ended, or was stopped, before it was handed over. */
  | 'not-sent'
  | 'pdf-failed'
  | 'disk-full'
  /** The stored PDF is not what it was: it is never made anew behind its own hash. */
  | 'pdf-damaged'
  /** The application ended while the job was at the printer: nobody saw what became of it. */
  | 'interrupted'
  /** Still waiting at the printer long after it was handed over. */
  | 'stuck'
  /** The print service gave the job up. */
  | 'gave-up'
  /** A person looked: no paper. */
  | 'not-confirmed'

/** One print of one paper. */
export interface PrintJob {
  readonly printId: string
  readonly dossierId: string
  /** The event whose paper it is. */
  readonly eventId: string
  readonly code: string
  readonly form: string
  /** 0 = first; n = "BẢN IN LẠI n". */
  readonly reprint: number
  readonly copies: number
  readonly state: PrintState
  readonly failure: PrintFailure | null
  /** True when the print service says that the job is done; what counts is still a person's word. */
  readonly serviceSaysDone?: boolean
  readonly printer: string | null
  /** Hash of the stored PDF; null until it is stored. */
  readonly pdfSha256: string | null
  readonly at: number
}

/** One line of a list of dossiers. The identity number is masked except its last three digits. */
export interface DossierLine {
  readonly dossierId: string
  readonly code: string
  /** 'refusal': turned away, and the code is the number of its refusal. */
  readonly codeKind: 'official' | 'provisional' | 'refusal'
  /** The province's code where another one was printed. */
  readonly officialCode: string | null
  readonly applicant: string
  readonly idMasked: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly status: Status
  readonly receivedAt: string
  /** '' while nothing is promised. */
  readonly dueDate: string
  readonly dueTime: string
  readonly sync: SyncState
  /** Cursor for the next page. */
  readonly row: number
}

/** From stored acknowledgements only, never from a green light. 'none': never accepted, the province is told nothing of it. */
export type SyncState = 'waiting' | 'sending' | 'acknowledged' | 'refused' | 'none'

/** A dossier with its whole history and everything that was printed. */
export interface DossierDetail {
  readonly line: DossierLine
  readonly events: readonly DossierEvent[]
  readonly prints: readonly PrintJob[]
  /** How it stands with the province. */
  readonly sync: DossierSync
  /** Bundles on sticks in which something of it is or was, oldest first. */
  readonly bundles: readonly Pick<BundleNote, 'sequence' | 'writtenAt' | 'answeredAt'>[]
}

/** A draft (bản nháp) that waits to be taken up again. */
export interface DraftLine {
  readonly draftId: string
  readonly intake: Intake
  /** Focused field, so that it comes back at the same place. */
  readonly place: string
  readonly savedAt: number
}

/** What citizens thought on one day: how many said it, and how many chose one of the two best. */
export interface Ratings {
  readonly count: number
  readonly satisfied: number
}

/** Numbers that are lists when pressed. */
export interface Today {
  readonly date: string
  readonly acceptedToday: number
  readonly dueToday: number
  /** Due within the next two working days: the warnings that come before the due date. */
  readonly dueSoon: number
  readonly overdue: number
  /** The last day to apologise is today or gone, and nobody has apologised. */
  readonly apologyDue: number
  readonly notLookedAt: number
  readonly waitingSupplement: number
  readonly waitingPayment: number
  /** Results that wait to be collected or sent. */
  readonly toReturn: number
  /** Dossiers with papers that lie here and have no scan. */
  readonly toDigitise: number
  readonly waitingToSend: number
  readonly oldestUnsentAt: number | null
  readonly ratings: Ratings
  readonly drafts: readonly DraftLine[]
  readonly unprinted: readonly PrintJob[]
  readonly recent: readonly DossierLine[]
}

/** What a citizen gets at once after the save. */
export interface TakenIn {
  readonly dossierId: string
  readonly code: string
  readonly codeKind: 'official' | 'provisional'
  readonly receivedAt: string
  readonly due: FrozenDue
  readonly printId: string
}

/** What an intake became that was not accepted, with the papers that go with it. */
export interface Filed {
  readonly dossierId: string
  /** The dossier's code, or the number of the refusal. */
  readonly code: string
  readonly status: Status
  readonly printIds: readonly string[]
}

/** What an act became: the papers that were queued with it. */
export interface ActDone {
  readonly dossierId: string
  readonly printIds: readonly string[]
}

/** An earlier dossier of the same person, to fill the form from. */
export interface KnownPerson {
  readonly intake: Intake['applicant']
  readonly dossiers: readonly DossierLine[]
}
