import type { CertifyProblem } from '../../shared/contract/certification-calls.ts'
import type { Certified } from '../../shared/contract/certification-views.ts'
import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import { prepareImmediate } from '../../shared/domain/certification/immediate.ts'
import { present } from '../../shared/lib/invariant.ts'
import { localDate, localDateTime } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Done } from '../store/commands.ts'
import { beginNumbered } from './begin-numbered.ts'
import { clockDoubt } from './clock-doubt.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'
import { startPrint } from './send-print.ts'

/**
 * A matter that is done while the person waits (chứng thực, bản sao trích lục), from acceptance to hand-over in one transaction
 * with its certification numbers; a repeat gives the first answer. A slip is printed only when it was asked for.
 */
export function certify(seat: Seat, arg: DesktopArgument<'certify'>): Result<Certified, CertifyProblem | WriteRefusal> {
  const { store, parts, settings, tables, clerk } = seat
  const before = store.dossiers.findDone(arg.draftId)
  if (before) return ok(asCertified(seat, before))
  const at = parts.clock.now()
  const procedure = tables.procedures.get(arg.matter.procedureCode)
  if (!procedure) return fail({ kind: 'procedure-unknown' })
  const { catalogueVersion } = tables.catalogue
  const ground = { procedure, catalogueVersion, settings, calendar: tables.calendar, receivedAt: localDateTime(at) }
  const slipCopies = arg.printSlip ? settings.printing.copies : 0
  const immediate = prepareImmediate(arg, ground, { clerk: clerk.name, slipCopies })
  if (!immediate.ok) return immediate
  const doubt = clockDoubt(store, at)
  if (doubt && !arg.clockConfirmed) return fail(doubt)
  const done = beginNumbered(seat, {
    operationId: arg.draftId,
    actor: seat.actor,
    at,
    day: localDate(at),
    unitCode: settings.unit.code,
    counterId: settings.counter.id,
    begin(give) {
      const dossier = give.dossier()
      return dossier && immediate.value({ dossier, certification: give.certification })
    }
  })
  if (!done.ok) return fail(refuseWrite(seat.desk, done.problem))
  parts.announce({ kind: 'changed', what: 'dossiers' })
  for (const printId of done.value.printIds) startPrint(seat, printId)
  seat.line.wake()
  return ok(asCertified(seat, done.value))
}

function asCertified({ store }: Seat, { dossierId, printIds }: Done): Certified {
  const { code, codeKind } = present(store.dossiers.current(dossierId)?.accepted ?? undefined, 'matter that was done')
  const entries = store.dossiers
    .events(dossierId)
    .flatMap(({ body }) => (body.kind === 'certified' ? body.entries : []))
  return { dossierId, code, codeKind, entries, printId: printIds[0] ?? null }
}
