import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import type { ActProblem } from '../../shared/contract/life-calls.ts'
import type { ActDone } from '../../shared/contract/views.ts'
import type { Command } from '../../shared/domain/dossier/commands.ts'
import { decide } from '../../shared/domain/dossier/decide.ts'
import type { Dossier } from '../../shared/domain/dossier/folded.ts'
import { type Ground, groundOf } from '../../shared/domain/dossier/rules/ground.ts'
import { deedOf } from '../../shared/domain/forms/event-paper.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { clockDoubt } from './clock-doubt.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'
import { startPrint } from './send-print.ts'

/**
 * One act of a clerk on a dossier: the rules decide on what the history says in the moment of writing, never on what the window
 * showed. Event, row, mutation and the queued form are one transaction; a repeat of the operation gets the first answer.
 */
export function act(seat: Seat, arg: DesktopArgument<'act'>): Result<ActDone, ActProblem | WriteRefusal> {
  const { store, parts, actor, desk, line } = seat
  const { operationId, dossierId, basedOn, command } = arg
  const before = store.dossiers.findDone(operationId)
  if (before) return ok(before)
  const at = parts.clock.now()
  const doubt = clockDoubt(store, at)
  if (doubt && !arg.clockConfirmed) return fail(doubt)
  const done = store.dossiers.act<ActProblem>({
    operationId,
    dossierId,
    basedOn,
    actor,
    at,
    decide(dossier, give) {
      const ground = groundFor(seat, dossier, at)
      const decided = decide(dossier, command, ground)
      if (!decided.ok) return decided
      const paper = { now: ground.now, settings: seat.settings, signer: signerOf(command), number: give.paper }
      return ok([deedOf(decided.value, dossier, paper)])
    }
  })
  if (!done.ok) {
    const { problem } = done
    return problem.kind === 'damaged' || problem.kind === 'disk-full' ? fail(refuseWrite(desk, problem)) : fail(problem)
  }
  parts.announce({ kind: 'changed', what: 'dossiers' })
  for (const printId of done.value.printIds) startPrint(seat, printId)
  line.wake()
  return done
}

/** What the rules stand on for a dossier at an instant (epoch ms). */
function groundFor({ tables, settings, clerk }: Seat, { frozen }: Pick<Dossier, 'frozen'>, at: number): Ground {
  const procedure = tables.procedures.get(frozen.procedure.code)
  return groundOf({ at, settings, calendar: tables.calendar, procedure, clerk: clerk.name })
}

const signerOf = (command: Command) => ('signer' in command ? command.signer : null)
