import { formatDate } from '../../../lib/plain-date.ts'
import type { RegisterBook, RegisterRow } from '../../register/book.ts'
import type { Cell } from '../document.ts'
import type { FormHead, FormWords } from '../form-facts.ts'
import { dateInWords, paperNumber } from '../words.ts'

/** What a printed volume of the Sổ theo dõi hồ sơ says. */
export interface RegisterFacts extends FormHead {
  readonly kind: 'register'
  readonly book: RegisterBook
  /** The number of its first page: pages go on over the volumes of a year. */
  readonly firstPage: number
}

const day = (at: string | null) => (at === null ? '' : formatDate(at.slice(0, 10)))

/** Whether a version has columns for the sets and a note, as that of 2018. */
export const hasNotes = (form: string): boolean => form === 'register/tt01-2018'

/** The cells of a row by the columns of the version `form`: 2018 also has the sets and a note, its group is three days only. */
export function registerCells(row: RegisterRow, form: string): Cell[] {
  const sets = hasNotes(form)
  const centred = (text: string): Cell => ({ text, align: 'center' })
  return [
    centred(paperNumber(row.serial)),
    { text: [row.code, row.earlierCode ?? ''].filter((text) => text !== '').join('\n') },
    { text: row.procedure },
    ...(sets ? [centred(paperNumber(row.sets))] : []),
    { text: row.applicant },
    { text: [row.address, row.phone].filter((text) => text !== '').join('\n') },
    { text: row.office },
    centred(day(row.receivedAt)),
    centred(day(row.dueAt)),
    centred(day(row.returnedAt)),
    { text: row.delivery },
    { text: '' },
    ...(sets ? [{ text: row.note }] : [])
  ]
}

/** The facts in words. */
export function registerWords(facts: RegisterFacts): FormWords {
  const { book, number } = facts
  // Where the version has no column for a note, what is to be said of a number stands after the rows.
  const notes = hasNotes(facts.form) ? [] : book.rows.filter(({ note }) => note !== '')
  return {
    ...facts,
    fields: {
      number,
      book: paperNumber(book.volume),
      year: String(book.year),
      opened: formatDate(book.openedOn),
      closed: book.closedOn === null ? '' : dateInWords(book.closedOn),
      closedOn: day(book.closedOn),
      first: book.first === null ? '' : paperNumber(book.first),
      last: book.last === null ? '' : paperNumber(book.last),
      notes: notes.map(({ serial, note }) => `${paperNumber(serial)} (${note})`).join('; '),
      gaps: book.gaps.map(({ serial, reason }) => `${paperNumber(serial)} (${reason})`).join('; ')
    },
    tables: { rows: book.rows.map((row) => registerCells(row, facts.form)) },
    holds: [
      ...(book.gaps.length > 0 ? ['gaps'] : []),
      ...(notes.length > 0 ? ['notes'] : []),
      ...(book.closedOn === null ? [] : ['closed'])
    ]
  }
}
