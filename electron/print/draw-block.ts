import type { Content } from 'pdfmake'
import type { Block, Run, SignaturePlace } from '../../shared/domain/forms/document.ts'
import { barcode, qrCode } from './draw-codes.ts'
import { drawTable } from './draw-table.ts'
import type { PageStyle } from './page-style.ts'

const QR_SIZE = 42
/** Room for a hand to sign in, and to write the name below. */
const HAND = 30
/** 'MẪU' on a sample stands in letters of 16 (TT 01/2018 Điều 5.2). */
const SAMPLE = 16

/** The face has composed letters only; decomposed ones would come out as a letter with loose marks. */
const nfc = (text: string) => text.normalize('NFC')

const runOf = ({ text, strong = false, italic = false }: Run): Content => ({
  text: nfc(text),
  bold: strong,
  italics: italic
})

/** Draws one block of a page. */
export function drawBlock(block: Block, style: PageStyle): Content {
  switch (block.kind) {
    case 'header':
      return header(block, style)
    case 'mark':
      return { text: nfc(block.text), alignment: 'center', bold: true, fontSize: style.mark, margin: [0, 0, 0, 4] }
    case 'sample':
      return { text: nfc(block.text), alignment: 'right', bold: true, fontSize: SAMPLE }
    case 'table':
      return drawTable(block, style)
    case 'page-break':
      return { text: '', pageBreak: 'after' }
    case 'title':
      return { text: nfc(block.text), alignment: 'center', bold: true, fontSize: style.title, margin: [0, 6, 0, 4] }
    case 'codes':
      return codes(block, style)
    case 'line':
      return { text: block.runs.map(runOf), alignment: block.align ?? 'left', margin: [0, 0, 0, 2] }
    case 'list':
      // An item is never torn over two pages.
      return { ol: block.items.map((text) => ({ stack: [nfc(text)], unbreakable: true })), margin: [8, 0, 0, 3] }
    case 'signatures':
      return signatures(block, style)
    case 'note':
      return note(block.lines, style)
    case 'large':
      return {
        stack: block.lines.map((text) => ({ text, alignment: 'center' as const, bold: true, characterSpacing: 1 })),
        fontSize: style.large,
        margin: [0, 22, 0, 22]
      }
  }
}

/** A rule as wide as `width`, centred in a column. */
function rule(width: number, columnWidth: number): Content {
  const x = (columnWidth - width) / 2
  return { canvas: [{ type: 'line', x1: x, y1: 1.5, x2: x + width, y2: 1.5, lineWidth: 0.6 }] }
}

function header({ left, number, placeAndDate }: Extract<Block, { kind: 'header' }>, style: PageStyle): Content {
  const centred = { alignment: 'center' as const }
  const last = left.length - 1
  return {
    columns: [
      {
        width: style.left,
        stack: [
          ...left.map((text, i) => ({ text: nfc(text), ...centred, bold: i === last, fontSize: style.header })),
          rule(style.leftRule, style.left),
          { text: number, ...centred, fontSize: style.header, margin: [0, 5, 0, 0] }
        ]
      },
      {
        width: style.right,
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ...centred, bold: true, fontSize: style.small },
          { text: 'Độc lập - Tự do - Hạnh phúc', ...centred, bold: true, fontSize: style.body },
          rule(style.rightRule, style.right),
          { text: nfc(placeAndDate), ...centred, italics: true, margin: [0, 5, 0, 0] }
        ]
      }
    ],
    columnGap: 8
  }
}

function codes(block: Extract<Block, { kind: 'codes' }>, style: PageStyle): Content {
  return {
    columns: [
      {
        width: '*',
        stack: [
          barcode(block.barcode),
          { text: block.barcode, fontSize: style.small, characterSpacing: 0.6, margin: [0, 2, 0, 0] }
        ],
        margin: [0, 5, 0, 0]
      },
      { width: QR_SIZE, ...qrCode(block.qr, QR_SIZE) }
    ],
    margin: [0, 0, 0, 4]
  }
}

function signatures({ columns, recipients }: Extract<Block, { kind: 'signatures' }>, style: PageStyle): Content {
  const places = columns.map((place) => ({ width: '*', stack: signature(place, style) }))
  // One hand alone signs on the right, with who else receives the paper beside it.
  const left = recipients ? recipientsOf(recipients, style) : []
  const all = places.length === 1 ? [{ width: '*', stack: left }, ...places] : places
  return { columns: all, columnGap: 10, unbreakable: true, margin: [0, 4, 0, 0] }
}

function signature({ title, notes, formula, name }: SignaturePlace, style: PageStyle): Content[] {
  const centred = { alignment: 'center' as const }
  return [
    ...(formula === undefined ? [] : [{ text: nfc(formula), bold: true, ...centred }]),
    { text: nfc(title), bold: true, ...centred },
    ...notes.map((text) => ({ text, italics: true, ...centred, fontSize: style.small })),
    // Inside the block, so that it never spills onto a page of its own.
    { text: ' ', fontSize: HAND },
    ...(name === undefined ? [] : [{ text: nfc(name), bold: true, ...centred }])
  ]
}

const recipientsOf = (lines: readonly string[], style: PageStyle): Content[] => [
  { text: 'Nơi nhận:', bold: true, italics: true, fontSize: style.small },
  ...lines.map((text) => ({ text: nfc(text), fontSize: style.small }))
]

function note(lines: readonly string[], style: PageStyle): Content {
  return {
    stack: [
      { text: 'Ghi chú:', bold: true, italics: true },
      { ul: lines.map((text) => ({ text })), type: 'none' as const, margin: [-8, 0, 0, 0] }
    ],
    fontSize: style.small
  }
}
