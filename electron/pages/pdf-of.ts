import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import type { PdfFacts, PdfPage } from '../../shared/contract/page-maker.ts'

const POINTS_PER_INCH = 72

/**
 * A PDF/A-3b (ISO 19005-3) of pictures: each JPEG goes in byte for byte, a turn is only written down (/Rotate). Equal input
 * gives equal bytes.
 */
export async function pdfOf(pages: readonly PdfPage[], { title, madeAt }: PdfFacts): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    subset: 'PDF/A-3b',
    pdfVersion: '1.7',
    autoFirstPage: false,
    margin: 0,
    info: { Title: plain(title), CreationDate: new Date(madeAt) }
  })
  const parts: Uint8Array[] = []
  pdf.on('data', (part: Uint8Array) => parts.push(part))
  const ended = once(pdf, 'end')
  for (const { jpeg, width, height, dpi, turn } of pages) {
    const size: [number, number] = [(width / dpi) * POINTS_PER_INCH, (height / dpi) * POINTS_PER_INCH]
    pdf.addPage({ size, margin: 0 })
    pdf.image(Buffer.from(jpeg), 0, 0, { width: size[0], height: size[1] })
    if (turn !== 0) Object.assign(pdf.page.dictionary.data, { Rotate: turn })
  }
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(parts))
}

/** A title as it may stand in the XMP, which the library writes without quoting. */
function plain(title: string): string {
  return title
    .toWellFormed()
    .replace(/[<>&\p{Cc}]/gu, ' ')
    .normalize('NFC')
}
