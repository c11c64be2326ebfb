import { fail, ok, type Result } from '../../lib/result.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { checkPapers, entriesOf } from '../checklist/checklist.ts'
import { computeDueDate } from '../deadline/due-date.ts'
import type { Accepted, FrozenDue, RegisterEntry } from '../dossier/event.ts'
import type { Frozen } from '../dossier/opening.ts'
import { formInForce } from '../forms/form-in-force.ts'
import type { Settings } from '../office/settings.ts'
import { takenInHere, timeLimitOf } from '../procedure/find-procedure.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { checkIntake, cleanIntake } from './check-intake.ts'
import type { Intake } from './intake.ts'

/** Why a dossier may not be taken in as it stands. */
export type AcceptProblem =
  | { readonly kind: 'papers-missing'; readonly componentIds: readonly string[] }
  | { readonly kind: 'field-wrong'; readonly field: string }
  | { readonly kind: 'procedure-not-here' }
  | { readonly kind: 'proxy-not-allowed' }
  | { readonly kind: 'limit-unknown' }

/** What is frozen with the dossier besides what was typed. */
export interface AcceptanceGround {
  readonly procedure: Procedure
  readonly catalogueVersion: string
  readonly settings: Settings
  readonly calendar: Calendar
  /** Local date-time of receipt, YYYY-MM-DDTHH:mm. */
  readonly receivedAt: string
}

/** A number with everything it decides. */
export interface AcceptanceNumber {
  readonly code: string
  readonly codeKind: 'official' | 'provisional'
  readonly register: RegisterEntry
}

/** An intake that may be accepted: its promised time, and the event once the number is known. */
export interface Acceptance {
  readonly due: FrozenDue
  readonly accept: (number: AcceptanceNumber) => Accepted
}

/**
 * Decides whether an intake may be accepted (tiếp nhận) and what is promised for it: text, then papers
 * (a dossier with papers missing is never taken in), then the due date (never printed without one).
 */
export function prepareAcceptance(typed: Intake, ground: AcceptanceGround): Result<Acceptance, AcceptProblem> {
  const { procedure, settings, receivedAt } = ground
  const checked = checkFiling(typed, ground)
  if (!checked.ok) return checked
  const intake = checked.value
  const { missing } = checkPapers(procedure.components, intake.papers)
  if (missing.length > 0) return fail({ kind: 'papers-missing', componentIds: missing })
  const limit = timeLimitOf(procedure, intake.variant)
  const due = computeDueDate({
    receivedAt,
    limit,
    office: settings.office,
    readings: settings.readings,
    calendar: ground.calendar
  })
  if (due.dueDate === null) return fail({ kind: 'limit-unknown' })
  const { dueDate, dueTime = '', why, warnings } = due
  const frozen: FrozenDue = { dueDate, dueTime, why, warnings }
  const formVersion = formInForce(settings.printing.receiptForm, receivedAt.slice(0, 10))
  const begun = frozenOf(intake, ground)
  const { channel } = intake
  return ok({
    due: frozen,
    accept: (number) => ({ kind: 'accepted', ...number, ...begun, channel, due: frozen, formVersion })
  })
}

/** What may not even lie at the counter: a procedure of another place, somebody who may not file for another, a wrong field. */
export type FilingProblem = Extract<
  AcceptProblem,
  { readonly kind: 'field-wrong' | 'procedure-not-here' | 'proxy-not-allowed' }
>

/** The cleaned intake where its texts and who files are as they must be, whatever is missing of its papers. */
export function checkFiling(
  typed: Intake,
  { procedure, receivedAt }: Pick<AcceptanceGround, 'procedure' | 'receivedAt'>
): Result<Intake, FilingProblem> {
  const intake = cleanIntake(typed)
  if (!takenInHere(procedure)) return fail({ kind: 'procedure-not-here' })
  if (intake.authoriser && procedure.proxyAllowed === false) return fail({ kind: 'proxy-not-allowed' })
  const wrong = checkIntake(intake, receivedAt.slice(0, 10))
  return wrong ? fail({ kind: 'field-wrong', field: wrong.field }) : ok(intake)
}

/** What the first event of a dossier freezes of an intake. */
export function frozenOf(intake: Intake, ground: AcceptanceGround): Frozen {
  const { procedure, catalogueVersion, settings, receivedAt } = ground
  return {
    procedure: {
      code: procedure.code,
      name: procedure.name,
      field: procedure.field.name,
      catalogueVersion,
      timeLimit: timeLimitOf(procedure, intake.variant),
      components: procedure.components
    },
    unit: settings.unit,
    applicant: intake.applicant,
    authoriser: intake.authoriser,
    papers: entriesOf(procedure.components, intake.papers),
    sets: intake.sets,
    delivery: intake.delivery,
    note: intake.note,
    receivedAt
  }
}
