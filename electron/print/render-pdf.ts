import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake'
import type { Block, PrintDocument, Run } from '../../shared/domain/forms/document.ts'
import { barcode, qrCode } from './draw-codes.ts'

/** Sizes in points. A5 slips are scaled down from the 13-14 of NĐ 30/2020 in practice (law.md 2.2). */
const SIZE = { body: 10, small: 8.5, title: 12.5, header: 8.8, mark: 9, large: 17 }
const MARGINS: [number, number, number, number] = [40, 22, 30, 24]
const QR_SIZE = 42
/** Room for a hand to sign in, and to write the name below. */
const HAND = 30

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
  const definition: Parameters<typeof pdfmake.createPdf>[0] = {
    pageSize: document.size,
    pageMargins: MARGINS,
    info: { title: document.title, creationDate: new Date(`${document.madeAt}:00+07:00`) },
    defaultStyle: { font: 'Tinos', fontSize: SIZE.body, lineHeight: 1 },
    content: document.sheets.map((sheet, i): Content => ({
      stack: sheet.map(draw),
      ...(i > 0 ? { pageBreak: 'before' } : {})
    })),
    footer: (page, pages) => pageNumber(document, page, pages)
  }
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

/** Each copy goes to other hands, so it counts its own pages, each with what it belongs to; a single page has no number. */
function pageNumber({ title, sheets }: PrintDocument, page: number, pages: number): Content {
  const each = pages / sheets.length
  if (each === 1) return ''
  const [at, of] = Number.isInteger(each) ? [((page - 1) % each) + 1, each] : [page, pages]
  return { text: `${title} · ${String(at)}/${String(of)}`, alignment: 'center', fontSize: SIZE.small }
}

/** The face has composed letters only; decomposed ones would come out as a letter with loose marks. */
const nfc = (text: string) => text.normalize('NFC')

const runOf = ({ text, strong = false, italic = false }: Run): Content => ({
  text: nfc(text),
  bold: strong,
  italics: italic
})

function draw(block: Block): Content {
  switch (block.kind) {
    case 'header':
      return header(block)
    case 'mark':
      return { text: nfc(block.text), alignment: 'center', bold: true, fontSize: SIZE.mark, margin: [0, 0, 0, 4] }
    case 'title':
      return { text: nfc(block.text), alignment: 'center', bold: true, fontSize: SIZE.title, margin: [0, 6, 0, 4] }
    case 'codes':
      return codes(block)
    case 'line':
      return { text: block.runs.map(runOf), alignment: block.align ?? 'left', margin: [0, 0, 0, 2] }
    case 'list':
      return { ol: block.items.map(nfc), margin: [8, 0, 0, 3] }
    case 'signatures':
      return signatures(block.columns)
    case 'note':
      return note(block.lines)
    case 'large':
      return {
        stack: block.lines.map((text) => ({ text, alignment: 'center' as const, bold: true, characterSpacing: 1 })),
        fontSize: SIZE.large,
        margin: [0, 22, 0, 22]
      }
  }
}

/** A rule as wide as `width`, centred in a column. */
function rule(width: number, columnWidth: number): Content {
  const x = (columnWidth - width) / 2
  return { canvas: [{ type: 'line', x1: x, y1: 1.5, x2: x + width, y2: 1.5, lineWidth: 0.6 }] }
}

const LEFT = 150
const RIGHT = 192

function header({ left, number, placeAndDate }: Extract<Block, { kind: 'header' }>): Content {
  const centred = { alignment: 'center' as const }
  const last = left.length - 1
  return {
    columns: [
      {
        width: LEFT,
        stack: [
          ...left.map((text, i) => ({ text: nfc(text), ...centred, bold: i === last, fontSize: SIZE.header })),
          rule(48, LEFT),
          { text: number, ...centred, margin: [0, 5, 0, 0] }
        ]
      },
      {
        width: RIGHT,
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ...centred, bold: true, fontSize: SIZE.small },
          { text: 'Độc lập - Tự do - Hạnh phúc', ...centred, bold: true, fontSize: SIZE.body },
          rule(128, RIGHT),
          { text: nfc(placeAndDate), ...centred, italics: true, margin: [0, 5, 0, 0] }
        ]
      }
    ],
    columnGap: 8
  }
}

function codes(block: Extract<Block, { kind: 'codes' }>): Content {
  return {
    columns: [
      {
        width: '*',
        stack: [
          barcode(block.barcode),
          { text: block.barcode, fontSize: SIZE.small, characterSpacing: 0.6, margin: [0, 2, 0, 0] }
        ],
        margin: [0, 5, 0, 0]
      },
      { width: QR_SIZE, ...qrCode(block.qr, QR_SIZE) }
    ],
    margin: [0, 0, 0, 4]
  }
}

function signatures(columns: Extract<Block, { kind: 'signatures' }>['columns']): Content {
  return {
    columns: columns.map(({ title, notes }) => ({
      width: '*',
      stack: [
        { text: title, bold: true, alignment: 'center' as const },
        ...notes.map((text) => ({ text, italics: true, alignment: 'center' as const, fontSize: SIZE.small })),
        // Inside the block, so that it never spills onto a page of its own.
        { text: ' ', fontSize: HAND }
      ]
    })),
    columnGap: 10,
    unbreakable: true,
    margin: [0, 4, 0, 0]
  }
}

function note(lines: readonly string[]): Content {
  return {
    stack: [
      { text: 'Ghi chú:', bold: true, italics: true },
      { ul: lines.map((text) => ({ text })), type: 'none' as const, margin: [-8, 0, 0, 0] }
    ],
    fontSize: SIZE.small
  }
}
