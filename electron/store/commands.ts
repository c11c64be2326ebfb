import type { Accepted, Actor, PaperAttached, RegisterEntry } from '../../shared/domain/dossier/event.ts'
import type { Dossier } from '../../shared/domain/dossier/dossier.ts'
import type { Deed } from '../../shared/domain/forms/event-paper.ts'
import type { FormCode } from '../../shared/domain/forms/form-layout.ts'
import type { CertificationBook } from '../../shared/domain/register/certification-books.ts'
import type { AcceptanceNumber } from '../../shared/domain/intake/accept.ts'
import type { Numbering } from '../../shared/domain/office/settings.ts'
import type { Result } from '../../shared/lib/result.ts'

/** Who does it where, and which numbers it may use. */
interface NumberedCommand {
  /** The draft's id; a repeat answers with the first outcome. */
  readonly operationId: string
  readonly actor: Actor
  readonly at: number
  /** Local day of receipt, for the code and the daily serial. */
  readonly day: string
  readonly unitCode: string
  readonly counterId: string
  readonly numbering: Numbering
}

/** One acceptance: number, event, row, search words, mutation, queued print and the end of the draft, all or nothing. */
export interface TakeInCommand extends NumberedCommand {
  readonly copies: number
  /** Pure: freezes the rest once the number is known. */
  readonly accept: (number: AcceptanceNumber) => Accepted
}

export interface TakeInOutcome {
  readonly dossierId: string
  readonly accepted: Accepted
  readonly printId: string
  /** True when this operation had been done before. */
  readonly repeated: boolean
}

/** Numbers that are given inside the transaction, each once and only when it is asked for. */
export interface Giver {
  /** A dossier's number under the policy; undefined when the day has none left. */
  readonly dossier: () => AcceptanceNumber | undefined
  /** The next number of a form in the year of the act. */
  readonly paper: (form: FormCode) => number
  /** The next number of a certification book in the year of the act. */
  readonly certification: (book: CertificationBook) => number
}

/** The beginning of a dossier, whatever it begins as, with what follows at once: all or nothing. */
export interface BeginCommand extends NumberedCommand {
  /** Pure; undefined = no number was left. */
  readonly begin: (give: Giver) => readonly [Deed, ...Deed[]] | undefined
}

/** What became of an operation. */
export interface Done {
  readonly dossierId: string
  /** The papers that were queued with it. */
  readonly printIds: readonly string[]
  readonly repeated: boolean
}

/** One act on a dossier that is there: events, row, mutations and queued papers, all or nothing. */
export interface ActCommand<P extends { readonly kind: string }> {
  readonly operationId: string
  readonly dossierId: string
  /** The last event that its author had seen. */
  readonly basedOn: string
  readonly actor: Actor
  readonly at: number
  /** Pure. Asks for numbers only when nothing stands in the way any more: what fails has taken none. */
  readonly decide: (dossier: Dossier, give: ActGiver) => Result<readonly Deed[], P>
}

/** Numbers of an act. */
export interface ActGiver extends Pick<Giver, 'paper'> {
  /** The next place in the register of the year of the act. */
  readonly register: () => RegisterEntry
}

/** Scans for the lines of one dossier, and the pages of the tray that they were made of. */
export interface AttachCommand {
  readonly dossierId: string
  readonly files: readonly Omit<PaperAttached, 'kind'>[]
  readonly pageIds: readonly string[]
  readonly actor: Actor
  readonly at: number
}

/** A paper to be printed: of which event, in which version. */
export interface QueuedPaper {
  readonly dossierId: string
  readonly eventId: string
  readonly form: string
  readonly copies: number
  readonly at: number
}
