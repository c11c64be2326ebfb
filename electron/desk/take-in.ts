import type { DesktopArgument, TakeInProblem } from '../../shared/contract/desktop-api.ts'
import type { TakenIn } from '../../shared/contract/views.ts'
import type { Numbering } from '../../shared/domain/office/settings.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { TakeInCommand, TakeInOutcome } from '../store/store.ts'
import { clockDoubt } from './clock-doubt.ts'
import { type Seat, stopDamaged } from './desk.ts'
import { prepare } from './prepare.ts'
import { startPrint } from './send-print.ts'

/** Takes a dossier in (tiếp nhận): on disk before it answers, printed only afterwards; a repeat gives the first answer. */
export function takeIn(seat: Seat, arg: DesktopArgument<'takeIn'>): Result<TakenIn, TakeInProblem> {
  const { store, parts } = seat
  const before = store.dossiers.findOperation(arg.draftId)
  if (before) return ok(asTakenIn(before))
  const at = parts.clock.now()
  const prepared = prepare(seat, arg.intake, at)
  if (!prepared.ok) return prepared
  const { due, accept } = prepared.value
  if (due.dueDate !== arg.shownDueDate) return fail({ kind: 'due-changed', dueDate: due.dueDate })
  const doubt = clockDoubt(store, at)
  if (doubt && !arg.clockConfirmed) return fail(doubt)
  const { settings } = seat
  const taken = takeNumbered(seat, settings.numbering, {
    operationId: arg.draftId,
    actor: seat.actor,
    at,
    day: localDate(at),
    unitCode: settings.unit.code,
    counterId: settings.counter.id,
    copies: settings.printing.copies,
    accept
  })
  if (!taken.ok) {
    if (taken.problem.kind === 'damaged') stopDamaged(seat.desk)
    return taken
  }
  parts.announce({ kind: 'changed', what: 'dossiers' })
  parts.announce({ kind: 'changed', what: 'drafts' })
  startPrint(seat, taken.value.printId)
  seat.line.wake()
  return ok(asTakenIn(taken.value))
}

/** A used-up range or an empty pool never stops the counter: the slip then carries a provisional code (Mã tạm). */
function takeNumbered(
  seat: Seat,
  numbering: Numbering,
  command: Omit<TakeInCommand, 'numbering'>
): Result<TakeInOutcome, { readonly kind: 'disk-full' | 'damaged' }> {
  const { dossiers } = seat.store
  const first = dossiers.takeIn({ ...command, numbering })
  if (first.ok) return first
  if (first.problem.kind !== 'no-number') return fail({ kind: first.problem.kind })
  const second = dossiers.takeIn({ ...command, numbering: { policy: 'provisional' } })
  if (second.ok) return second
  if (second.problem.kind === 'no-number') throw new Error('The provisional series has no end')
  return fail({ kind: second.problem.kind })
}

function asTakenIn({ dossierId, accepted, printId }: TakeInOutcome): TakenIn {
  const { code, codeKind, receivedAt, due } = accepted
  return { dossierId, code, codeKind, receivedAt, due, printId }
}
