import type { DesktopArgument, PrintSlipProblem } from '../../shared/contract/desktop-api.ts'
import { mayHaveComeOut } from '../../shared/contract/print-job.ts'
import type { PrintJob } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { refuseWrite, type Seat } from './desk.ts'
import { shownJob } from './print-state.ts'
import { startPrint } from './send-print.ts'

type Blocked = { readonly kind: 'blocked' }

/** Prints a dossier's slip again ("BẢN IN LẠI n"), or for the first time when it never left. One that is on its way is not sent twice. */
export function printSlip(seat: Seat, arg: DesktopArgument<'printSlip'>): Result<PrintJob, PrintSlipProblem | Blocked> {
  const { desk, store, parts } = seat
  const detail = store.dossiers.find(arg.dossierId)
  const accepted = store.dossiers.accepted(arg.dossierId)
  if (!detail || !accepted) return fail({ kind: 'not-found' })
  const last = [...detail.prints].sort((a, b) => b.reprint - a.reprint)[0]
  if (last && desk.prints.get(last.printId)?.phase === 'sending') return ok(shownJob(desk, last))
  const printer = arg.printer ?? seat.settings.printing.printer
  // A damaged PDF stays what it is: the next print is another paper.
  const again = last && !mayHaveComeOut(last) && last.failure !== 'pdf-damaged'
  const queued = again
    ? ok(last)
    : store.prints.queue(arg.dossierId, accepted.formVersion, seat.settings.printing.copies, parts.clock.now())
  if (!queued.ok) return fail(refuseWrite(desk, queued.problem))
  const job = store.prints.setState(queued.value.printId, 'queued', { printer, failure: null })
  if (!job.ok) return fail(refuseWrite(desk, job.problem))
  startPrint(seat, job.value.printId)
  return ok(shownJob(desk, job.value))
}

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
