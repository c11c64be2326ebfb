import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { PrintDocument } from '../../shared/domain/forms/document.ts'
import { present } from '../../shared/lib/invariant.ts'
import { loadFonts, renderPdf } from './render-pdf.ts'

// Draws PDFs in a thread of its own, so that the counter never stutters; fonts and library stay warm.

const { fontsFolder } = z.object({ fontsFolder: z.string() }).parse(workerData)
const port = present(parentPort, 'parent thread')
const questionSchema = z.object({
  id: z.number(),
  document: z.custom<PrintDocument>((value) => typeof value === 'object')
})

loadFonts(fontsFolder)
port.on('message', (message: unknown) => {
  const { id, document } = questionSchema.parse(message)
  renderPdf(document).then(
    (pdf) => port.postMessage({ id, pdf }),
    (error: unknown) => port.postMessage({ id, error: error instanceof Error ? error.name : 'unknown' })
  )
})
