import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import type { FileIntakeProblem } from '../../shared/contract/life-calls.ts'
import type { Filed } from '../../shared/contract/views.ts'
import { groundOf } from '../../shared/domain/dossier/rules/ground.ts'
import { type Deed, deedOf } from '../../shared/domain/forms/event-paper.ts'
import { type Filing, prepareFiling } from '../../shared/domain/intake/file.ts'
import { present } from '../../shared/lib/invariant.ts'
import { localDate, localDateTime } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Done, Giver } from '../store/commands.ts'
import { beginNumbered } from './begin-numbered.ts'
import { clockDoubt } from './clock-doubt.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'
import { startPrint } from './send-print.ts'

/**
 * An intake that is not accepted: it is kept as filed, asked to be completed, or refused in writing. Never only said: whatever
 * the citizen goes home with is on disk and queued for the printer first.
 */
export function fileIntake(
  seat: Seat,
  arg: DesktopArgument<'fileIntake'>
): Result<Filed, FileIntakeProblem | WriteRefusal> {
  const { store, parts, settings, tables, clerk } = seat
  const before = store.dossiers.findDone(arg.draftId)
  if (before) return ok(asFiled(seat, before))
  const at = parts.clock.now()
  const doubt = clockDoubt(store, at)
  if (doubt && !arg.clockConfirmed) return fail(doubt)
  const procedure = tables.procedures.get(arg.intake.procedureCode)
  if (!procedure) return fail({ kind: 'procedure-unknown' })
  const { catalogueVersion } = tables.catalogue
  const { calendar } = tables
  const ground = { procedure, catalogueVersion, settings, calendar, receivedAt: localDateTime(at) }
  const rules = groundOf({ at, settings, calendar, procedure, clerk: clerk.name })
  const filing = prepareFiling(arg.intake, arg.decision, ground, rules)
  if (!filing.ok) return filing
  const { unit, counter } = settings
  const done = beginNumbered(seat, {
    operationId: arg.draftId,
    actor: seat.actor,
    at,
    day: localDate(at),
    unitCode: unit.code,
    counterId: counter.id,
    begin: (give) => deedsOf(seat, filing.value, ground.receivedAt, give)
  })
  if (!done.ok) return fail(refuseWrite(seat.desk, done.problem))
  parts.announce({ kind: 'changed', what: 'dossiers' })
  parts.announce({ kind: 'changed', what: 'drafts' })
  for (const printId of done.value.printIds) startPrint(seat, printId)
  return ok(asFiled(seat, done.value))
}

function deedsOf({ settings }: Seat, filing: Filing, now: string, give: Giver): [Deed, ...Deed[]] | undefined {
  if (filing.kind === 'turnedAway') {
    // A number of its own: no code of the day and no place in the register is used up.
    const number = give.paper('refusal')
    const body = filing.turnAway(`TC-${settings.counter.id}-${now.slice(0, 4)}-${String(number)}`)
    return [deedOf(body, undefined, { settings, now, signer: null, number: () => number })]
  }
  const number = give.dossier()
  if (!number) return undefined
  const { code, codeKind } = number
  const { filed, dossier, asked } = filing.file({ code, codeKind })
  const first: Deed = { body: filed, paper: null }
  if (asked === null) return [first]
  return [first, deedOf(asked, dossier, { settings, now, signer: null, number: give.paper })]
}

function asFiled({ store }: Seat, { dossierId, printIds }: Done): Filed {
  const { code, status } = present(store.dossiers.current(dossierId), 'filed dossier')
  return { dossierId, code, status, printIds }
}
