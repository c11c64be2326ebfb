import { formatDate } from '../../../lib/plain-date.ts'
import type { CertificationBook, CertificationRow } from '../../register/certification-books.ts'
import type { Cell } from '../document.ts'
import type { FormHead, FormWords } from '../form-facts.ts'
import { paperNumber } from '../words.ts'

/** What a printed month of a certification book says. */
export interface CertificationBookFacts extends FormHead {
  readonly kind: 'certification-book'
  readonly book: CertificationBook
  /** 'YYYY-MM'. */
  readonly month: string
  /** False while numbers may still be added to the month. */
  readonly isOver: boolean
  /** Numbers rising. */
  readonly rows: readonly CertificationRow[]
}

/** What each book is of (law.md 6 rule 9). */
const NAMES: Readonly<Record<CertificationBook, string>> = {
  'SCT/BS': 'Chứng thực bản sao từ bản chính',
  'SCT/CK,ĐC': 'Chứng thực chữ ký, điểm chỉ',
  'SCT/CKND': 'Chứng thực chữ ký người dịch',
  'SCT/HĐ,GD': 'Chứng thực hợp đồng, giao dịch'
}

/** '8.000' of an amount in đồng. */
const amount = (vnd: number) => String(vnd).replace(/\B(?=(\d{3})+$)/g, '.')

function cellsOf({
  number,
  day,
  person,
  idNumber,
  what,
  pages,
  copies,
  feeVnd,
  code,
  receiptNumber
}: CertificationRow) {
  const centred = (text: string): Cell => ({ text, align: 'center' })
  return [
    centred(paperNumber(number)),
    centred(formatDate(day)),
    { text: [person, idNumber].filter((text) => text !== '').join('\n') },
    { text: what },
    centred(paperNumber(pages)),
    centred(paperNumber(copies)),
    centred(amount(feeVnd)),
    { text: [code, receiptNumber === '' ? '' : `Biên lai ${receiptNumber}`].filter((text) => text !== '').join('\n') }
  ]
}

/** The facts in words. */
export function certificationBookWords(facts: CertificationBookFacts): FormWords {
  const { book, month, isOver, rows } = facts
  const numberOf = (row: CertificationRow | undefined) => (row ? paperNumber(row.number) : '')
  return {
    ...facts,
    // On every page: which book and month a loose sheet belongs to.
    code: `${book}, tháng ${month.slice(5, 7)}/${month.slice(0, 4)}`,
    fields: {
      book,
      name: NAMES[book],
      month: month.slice(5, 7),
      year: month.slice(0, 4),
      first: numberOf(rows[0]),
      last: numberOf(rows.at(-1)),
      count: paperNumber(rows.length),
      total: amount(rows.reduce((sum, { feeVnd }) => sum + feeVnd, 0))
    },
    tables: { rows: rows.map(cellsOf) },
    holds: [rows.length > 0 ? 'rows' : 'empty', ...(isOver ? [] : ['open'])]
  }
}
