import type { DesktopArgument, PrintSlipProblem } from '../../shared/contract/desktop-api.ts'
import type { PrintJob } from '../../shared/contract/views.ts'
import { layOut } from '../../shared/domain/forms/lay-out.ts'
import { receiptFacts } from '../../shared/domain/forms/receipt/receipt-facts.ts'
import { present } from '../../shared/lib/invariant.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { type Seat, stopDamaged } from './desk.ts'

type StoreProblem = { readonly kind: 'disk-full' | 'damaged' }

/** Sends a queued print on its way after those before it; what becomes of it is stored and announced. */
export function startPrint(seat: Seat, printId: string): void {
  const { desk, parts } = seat
  desk.printing = desk.printing
    .then(() => print(seat, printId))
    .catch((error: unknown) => parts.log.fault('print', error))
    .finally(() => parts.announce({ kind: 'changed', what: 'prints' }))
}

/** PDF stored first, then handed over, then recorded: a crash in between leaves the job queued, never printed twice unseen. */
async function print(seat: Seat, printId: string): Promise<void> {
  const { store, parts } = seat
  const job = present(store.prints.find(printId), 'queued print')
  const stored = await storePdf(seat, job)
  if (!stored.ok) return
  const { printer } = seat.settings.printing
  const target = job.printer ?? printer
  const fate =
    target === null
      ? fail({ kind: 'printer-missing' } as const)
      : await parts.printer.submit(target, stored.value.pdf, job.code, 1)
  if (!fate.ok) {
    guard(seat, store.prints.setState(printId, 'failed', { printer: target, failure: fate.problem.kind }))
    return
  }
  guard(seat, store.prints.setState(printId, 'handed-over', { printer: target, failure: null }))
  const { form, reprint, dossierId } = job
  guard(
    seat,
    store.dossiers.append(
      dossierId,
      { kind: 'printed', printId, form, reprint, pdfSha256: stored.value.sha256 },
      seat.actor,
      parts.clock.now()
    )
  )
}

/** The PDF of a job, made and stored when it is not there yet. */
export async function storePdf(
  seat: Seat,
  job: PrintJob
): Promise<Result<{ readonly pdf: Uint8Array; readonly sha256: string }, StoreProblem>> {
  const { store, blobs, parts } = seat
  if (job.pdfSha256 !== null) {
    const pdf = blobs.get(job.pdfSha256)
    if (pdf.ok) return ok({ pdf: pdf.value, sha256: job.pdfSha256 })
    return fail({ kind: 'damaged' })
  }
  const accepted = present(store.dossiers.accepted(job.dossierId), 'accepted dossier of a print')
  const pdf = await parts.pdf.make(
    layOut(receiptFacts(accepted, { form: job.form, reprint: job.reprint, copies: job.copies }))
  )
  const put = blobs.put(pdf)
  if (!put.ok) return put
  const kept = guard(seat, store.prints.setPdf(job.printId, put.value))
  return kept.ok ? ok({ pdf, sha256: put.value }) : fail(kept.problem)
}

/** Prints a dossier's slip again ("BẢN IN LẠI n"), or for the first time when it never left. */
export function printSlip(seat: Seat, arg: DesktopArgument<'printSlip'>): Result<PrintJob, PrintSlipProblem> {
  const { store, parts } = seat
  const detail = store.dossiers.find(arg.dossierId)
  const accepted = store.dossiers.accepted(arg.dossierId)
  if (!detail || !accepted) return fail({ kind: 'not-found' })
  const last = [...detail.prints].sort((a, b) => b.reprint - a.reprint)[0]
  const printer = arg.printer ?? seat.settings.printing.printer
  const neverLeft = last && (last.state === 'queued' || (last.state === 'failed' && last.failure !== 'not-confirmed'))
  const queued = neverLeft
    ? ok(last)
    : guard(
        seat,
        store.prints.queue(arg.dossierId, accepted.formVersion, seat.settings.printing.copies, parts.clock.now())
      )
  if (!queued.ok) return fail({ kind: 'disk-full' })
  const job = guard(seat, store.prints.setState(queued.value.printId, 'queued', { printer, failure: null }))
  if (!job.ok) return fail({ kind: 'disk-full' })
  startPrint(seat, job.value.printId)
  return ok(job.value)
}

/** A person looked: the paper came out, or it did not. */
export function confirmPrint(
  seat: Seat,
  arg: DesktopArgument<'confirmPrint'>
): Result<PrintJob, { readonly kind: 'not-found' }> {
  const { store, parts } = seat
  const job = store.prints.find(arg.printId)
  if (!job) return fail({ kind: 'not-found' })
  const failure = arg.outcome === 'failed' ? 'not-confirmed' : null
  const kept = guard(seat, store.prints.setState(arg.printId, arg.outcome, { failure }))
  parts.announce({ kind: 'changed', what: 'prints' })
  return ok(kept.ok ? kept.value : job)
}

/** One print job as it stands. */
export function getPrintJob(seat: Seat, printId: string): Result<PrintJob, { readonly kind: 'not-found' }> {
  const job = seat.store.prints.find(printId)
  return job ? ok(job) : fail({ kind: 'not-found' })
}

/** Lets a store that found itself damaged stop the desk. */
function guard<T, P extends { readonly kind: string }>(seat: Seat, result: Result<T, P>): Result<T, P> {
  if (!result.ok) {
    seat.parts.log.note('print could not be recorded', { problem: result.problem.kind })
    if (result.problem.kind === 'damaged') stopDamaged(seat.desk)
  }
  return result
}
