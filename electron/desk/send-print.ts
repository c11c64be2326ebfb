import type { PrintFailure, PrintJob } from '../../shared/contract/views.ts'
import { present } from '../../shared/lib/invariant.ts'
import { fail, type Result } from '../../shared/lib/result.ts'
import type { PrintWatch, Seat } from './desk.ts'
import { recorded } from './print-state.ts'
import { slipPdf } from './slip-pdf.ts'
import { watchPrint } from './watch-print.ts'

/** Sends a queued print on its way after those before it; what becomes of it is stored and announced. */
export function startPrint(seat: Seat, printId: string): void {
  const { desk, parts } = seat
  const watch: PrintWatch = { phase: 'sending' }
  desk.prints.set(printId, watch)
  desk.printing = desk.printing
    .then(() => send(seat, printId))
    .catch((error: unknown) => {
      parts.log.fault('print', error)
      return undefined
    })
    .then((jobId) => {
      if (jobId === undefined) desk.prints.delete(printId)
      else watchPrint(seat, printId, jobId, watch)
      parts.announce({ kind: 'changed', what: 'prints' })
    })
}

/** Gives the job's id at the print service, or undefined when it was not handed over. */
async function send(seat: Seat, printId: string): Promise<string | undefined> {
  const { store, desk } = seat
  const job = present(store.prints.find(printId), 'queued print')
  if (desk.blocked || job.state !== 'queued') return undefined
  const handed = await handOver(seat, job)
  if (handed.ok) return handed.value
  recorded(seat, store.prints.setState(printId, 'failed', { failure: handed.problem.kind }))
  return undefined
}

/**
 * PDF stored first, then handed over, then recorded. While it is in the service's hands the worst is stored, 'interrupted':
 * whatever ends this run then, the slip is listed as not printed, and what is printed next is numbered as a reprint.
 */
async function handOver(seat: Seat, job: PrintJob): Promise<Result<string, { readonly kind: PrintFailure }>> {
  const { store, parts } = seat
  const stored = await slipPdf(seat, job).catch((error: unknown) => {
    parts.log.fault('draw slip', error)
    return undefined
  })
  if (!stored) return fail({ kind: 'pdf-failed' })
  if (!stored.ok) return fail({ kind: stored.problem.kind === 'damaged' ? 'pdf-damaged' : 'disk-full' })
  const printer = job.printer ?? seat.settings.printing.printer
  if (printer === null) return fail({ kind: 'printer-missing' })
  const noted = store.prints.setState(job.printId, 'failed', { printer, failure: 'interrupted' })
  // What cannot be recorded is not handed over.
  if (!recorded(seat, noted)) return fail({ kind: 'not-sent' })
  const handed = await parts.printer.submit(printer, stored.value.pdf, job.code, 1)
  if (!handed.ok) return handed
  const { printId, form, reprint } = job
  const printed = { kind: 'printed', printId, form, reprint, pdfSha256: stored.value.sha256 } as const
  recorded(seat, store.dossiers.append(job.dossierId, printed, seat.actor, parts.clock.now()))
  return handed
}
