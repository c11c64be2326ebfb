import type { PrintJob } from '../../shared/contract/views.ts'
import { documentOf } from '../../shared/domain/forms/event-document.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { type Seat, stopDamaged } from './desk.ts'

interface SlipPdf {
  readonly pdf: Uint8Array
  readonly sha256: string
}

type SlipPdfProblem = { readonly kind: 'disk-full' } | { readonly kind: 'damaged' }

/** The PDF of a job: the stored one, or made and stored now. A stored one that is damaged is never made anew. */
export async function slipPdf(seat: Seat, job: PrintJob): Promise<Result<SlipPdf, SlipPdfProblem>> {
  const { store, blobs, parts } = seat
  if (job.pdfSha256 !== null) {
    const pdf = blobs.get(job.pdfSha256)
    return pdf.ok ? ok({ pdf: pdf.value, sha256: job.pdfSha256 }) : fail({ kind: 'damaged' })
  }
  const pdf = await parts.pdf.make(documentOf(store.dossiers.events(job.dossierId), job))
  const put = blobs.put(pdf)
  if (!put.ok) return put
  const kept = store.prints.setPdf(job.printId, put.value)
  if (kept.ok) return ok({ pdf, sha256: put.value })
  if (kept.problem.kind === 'damaged') stopDamaged(seat.desk)
  return kept
}
