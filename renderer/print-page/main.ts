import { DRAW_FOR_PRINT, type DrawForPrint, type Paper } from '../../shared/contract/print-page.ts'
import { drawPages } from '../ui/draw-pages.ts'

// The page of the hidden window that prints. It knows one PDF, has no bridge, and is closed after the job.

/** Enough for bar codes and for the marks on small letters; 17 MB of picture for a sheet of A5. */
const DPI = 300
const POINTS_PER_INCH = 72

/** Points to micrometres, in whole tenths of a millimetre. */
const micronsOf = (points: number) => Math.round((points / POINTS_PER_INCH) * 254) * 100

/** Sheets of exactly the paper, so that nothing is scaled; pictures never larger than it, so that no empty sheet follows. */
function styleOf({ width, height }: Paper): string {
  const size = [width, height].map((microns) => `${String(microns / 1000)}mm`).join(' ')
  return `@page { size: ${size}; margin: 0 } body { margin: 0 } canvas { display: block } canvas + canvas { break-before: page }`
}

const drawForPrint: DrawForPrint = async (pdfBase64, title) => {
  const pdf = Uint8Array.from(atob(pdfBase64), (byte) => byte.charCodeAt(0))
  const pages = await drawPages(pdf, 'print', () => DPI / POINTS_PER_INCH)
  const [first] = pages
  if (!first) throw new Error('A PDF without pages')
  // One document, one paper: what we print never mixes sizes.
  const paper = { width: micronsOf(first.width), height: micronsOf(first.height) }
  const style = document.createElement('style')
  style.textContent = styleOf(paper)
  document.head.append(style)
  for (const { canvas } of pages) {
    canvas.style.width = `${String(canvas.width / DPI)}in`
    canvas.style.height = `${String(canvas.height / DPI)}in`
    document.body.append(canvas)
  }
  // What the queue of the system shows.
  document.title = title
  return paper
}

Object.assign(window, { [DRAW_FOR_PRINT]: drawForPrint })
