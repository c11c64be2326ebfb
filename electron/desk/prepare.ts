import type { DesktopArgument, TakeInProblem } from '../../shared/contract/desktop-api.ts'
import { layOut } from '../../shared/domain/forms/lay-out.ts'
import { receiptFacts } from '../../shared/domain/forms/receipt/receipt-facts.ts'
import { type Acceptance, prepareAcceptance } from '../../shared/domain/intake/accept.ts'
import type { Intake } from '../../shared/domain/intake/intake.ts'
import { localDateTime } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Seat } from './desk.ts'

/** What the rules say of an intake received at that instant. */
export function prepare(seat: Seat, intake: Intake, at: number): Result<Acceptance, TakeInProblem> {
  const { tables, settings } = seat
  const procedure = tables.procedures.get(intake.procedureCode)
  if (!procedure) return fail({ kind: 'procedure-unknown' })
  return prepareAcceptance(intake, {
    procedure,
    catalogueVersion: tables.catalogue.catalogueVersion,
    settings,
    calendar: tables.calendar,
    receivedAt: localDateTime(at)
  })
}

/** The slip as it would be printed, marked "BẢN XEM TRƯỚC"; nothing is stored and no number is taken. */
export async function previewSlip(
  seat: Seat,
  arg: DesktopArgument<'previewSlip'>
): Promise<Result<Uint8Array, TakeInProblem>> {
  const prepared = prepare(seat, arg.intake, seat.parts.clock.now())
  if (!prepared.ok) return prepared
  const accepted = prepared.value.accept({
    code: 'XEM TRUOC',
    codeKind: 'official',
    register: { year: 0, book: 0, serial: 0 }
  })
  const facts = receiptFacts(accepted, { form: accepted.formVersion, reprint: 0, copies: 1, preview: true })
  return ok(await seat.parts.pdf.make(layOut(facts)))
}
