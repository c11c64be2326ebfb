import type { Content, TableCell } from 'pdfmake'
import type { Block, Cell } from '../../shared/domain/forms/document.ts'
import type { PageStyle } from './page-style.ts'

type Table = Extract<Block, { kind: 'table' }>
const LINE = 0.5
/** Room for a hand to sign in a cell. */
const HAND = 26
const PADDING = 3

/** A table whose head stands again on every page; a row is never torn. */
export function drawTable({ columns, numbered, rows }: Table, style: PageStyle): Content {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const inner = style.width - style.margins[0] - style.margins[2] - columns.length * 2 * PADDING - LINE
  const heads = headRows(columns, numbered)
  return {
    table: {
      headerRows: heads.length,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map(({ share }) => (inner * share) / all),
      body: [...heads, ...rows.map((row) => row.map((cell) => drawCell(cell)))]
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => 2,
      paddingBottom: () => 2
    },
    fontSize: style.table,
    margin: [0, 3, 0, 5]
  }
}

/** One row of heads, or two where columns stand in a group; then their numbers. */
function headRows(columns: Table['columns'], numbered: boolean): TableCell[][] {
  const head = (text: string): TableCell => ({ text: text.normalize('NFC'), bold: true, alignment: 'center' })
  const numbers = numbered
    ? [columns.map((_, i): TableCell => ({ text: `(${String(i + 1)})`, italics: true, alignment: 'center' }))]
    : []
  if (columns.every(({ group }) => group === undefined)) return [columns.map((column) => head(column.head)), ...numbers]
  const groups = columns.map(({ head: text, group }, i): TableCell => {
    if (group === undefined) return { text, bold: true, alignment: 'center', rowSpan: 2 }
    if (columns[i - 1]?.group === group) return {}
    return {
      text: group,
      bold: true,
      alignment: 'center',
      colSpan: columns.filter((column) => column.group === group).length
    }
  })
  const below = columns.map(({ head: text, group }): TableCell => (group === undefined ? {} : head(text)))
  return [groups, below, ...numbers]
}

function drawCell({ text, align, signing }: Cell): TableCell {
  const words: Content = { text: text.normalize('NFC'), ...(align === undefined ? {} : { alignment: align }) }
  if (!signing) return words
  return {
    stack: [
      words,
      {
        columns: signing.map((title) => ({ text: title, italics: true, alignment: 'center' as const })),
        margin: [0, 3, 0, HAND]
      }
    ]
  }
}
