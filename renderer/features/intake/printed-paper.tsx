import { useDesktopQuery } from '../../app/services/query.ts'
import { PdfView } from '../../ui/pdf-view.tsx'
import { formWords } from '../../words/forms.ts'

const WIDTH = 460

/** The stored paper, exactly as it goes to the printer; nothing until it is stored. */
export function PrintedPaper({ printId }: { readonly printId: string }) {
  const { value: job } = useDesktopQuery('getPrintJob', { printId })
  const stored = job !== undefined && job.pdfSha256 !== null
  const { value: pdf } = useDesktopQuery('getStoredPdf', { printId }, { enabled: stored, staleMs: Infinity })
  return pdf && job ? <PdfView label={formWords(job.form)} pdf={pdf} width={WIDTH} /> : null
}
