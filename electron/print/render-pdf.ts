import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake'
import type { PrintDocument } from '../../shared/domain/forms/document.ts'
import { drawBlock } from './draw-block.ts'
import { type PageStyle, styleOf } from './page-style.ts'

/** Gives pdfmake its fonts; nothing else may be read from disk or network. */
export function loadFonts(folder: string): void {
  const face = (name: string) => join(folder, `Tinos-${name}.ttf`)
  pdfmake.setFonts({
    Tinos: { normal: face('Regular'), bold: face('Bold'), italics: face('Italic'), bolditalics: face('BoldItalic') }
  })
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder))
  pdfmake.setUrlAccessPolicy(() => false)
}

/** Draws a document. The same document gives the same bytes. */
export async function renderPdf(document: PrintDocument): Promise<Uint8Array> {
  const style = styleOf(document)
  const definition: Parameters<typeof pdfmake.createPdf>[0] = {
    pageSize: document.size,
    pageOrientation: document.landscape === true ? 'landscape' : 'portrait',
    pageMargins: style.margins,
    info: { title: document.title, creationDate: new Date(`${document.madeAt}:00+07:00`) },
    defaultStyle: { font: 'Tinos', fontSize: style.body, lineHeight: 1 },
    content: document.sheets.map((sheet, i): Content => ({
      stack: drawSheet(sheet, style),
      ...(i > 0 ? { pageBreak: 'before' } : {})
    })),
    header: (page, pages) => runningHead(document, style, page, pages),
    footer: (page, pages) => pageNumber(document, style, page, pages)
  }
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

/** The last words of a short line never stand on another page than who signs them. */
const KEPT_LINE = 400

function drawSheet(sheet: PrintDocument['sheets'][number], style: PageStyle): Content[] {
  const at = sheet.findIndex(({ kind }) => kind === 'signatures')
  const line = sheet[at - 1]
  const drawn = sheet.map((block) => drawBlock(block, style))
  if (line?.kind !== 'line' || line.runs.reduce((sum, { text }) => sum + text.length, 0) > KEPT_LINE) return drawn
  return [...drawn.slice(0, at - 1), { stack: drawn.slice(at - 1, at + 1), unbreakable: true }, ...drawn.slice(at + 1)]
}

/** Each copy goes to other hands, so it counts its own pages. */
function placeIn({ sheets }: PrintDocument, page: number, pages: number): { at: number; of: number } {
  const each = pages / sheets.length
  return Number.isInteger(each) ? { at: ((page - 1) % each) + 1, of: each } : { at: page, of: pages }
}

/** What a page after the first belongs to, and which one it is. */
function runningHead(document: PrintDocument, style: PageStyle, page: number, pages: number): Content {
  const { at, of } = placeIn(document, page, pages)
  if (at === 1 || document.firstPage !== undefined) return ''
  return {
    text: `${document.runningHead ?? document.title} – trang ${String(at)}/${String(of)}`,
    alignment: 'center',
    fontSize: style.running,
    noWrap: true,
    margin: [style.margins[0], style.margins[1] / 2, style.margins[2], 0]
  }
}

/** A first page of several says so; a single page has no number, a book numbers every page on from where it begins. */
function pageNumber(document: PrintDocument, style: PageStyle, page: number, pages: number): Content {
  const { at, of } = placeIn(document, page, pages)
  const centred = (text: string): Content => ({ text, alignment: 'center', fontSize: style.small })
  if (document.firstPage !== undefined) return centred(`Trang ${String(document.firstPage + page - 1)}`)
  return of === 1 ? '' : centred(`${document.title} · ${String(at)}/${String(of)}`)
}
