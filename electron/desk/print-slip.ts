import type { DesktopArgument, PrintSlipProblem } from '../../shared/contract/desktop-api.ts'
import { mayHaveComeOut } from '../../shared/contract/print-job.ts'
import type { PrintJob } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { refuseWrite, type Seat } from './desk.ts'
import { shownJob } from './print-state.ts'
import { startPrint } from './send-print.ts'

type Blocked = { readonly kind: 'blocked' }

/**
 * Prints a paper again ("BẢN IN LẠI n"), or for the first time when it never left: the one of `printId`, else the slip that holds
 * now, or the last paper where there is no slip. One that is on its way is not sent twice.
 */
export function printSlip(seat: Seat, arg: DesktopArgument<'printSlip'>): Result<PrintJob, PrintSlipProblem | Blocked> {
  const { desk, store, parts } = seat
  const prints = store.dossiers.find(arg.dossierId)?.prints ?? []
  const paper = arg.printId === null ? slipInForce(prints) : prints.find(({ printId }) => printId === arg.printId)
  if (!paper) return arg.printId === null ? printFirstSlip(seat, arg) : fail({ kind: 'not-found' })
  const { dossierId, eventId, form } = paper
  const ofPaper = prints.filter((each) => each.eventId === eventId && each.form === form)
  const last = ofPaper.toSorted((a, b) => b.reprint - a.reprint)[0] ?? paper
  if (desk.prints.get(last.printId)?.phase === 'sending') return ok(shownJob(desk, last))
  const printer = arg.printer ?? seat.settings.printing.printer
  // A damaged PDF stays what it is: the next print is another paper.
  const again = !mayHaveComeOut(last) && last.failure !== 'pdf-damaged'
  const { copies } = seat.settings.printing
  const queued = again ? ok(last) : store.prints.queue({ dossierId, eventId, form, copies, at: parts.clock.now() })
  if (!queued.ok) return fail(refuseWrite(desk, queued.problem))
  return send(seat, queued.value.printId, printer)
}

function send(seat: Seat, printId: string, printer: string | null): Result<PrintJob, PrintSlipProblem | Blocked> {
  const { desk, store } = seat
  const job = store.prints.setState(printId, 'queued', { printer, failure: null })
  if (!job.ok) return fail(refuseWrite(desk, job.problem))
  startPrint(seat, job.value.printId)
  return ok(shownJob(desk, job.value))
}

/** The slip of what was done at once and of which none was wanted then: who asks for it gets it (NĐ 61/2018 Điều 17.4). */
function printFirstSlip(seat: Seat, arg: DesktopArgument<'printSlip'>): Result<PrintJob, PrintSlipProblem | Blocked> {
  const { desk, store, parts, settings } = seat
  const acceptance = store.dossiers.events(arg.dossierId).find(({ body }) => body.kind === 'accepted')
  if (acceptance?.body.kind !== 'accepted') return fail({ kind: 'not-found' })
  const { dossierId, eventId, body } = acceptance
  const { copies } = settings.printing
  const queued = store.prints.queue({ dossierId, eventId, form: body.formVersion, copies, at: parts.clock.now() })
  if (!queued.ok) return fail(refuseWrite(desk, queued.problem))
  return send(seat, queued.value.printId, arg.printer ?? settings.printing.printer)
}

/** The last slip that was made; without one the last paper of any form. */
const slipInForce = (prints: readonly PrintJob[]) =>
  prints.findLast(({ form }) => form.startsWith('receipt/')) ?? prints.at(-1)

/** A person looked: the paper came out, or it did not. Their word ends the watch over the job. */
export function confirmPrint(
  seat: Seat,
  arg: DesktopArgument<'confirmPrint'>
): Result<PrintJob, { readonly kind: 'not-found' } | { readonly kind: 'disk-full' } | Blocked> {
  const { desk, store, parts } = seat
  const job = store.prints.find(arg.printId)
  if (!job) return fail({ kind: 'not-found' })
  // Nobody can have seen a paper that has not been handed over.
  if (desk.prints.get(arg.printId)?.phase === 'sending') return ok(shownJob(desk, job))
  const failure = arg.outcome === 'failed' ? 'not-confirmed' : null
  const kept = store.prints.setState(arg.printId, arg.outcome, { failure })
  if (!kept.ok) return fail(refuseWrite(desk, kept.problem))
  desk.prints.delete(arg.printId)
  parts.announce({ kind: 'changed', what: 'prints' })
  return ok(kept.value)
}

/** One print job as it stands. */
export function getPrintJob({ desk, store }: Seat, printId: string): Result<PrintJob, { readonly kind: 'not-found' }> {
  const job = store.prints.find(printId)
  return job ? ok(shownJob(desk, job)) : fail({ kind: 'not-found' })
}
