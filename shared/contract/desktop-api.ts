import { z } from 'zod'
import type { Calendar } from '../domain/calendar/calendar.ts'
import { correctableSchema } from '../domain/dossier/opening.ts'
import { intakeSchema } from '../domain/intake/intake.ts'
import { settingsSchema } from '../domain/office/settings.ts'
import type { Catalogue } from '../domain/procedure/procedure.ts'
import type { PlainProblem, Result } from '../lib/result.ts'
import type { BundleProblem } from './bundle.ts'
import type { Bundles, ExportedBundle, KeyHolder, TakenAcknowledgement } from './bundle-views.ts'
import { cardArguments, type CardCalls } from './card-calls.ts'
import { typedConnectionSchema } from './connection.ts'
import { type CertificationCalls, certificationArguments } from './certification-calls.ts'
import { formArguments, type FormCalls } from './form-calls.ts'
import { givingArguments, type GivingCalls } from './giving-calls.ts'
import { type PaperCalls, paperArguments } from './paper-calls.ts'
import { scanArguments, type ScanCalls } from './scan-calls.ts'
import { type ClockProblem, lifeArguments, type LifeCalls } from './life-calls.ts'
import type { DesktopMethod } from './methods.ts'
import { SEARCH_FILTERS } from './search-filters.ts'
import type { SendProblem } from './province.ts'
import { registerArguments, type RegisterCalls } from './register-calls.ts'
import type { DayReconciliation, ParkedDossier, SyncView } from './sync-views.ts'
import type {
  DossierDetail,
  DossierLine,
  DraftLine,
  KnownPerson,
  PrintJob,
  StartState,
  TakenIn,
  Today
} from './views.ts'

const id = z.string().min(1).max(64)
const none = z.null()
const pinSchema = z.string().regex(/^\d{4,8}$/)

/** Arguments of every call, by method: the door is parsed in electron/ipc/serve with exactly these. */
export const desktopArguments = {
  getStart: none,
  createRecoveryKey: none,
  saveRecoveryKeyPdf: none,
  printRecoveryKey: z.object({ printer: z.string().max(200) }),
  completeSetup: z.object({
    settings: settingsSchema,
    clerkName: z.string().trim().min(1).max(120),
    pin: pinSchema,
    recoveryKey: z.string().max(200)
  }),
  unlockWithRecoveryKey: z.object({ recoveryKey: z.string().max(200) }),
  signIn: z.object({ clerkId: id, pin: z.string().max(20) }),
  signOut: none,
  getToday: none,
  getCatalogue: none,
  getCalendar: none,
  importCatalogue: none,
  listPrinters: none,
  printTestPage: z.object({ printer: z.string().max(200) }),
  findPerson: z.object({ idNumber: z.string().min(9).max(20) }),
  saveDraft: z.object({ draftId: id, intake: intakeSchema, place: z.string().max(200) }),
  listDrafts: none,
  discardDraft: z.object({ draftId: id }),
  takeIn: z.object({
    /** The draft's id: a second call with the same id gives the first answer again. */
    draftId: id,
    intake: intakeSchema,
    /** What the clerk saw; a different date is refused once and shown. */
    shownDueDate: z.string().max(10),
    clockConfirmed: z.boolean()
  }),
  previewSlip: z.object({ intake: intakeSchema }),
  searchDossiers: z.object({
    text: z.string().max(200),
    filter: z.enum(SEARCH_FILTERS),
    before: z.number().int().nullable(),
    limit: z.number().int().min(1).max(200)
  }),
  getDossier: z.object({ dossierId: id }),
  /** `printId`: a print of the paper that is meant; null = the slip that holds now. */
  printSlip: z.object({ dossierId: id, printId: id.nullable(), printer: z.string().max(200).nullable() }),
  confirmPrint: z.object({ printId: id, outcome: z.enum(['confirmed', 'failed']) }),
  getPrintJob: z.object({ printId: id }),
  getStoredPdf: z.object({ printId: id }),
  saveStoredPdf: z.object({ printId: id }),
  getSync: none,
  saveProvince: typedConnectionSchema,
  forgetProvince: none,
  testProvince: typedConnectionSchema,
  pauseSync: none,
  resumeSync: none,
  sendNow: none,
  listParked: none,
  /** Null = every one that the province refused. */
  retryParked: z.object({ dossierId: id.nullable() }),
  correctParked: correctableSchema.extend({
    dossierId: id,
    note: intakeSchema.shape.note,
    reason: z.string().trim().min(1).max(500)
  }),
  reconcile: z.object({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  getBundles: none,
  /** `replace`: the clerk knows that another key takes the place of the one that is known. */
  importProvinceKey: z.object({ replace: z.boolean() }),
  saveCounterKey: none,
  exportBundle: none,
  cancelBundle: none,
  importAcknowledgement: none,
  exportTables: z.object({ form: z.enum(['json', 'xlsx']) }),
  ...lifeArguments,
  ...registerArguments,
  ...certificationArguments,
  ...formArguments,
  ...givingArguments,
  ...paperArguments,
  ...scanArguments,
  ...cardArguments
} as const satisfies Record<DesktopMethod, z.ZodType>

export type DesktopArgument<M extends DesktopMethod> = z.infer<(typeof desktopArguments)[M]>

/** Doors that every call may refuse at. `internal`: a bug, logged; `too-long`/`invalid`: the argument did not parse. */
export type DoorProblem =
  | { readonly kind: 'invalid'; readonly field: string; readonly reason: 'too-long' | 'wrong' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'internal' }

type R<T, P extends { readonly kind: string } = never> = Promise<Result<T, P | DoorProblem>>

export type SetupProblem =
  | { readonly kind: 'recovery-key-differs' }
  | { readonly kind: 'already-set-up' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'vault-unavailable' }
export type TakeInProblem =
  | { readonly kind: 'papers-missing'; readonly componentIds: readonly string[] }
  | { readonly kind: 'field-wrong'; readonly field: string }
  | { readonly kind: 'procedure-unknown' }
  | { readonly kind: 'procedure-not-here' }
  | { readonly kind: 'proxy-not-allowed' }
  | { readonly kind: 'limit-unknown' }
  | { readonly kind: 'due-changed'; readonly dueDate: string }
  /** What was filed was decided on meanwhile, or is gone. */
  | PlainProblem<'stale' | 'not-found'>
  /** Papers that lie here since it was filed. */
  | { readonly kind: 'papers-dropped'; readonly names: readonly string[] }
  | ClockProblem
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'damaged' }
export type PrintSlipProblem = { readonly kind: 'not-found' } | { readonly kind: 'disk-full' }
export type StoredPdfProblem =
  { readonly kind: 'not-found' } | { readonly kind: 'damaged' } | { readonly kind: 'disk-full' }
export type FileProblem = PlainProblem<'cancelled' | 'disk-full' | 'not-found' | 'damaged' | 'cannot-write'>
export type ImportProblem =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-a-catalogue' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'disk-full' }
export type PageProblem = PlainProblem<'printer-missing' | 'printer-refuses' | 'printing-unavailable'>
/** The kept secret may go only where it was given for. */
export type SecretProblem = { readonly kind: 'secret-missing' }
export type SaveProvinceProblem =
  SecretProblem | { readonly kind: 'vault-unavailable' } | { readonly kind: 'disk-full' }
export type CorrectProblem =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'field-wrong'; readonly field: string }
  /** Refused, withdrawn, stopped or returned: what is over is not corrected. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'disk-full' }

export type KeyProblem = BundleProblem | PlainProblem<'cancelled' | 'key-differs' | 'disk-full'>
export type ExportProblem = PlainProblem<
  'cancelled' | 'no-province-key' | 'nothing-to-send' | 'bundle-under-way' | 'disk-full' | 'cannot-write'
>
export type AcknowledgementProblem = BundleProblem | PlainProblem<'cancelled' | 'no-province-key' | 'disk-full'>

type ElsewhereMethod = keyof (typeof lifeArguments &
  typeof registerArguments &
  typeof certificationArguments &
  typeof formArguments &
  typeof givingArguments &
  typeof paperArguments &
  typeof scanArguments &
  typeof cardArguments)
type OtherCalls = Record<Exclude<DesktopMethod, ElsewhereMethod>, unknown>
/** Everything the renderer may ask of main. Each call takes one argument and answers with a Result. */
export interface DesktopApi
  extends
    OtherCalls,
    LifeCalls<DoorProblem>,
    RegisterCalls<DoorProblem, FileProblem, PageProblem>,
    CertificationCalls<DoorProblem, FileProblem>,
    FormCalls<DoorProblem, FileProblem>,
    GivingCalls<DoorProblem, FileProblem, PageProblem>,
    PaperCalls<DoorProblem, FileProblem, PageProblem>,
    ScanCalls<DoorProblem>,
    CardCalls<DoorProblem> {
  readonly getStart: (arg: null) => R<StartState>
  /** A fresh office recovery key, 8 groups of 4; held in memory until completeSetup. */
  readonly createRecoveryKey: (arg: null) => R<{ readonly key: string }>
  readonly saveRecoveryKeyPdf: (arg: null) => R<null, FileProblem>
  readonly printRecoveryKey: (arg: DesktopArgument<'printRecoveryKey'>) => R<null, PageProblem>
  readonly completeSetup: (arg: DesktopArgument<'completeSetup'>) => R<StartState, SetupProblem>
  readonly unlockWithRecoveryKey: (
    arg: DesktopArgument<'unlockWithRecoveryKey'>
  ) => R<StartState, { readonly kind: 'recovery-key-wrong' }>
  readonly signIn: (
    arg: DesktopArgument<'signIn'>
  ) => R<StartState, { readonly kind: 'pin-wrong'; readonly waitMs: number }>
  readonly signOut: (arg: null) => R<StartState>
  readonly getToday: (arg: null) => R<Today>
  readonly getCatalogue: (arg: null) => R<Catalogue>
  readonly getCalendar: (arg: null) => R<Calendar>
  readonly importCatalogue: (
    arg: null
  ) => R<{ readonly catalogueVersion: string; readonly procedures: number }, ImportProblem>
  readonly listPrinters: (arg: null) => R<readonly string[]>
  readonly printTestPage: (arg: DesktopArgument<'printTestPage'>) => R<null, PageProblem>
  readonly findPerson: (arg: DesktopArgument<'findPerson'>) => R<KnownPerson | null>
  readonly saveDraft: (
    arg: DesktopArgument<'saveDraft'>
  ) => R<{ readonly savedAt: number }, { readonly kind: 'disk-full' }>
  readonly listDrafts: (arg: null) => R<readonly DraftLine[]>
  readonly discardDraft: (arg: DesktopArgument<'discardDraft'>) => R<null, { readonly kind: 'disk-full' }>
  readonly takeIn: (arg: DesktopArgument<'takeIn'>) => R<TakenIn, TakeInProblem>
  /** A PDF marked "BẢN XEM TRƯỚC", never stored. */
  readonly previewSlip: (arg: DesktopArgument<'previewSlip'>) => R<Uint8Array, TakeInProblem>
  readonly searchDossiers: (arg: DesktopArgument<'searchDossiers'>) => R<readonly DossierLine[]>
  readonly getDossier: (arg: DesktopArgument<'getDossier'>) => R<DossierDetail, { readonly kind: 'not-found' }>
  readonly printSlip: (arg: DesktopArgument<'printSlip'>) => R<PrintJob, PrintSlipProblem>
  readonly confirmPrint: (
    arg: DesktopArgument<'confirmPrint'>
  ) => R<PrintJob, { readonly kind: 'not-found' } | { readonly kind: 'disk-full' }>
  readonly getPrintJob: (arg: DesktopArgument<'getPrintJob'>) => R<PrintJob, { readonly kind: 'not-found' }>
  readonly getStoredPdf: (arg: DesktopArgument<'getStoredPdf'>) => R<Uint8Array, StoredPdfProblem>
  readonly saveStoredPdf: (arg: DesktopArgument<'saveStoredPdf'>) => R<null, FileProblem>
  readonly getSync: (arg: null) => R<SyncView>
  readonly saveProvince: (arg: DesktopArgument<'saveProvince'>) => R<null, SaveProvinceProblem>
  readonly forgetProvince: (arg: null) => R<null, { readonly kind: 'disk-full' }>
  /** A real question to the province; nothing is kept or sent. */
  readonly testProvince: (
    arg: DesktopArgument<'testProvince'>
  ) => R<{ readonly clockOffsetMs: number }, SecretProblem | SendProblem>
  readonly pauseSync: (arg: null) => R<null, { readonly kind: 'disk-full' }>
  readonly resumeSync: (arg: null) => R<null, { readonly kind: 'disk-full' }>
  readonly sendNow: (arg: null) => R<null>
  /** The longest waiting first, at most so many as a screen can bear; `all` counts every one. */
  readonly listParked: (arg: null) => R<{ readonly all: number; readonly dossiers: readonly ParkedDossier[] }>
  readonly retryParked: (arg: DesktopArgument<'retryParked'>) => R<{ readonly count: number }>
  readonly correctParked: (arg: DesktopArgument<'correctParked'>) => R<null, CorrectProblem>
  readonly reconcile: (arg: DesktopArgument<'reconcile'>) => R<DayReconciliation>
  readonly getBundles: (arg: null) => R<Bundles>
  /** Takes the province's public keys in; their fingerprint is for people to compare. */
  readonly importProvinceKey: (arg: DesktopArgument<'importProvinceKey'>) => R<KeyHolder, KeyProblem>
  /** Writes this counter's public keys, for the province to know its bundles by. */
  readonly saveCounterKey: (arg: null) => R<KeyHolder, FileProblem>
  /** Everything that is not acknowledged, into one file on a stick. Answers when it is whole there. */
  readonly exportBundle: (arg: null) => R<ExportedBundle, ExportProblem>
  readonly cancelBundle: (arg: null) => R<null>
  readonly importAcknowledgement: (arg: null) => R<TakenAcknowledgement, AcknowledgementProblem>
  /** The same records for a person to type over: personal data in the clear. */
  readonly exportTables: (
    arg: DesktopArgument<'exportTables'>
  ) => R<{ readonly dossiers: number }, FileProblem | { readonly kind: 'nothing-to-send' }>
}

/** What main tells the renderer without being asked. */
export type DesktopEvent =
  | {
      readonly kind: 'changed'
      readonly what:
        | 'dossiers'
        | 'drafts'
        | 'prints'
        | 'settings'
        | 'catalogue'
        | 'sync'
        | 'bundles'
        | 'register'
        | 'ratings'
        | 'tray'
        | 'scan'
        | 'card-reader'
        | 'communes'
    }
  | { readonly kind: 'second-instance' }
  /** What a reader on a serial line read; only while a clerk is signed in. */
  | { readonly kind: 'card'; readonly text: string }
  | { readonly kind: 'blocked'; readonly reason: 'damaged' }

/** What the preload puts on the page as `window.desktop`. */
export type DesktopBridge = DesktopApi & { onEvent(listener: (event: DesktopEvent) => void): () => void }
