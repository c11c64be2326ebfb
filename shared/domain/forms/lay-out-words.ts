import { present } from '../../lib/invariant.ts'
import type { Block, PrintDocument, Run, SignaturePlace } from './document.ts'
import type { FormWords } from './form-facts.ts'
import type { BodyLine, FormLayout, SignatureColumn } from './form-layout.ts'
import { FORM_LAYOUTS } from './form-layouts.ts'
import { slipQr } from './slip-qr.ts'
import { dateInWords, DOTS } from './words.ts'

/** The receiving office as the forms call it, where the unit gave only its own name. */
const RECEIVING_OFFICE = 'BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ'

/** Lays any form out in the version that its facts name, one sheet per copy. An unknown version is a bug. */
export function layOutWords(words: FormWords, layouts: readonly FormLayout[] = FORM_LAYOUTS): PrintDocument {
  const layout = present(
    layouts.find((each) => each.id === words.form),
    `layout ${words.form}`
  )
  return {
    title: words.code === '' ? layout.title : words.code,
    size: words.size ?? layout.size,
    madeAt: words.issuedAt,
    runningHead: [sentence(layout.title), words.code].filter((text) => text !== '').join(' – '),
    ...(layout.landscape === undefined ? {} : { landscape: true }),
    ...(words.firstPage === undefined ? {} : { firstPage: words.firstPage }),
    sheets: Array.from({ length: words.copies }, (_, copy) => sheetOf(layout, words, copy))
  }
}

/** 'Phiếu xin lỗi …' of a title in capitals, on one line. */
const sentence = (title: string) => `${title.slice(0, 1)}${title.slice(1).toLowerCase()}`.replace(/\s+/g, ' ')

function sheetOf(layout: FormLayout, words: FormWords, copy: number): Block[] {
  return [
    ...marksOf(layout, words),
    headerOf(layout, words),
    { kind: 'title', text: layout.title },
    ...(layout.codes && words.code !== ''
      ? [{ kind: 'codes' as const, barcode: words.code, qr: slipQr(words.code) }]
      : []),
    ...layout.body.flatMap((line) => bodyBlock(line, layout, words, copy)),
    ...signaturesOf(layout, words),
    ...(layout.notes.length > 0 ? [{ kind: 'note' as const, lines: layout.notes }] : [])
  ]
}

function headerOf(layout: FormLayout, words: FormWords): Block {
  const { headerLines } = words
  return {
    kind: 'header',
    left: headerLines.length > 1 ? headerLines : [...headerLines, RECEIVING_OFFICE],
    number: plain(layout.number, words),
    placeAndDate: `${words.place}, ${dateInWords(words.issuedAt.slice(0, 10))}`
  }
}

function marksOf({ warning }: FormLayout, { preview, reprint, sample, replaces = 0 }: FormWords): Block[] {
  return [
    ...(sample ? [{ kind: 'sample' as const, text: 'MẪU' }] : []),
    ...(preview ? [{ kind: 'mark' as const, text: 'BẢN XEM TRƯỚC – KHÔNG CÓ GIÁ TRỊ' }] : []),
    ...(replaces > 0
      ? [{ kind: 'mark' as const, text: `BẢN THAY THẾ ${String(replaces)} – GIẤY ĐÃ IN TRƯỚC KHÔNG CÒN GIÁ TRỊ` }]
      : []),
    ...(!preview && reprint > 0 ? [{ kind: 'mark' as const, text: `BẢN IN LẠI ${String(reprint)}` }] : []),
    ...(warning === undefined ? [] : [{ kind: 'mark' as const, text: warning }])
  ]
}

function bodyBlock(line: BodyLine, layout: FormLayout, words: FormWords, copy: number): Block[] {
  if ('list' in line) return [{ kind: 'list', items: words.lists?.[line.list] ?? [] }]
  if ('pageBreak' in line) return [{ kind: 'page-break' }]
  if ('table' in line) {
    const rows = words.tables?.[line.table] ?? []
    return [{ kind: 'table', columns: line.columns, numbered: line.numbered ?? false, rows }]
  }
  if ('copyLine' in line) {
    const text = layout.copyLines[copy]
    return text === undefined ? [] : [{ kind: 'line', align: 'center', runs: [{ text, italic: true }] }]
  }
  if (line.when !== undefined && words.holds?.includes(line.when) !== true) return []
  const runs = fill(line.line, words)
  return [line.align === undefined ? { kind: 'line', runs } : { kind: 'line', align: line.align, runs }]
}

function signaturesOf({ signatures, recipients }: FormLayout, words: FormWords): Block[] {
  const columns = signatures
    .filter(({ when }) => when === undefined || words.holds?.includes(when) === true)
    .map((column) => placeOf(column, words))
  if (columns.length === 0) return []
  if (recipients === undefined) return [{ kind: 'signatures', columns }]
  return [{ kind: 'signatures', columns, recipients: recipients.map((text) => plain(text, words)) }]
}

function placeOf({ title, notes, head }: SignatureColumn, { signer }: FormWords): SignaturePlace {
  if (head === undefined || !signer) return { title, notes }
  const { formula, post, name } = signer
  return { title: post, notes, name, ...(formula === '' ? {} : { formula }) }
}

/** Splits 'Địa chỉ: {address}' into what the form says and what was filled in. */
function fill(template: string, { fields }: FormWords): Run[] {
  return template.split(/(\{\w+\})/).flatMap((part): Run[] => {
    if (part === '') return []
    if (!part.startsWith('{')) return [{ text: part }]
    const value = fields[part.slice(1, -1)] ?? ''
    return value === '' ? [{ text: DOTS }] : [{ text: value, strong: true }]
  })
}

const plain = (template: string, words: FormWords) =>
  fill(template, words)
    .map((run) => run.text)
    .join('')
