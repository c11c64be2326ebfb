import type { DesktopArgument, TakeInProblem } from '../../shared/contract/desktop-api.ts'
import type { TakenIn } from '../../shared/contract/views.ts'
import { statusWith } from '../../shared/domain/dossier/dossier.ts'
import type { Acceptance } from '../../shared/domain/intake/accept.ts'
import { droppedPapers } from '../../shared/domain/intake/file.ts'
import type { Intake } from '../../shared/domain/intake/intake.ts'
import { present } from '../../shared/lib/invariant.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { BeginCommand, Done } from '../store/commands.ts'
import type { WriteProblem } from '../store/store.ts'
import { clockDoubt } from './clock-doubt.ts'
import { type Seat, stopDamaged } from './desk.ts'
import { beginNumbered } from './begin-numbered.ts'
import { prepare } from './prepare.ts'
import { startPrint } from './send-print.ts'

/**
 * Takes a dossier in (tiếp nhận), a new one or one that lies here already: on disk before it answers, printed only afterwards; a
 * repeat gives the first answer.
 */
export function takeIn(seat: Seat, arg: DesktopArgument<'takeIn'>): Result<TakenIn, TakeInProblem> {
  const { store, parts } = seat
  const before = store.dossiers.findDone(arg.draftId)
  if (before) return ok(asTakenIn(seat, before))
  const at = parts.clock.now()
  const prepared = prepare(seat, arg.intake, at)
  if (!prepared.ok) return prepared
  const { due } = prepared.value
  if (due.dueDate !== arg.shownDueDate) return fail({ kind: 'due-changed', dueDate: due.dueDate })
  const doubt = clockDoubt(store, at)
  if (doubt && !arg.clockConfirmed) return fail(doubt)
  const { filed } = arg.intake
  const operation = { operationId: arg.draftId, actor: seat.actor, at }
  const taken = filed
    ? acceptFiled(seat, { ...operation, ...filed }, arg.intake, prepared.value)
    : begin(seat, operation, prepared.value)
  if (!taken.ok) {
    if (taken.problem.kind === 'damaged') stopDamaged(seat.desk)
    return taken
  }
  parts.announce({ kind: 'changed', what: 'dossiers' })
  parts.announce({ kind: 'changed', what: 'drafts' })
  for (const printId of taken.value.printIds) startPrint(seat, printId)
  seat.line.wake()
  return ok(asTakenIn(seat, taken.value))
}

type Operation = Pick<BeginCommand, 'operationId' | 'actor' | 'at'>

function begin(seat: Seat, operation: Operation, { accept }: Acceptance): Result<Done, WriteProblem> {
  const { unit, counter, printing } = seat.settings
  return beginNumbered(seat, {
    ...operation,
    day: localDate(operation.at),
    unitCode: unit.code,
    counterId: counter.id,
    begin(give) {
      const number = give.dossier()
      const body = number && accept(number)
      return body && [{ body, paper: { form: body.formVersion, copies: printing.copies } }]
    }
  })
}

/** Takes in what was only filed: its code stays, its place in the register is given now, and no paper that lies here is dropped. */
function acceptFiled(
  { store, settings }: Seat,
  operation: Operation & { readonly dossierId: string; readonly basedOn: string },
  intake: Intake,
  { accept }: Acceptance
): Result<Done, TakeInProblem> {
  const codeKind = store.dossiers.find(operation.dossierId)?.line.codeKind
  return store.dossiers.act<TakeInProblem>({
    ...operation,
    decide(dossier, give) {
      if (statusWith(dossier, 'accepted') === undefined || codeKind === undefined || codeKind === 'refusal')
        return fail({ kind: 'stale' })
      if (dossier.frozen.procedure.code !== intake.procedureCode)
        return fail({ kind: 'field-wrong', field: 'procedureCode' })
      const names = droppedPapers(dossier, intake.papers)
      if (names.length > 0) return fail({ kind: 'papers-dropped', names })
      const body = accept({ code: dossier.code, codeKind, register: give.register() })
      return ok([{ body, paper: { form: body.formVersion, copies: settings.printing.copies } }])
    }
  })
}

function asTakenIn({ store }: Seat, { dossierId, printIds }: Done): TakenIn {
  const dossier = present(store.dossiers.current(dossierId), 'dossier that was taken in')
  const { code, codeKind, receivedAt, due } = present(dossier.accepted ?? undefined, 'acceptance')
  return { dossierId, code, codeKind, receivedAt, due, printId: present(printIds[0], 'first print') }
}
