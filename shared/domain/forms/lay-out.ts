import { present } from '../../lib/invariant.ts'
import type { Block, PrintDocument, Run } from './document.ts'
import type { BodyLine, ReceiptField, ReceiptLayout } from './receipt/layout.ts'
import { RECEIPT_LAYOUTS } from './receipt/layouts.ts'
import type { ReceiptFacts } from './receipt/receipt-facts.ts'
import { slipQr } from './slip-qr.ts'
import { dateInWords, DOTS } from './words.ts'

/** The receiving office as the forms call it, where the unit gave only its own name. */
const RECEIVING_OFFICE = 'BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ'

/** Lays a slip out in the version it was taken in under, one sheet per copy. */
export function layOut(facts: ReceiptFacts): PrintDocument {
  const layout = present(
    RECEIPT_LAYOUTS.find((each) => each.id === facts.form),
    `layout ${facts.form}`
  )
  const sheets = Array.from({ length: facts.copies }, (_, copy) => sheetOf(layout, facts, copy))
  return { title: facts.code, size: 'A5', madeAt: facts.receivedAt, sheets }
}

function sheetOf(layout: ReceiptLayout, facts: ReceiptFacts, copy: number): Block[] {
  const { headerLines } = facts
  return [
    ...markOf(facts),
    {
      kind: 'header',
      left: headerLines.length > 1 ? headerLines : [...headerLines, RECEIVING_OFFICE],
      number: plain(layout.number, facts),
      placeAndDate: `${facts.place}, ${dateInWords(facts.receivedAt.slice(0, 10))}`
    },
    { kind: 'title', text: layout.title },
    { kind: 'codes', barcode: facts.code, qr: slipQr(facts.code) },
    ...layout.body.flatMap((line) => bodyBlock(line, layout, facts, copy)),
    { kind: 'signatures', columns: layout.signatures },
    ...(layout.notes.length > 0 ? [{ kind: 'note' as const, lines: layout.notes }] : [])
  ]
}

function markOf({ preview, reprint }: ReceiptFacts): Block[] {
  if (preview) return [{ kind: 'mark', text: 'BẢN XEM TRƯỚC – KHÔNG CÓ GIÁ TRỊ' }]
  return reprint > 0 ? [{ kind: 'mark', text: `BẢN IN LẠI ${String(reprint)}` }] : []
}

function bodyBlock(line: BodyLine, layout: ReceiptLayout, facts: ReceiptFacts, copy: number): Block[] {
  if ('list' in line) return [{ kind: 'list', items: facts.papers }]
  if ('copyLine' in line) {
    const text = layout.copyLines[copy]
    return text === undefined ? [] : [{ kind: 'line', align: 'center', runs: [{ text, italic: true }] }]
  }
  if (line.when === 'authorised' && !facts.authorised) return []
  return [{ kind: 'line', runs: fill(line.line, facts) }]
}

/** Splits 'Địa chỉ: {address}' into what the form says and what was filled in. */
function fill(template: string, { fields }: ReceiptFacts): Run[] {
  return template.split(/(\{\w+\})/).flatMap((part): Run[] => {
    if (part === '') return []
    if (!part.startsWith('{')) return [{ text: part }]
    const value = fields[part.slice(1, -1) as ReceiptField]
    return value === '' ? [{ text: DOTS }] : [{ text: value, strong: true }]
  })
}

const plain = (template: string, facts: ReceiptFacts) =>
  fill(template, facts)
    .map((run) => run.text)
    .join('')
