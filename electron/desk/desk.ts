import type { Clock, Ids, MachineVault, Printer } from '../../shared/contract/ports.ts'
import type { BundleBook } from '../../shared/contract/bundle-book.ts'
import type { BundleUnderWay } from '../../shared/contract/bundle-views.ts'
import type { CardPort, CardPortState } from '../../shared/contract/card-port.ts'
import type { DesktopEvent, SetupProblem } from '../../shared/contract/desktop-api.ts'
import type { PageMaker } from '../../shared/contract/page-maker.ts'
import type { Outbox } from '../../shared/contract/outbox.ts'
import type { ScanSettingsView } from '../../shared/contract/paper-calls.ts'
import type { Scanners } from '../../shared/contract/scanners.ts'
import type { BlockedReason, Clerk, StartState } from '../../shared/contract/views.ts'
import type { Communes } from '../../shared/domain/applicant/commune.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Actor } from '../../shared/domain/dossier/event.ts'
import type { Settings } from '../../shared/domain/office/settings.ts'
import type { Catalogue, Procedure } from '../../shared/domain/procedure/procedure.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Log } from '../log.ts'
import type { PdfMaker } from '../print/pdf-maker.ts'
import type { BlobStore, Store, WriteProblem, WrongPins } from '../store/store.ts'
import type { Line } from './line.ts'
import type { MakeProvince } from './make-province.ts'

/** Watches a folder: each file that has come to rest there, one after the other, and what stands in the way of seeing them. */
type WatchFolder = (
  folder: string,
  hear: {
    readonly onFile: (path: string) => Promise<'taken' | 'leave'>
    readonly onTrouble: (trouble: NonNullable<ScanSettingsView['trouble']> | undefined) => void
  }
) => { readonly close: () => Promise<void> }

/** Everything the desk needs from outside; main.ts brings the real ones, tests bring fakes. */
export interface DeskParts {
  /** Folder of the records: database, keys, stored PDFs. */
  readonly folder: string
  /** Folder of the shipped catalogue and calendar. */
  readonly assets: string
  /** Built worker of the store; null = search on the main thread (tests). */
  readonly storeWorker: string | null
  readonly clock: Clock
  readonly ids: Ids
  readonly vault: MachineVault
  readonly printer: Printer
  readonly pdf: PdfMaker
  readonly pages: PageMaker
  readonly scanners: Scanners
  readonly watchFolder: WatchFolder
  readonly makeProvince: MakeProvince
  readonly cardPort: CardPort
  readonly log: Log
  readonly random: (bytes: number) => Uint8Array
  /** Waits; false when it was stopped before its time. */
  readonly wait: (delayMs: number, stop: AbortSignal) => Promise<boolean>
  /** Asks the clerk where to save; undefined = cancelled. */
  readonly chooseSavePath: (suggestedName: string) => Promise<string | undefined>
  /** Asks the clerk which file to open, by the ends that its name may have; undefined = cancelled. */
  readonly chooseOpenPath: (...extensions: readonly string[]) => Promise<string | undefined>
  /** The same for several; none = cancelled. */
  readonly chooseOpenPaths: (...extensions: readonly string[]) => Promise<readonly string[]>
  /** Asks the clerk for a folder; undefined = cancelled. */
  readonly chooseFolder: () => Promise<string | undefined>
  readonly announce: (event: DesktopEvent) => void
}

/** Public tables: the shipped ones, or the imported one where it prevails. */
export interface PublicTables {
  /** Hash of the content of both. */
  readonly id: string
  readonly catalogue: Catalogue
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly calendar: Calendar
  /** True when an imported catalogue no longer reads and the shipped one stands in for it. */
  readonly standsIn: boolean
}

/** Opened records of a unit that has been set up. */
export interface Office {
  readonly store: Store
  readonly blobs: BlobStore
  readonly outbox: Outbox
  readonly bundles: BundleBook
  readonly line: Line
  readonly settings: Settings
}

/**
 * What this run knows of a print: on its way, at the printer, waiting there for too long, or done as the print service
 * says. What is stored meanwhile is the worst that may be true, so that a power cut leaves nothing better said than it is.
 */
export interface PrintWatch {
  phase: 'sending' | 'handed-over' | 'stuck' | 'done'
}

/** A bundle under way: how far it has come, how to stop it, and when it is over. */
export interface Exporting {
  readonly controller: AbortController
  readonly over: Promise<unknown>
  progress: BundleUnderWay | undefined
}

/** A watched folder, and what of it cannot be seen now. */
export interface Watching {
  readonly close: () => Promise<void>
  trouble: ScanSettingsView['trouble']
  refused: ScanSettingsView['refused']
}

/** A scan under way: how many pages came, how to stop it, and when it is over. */
interface Scanning {
  readonly controller: AbortController
  readonly over: Promise<unknown>
  readonly pages: number
}

/** The state of the desk: mutable, one per process. */
export interface Desk {
  readonly parts: DeskParts
  /** What came with the application; undefined when it does not read. */
  shipped: Promise<PublicTables | undefined>
  /** What holds here. */
  tables: PublicTables | undefined
  office: Office | undefined
  clerk: Clerk | undefined
  blocked: BlockedReason | undefined
  /** Shown at set-up, in memory only until it has been typed back. */
  pendingRecoveryKey: string | undefined
  /** The last of the prints under way: they leave one after the other. */
  printing: Promise<void>
  /** The last try to open the records with the recovery key: tries are taken one after the other. */
  unlocking: Promise<void>
  /** The bundle that is being written. */
  exporting: Exporting | undefined
  /** The folder that a scanner puts its files into, while it is watched. */
  watching: Watching | undefined
  scanning: Scanning | undefined
  /** What this run knows of its prints beyond what is stored. */
  readonly prints: Map<string, PrintWatch>
  /** The set-up under way: a second press waits for the same one. */
  setUp: Promise<Result<StartState, SetupProblem>> | undefined
  /** Tries of PINs, as far as the disk could not keep them. */
  readonly wrongPins: Map<string, WrongPins>
  /** How the card reader on a serial line is. */
  cardPort: CardPortState
  /** The imported list of communes, once it was asked for; null = there is none. */
  communes: Communes | null | undefined
  /** How often the window has asked something. */
  questions: number
  /** Ends what works behind the clerk's back. */
  readonly closing: AbortController
}

/** A signed-in clerk at an opened desk: what every verb of the counter gets. */
export interface Seat extends Office {
  readonly desk: Desk
  readonly parts: DeskParts
  readonly tables: PublicTables
  readonly clerk: Clerk
  readonly actor: Actor
}

/** A desk with nothing opened yet. */
export function createDesk(parts: DeskParts): Desk {
  return {
    parts,
    shipped: Promise.resolve(undefined),
    tables: undefined,
    office: undefined,
    clerk: undefined,
    blocked: undefined,
    pendingRecoveryKey: undefined,
    printing: Promise.resolve(),
    unlocking: Promise.resolve(),
    exporting: undefined,
    watching: undefined,
    scanning: undefined,
    prints: new Map(),
    setUp: undefined,
    wrongPins: new Map(),
    cardPort: 'none',
    communes: undefined,
    questions: 0,
    closing: new AbortController()
  }
}

/** The seat of whoever is signed in, or undefined. */
export function seatOf(desk: Desk): Seat | undefined {
  const { parts, office, clerk, tables } = desk
  if (!office || !clerk || !tables || desk.blocked) return undefined
  const actor: Actor = { clerkId: clerk.id, clerkName: clerk.name, counterId: office.settings.counter.id }
  return { ...office, desk, parts, tables, clerk, actor }
}

/** Stops all work on records that can no longer be trusted, and tells the window. */
export function stopDamaged(desk: Desk): void {
  if (desk.blocked) return
  desk.blocked = 'damaged'
  desk.parts.log.note('records damaged')
  void desk.office?.line.close()
  desk.parts.announce({ kind: 'blocked', reason: 'damaged' })
}

/** Why a verb could not write: nothing of it happened. */
export type WriteRefusal = { readonly kind: 'disk-full' } | { readonly kind: 'blocked' }

/** What a verb answers when a write did not succeed; damage stops the desk. */
export function refuseWrite(desk: Desk, { kind }: WriteProblem): WriteRefusal {
  if (kind === 'disk-full') return { kind }
  stopDamaged(desk)
  return { kind: 'blocked' }
}
