import { fail, ok, type Result } from '../../lib/result.ts'

/**
 * The certification books (sổ chứng thực) by the symbols of TT 01/2020/TT-BTP: copies; signatures and fingerprints; signatures of
 * translators; contracts and transactions. Their columns are in no source here, so there is no layout to print them by.
 */
export const CERTIFICATION_BOOKS = ['SCT/BS', 'SCT/CK,ĐC', 'SCT/CKND', 'SCT/HĐ,GD'] as const
export type CertificationBook = (typeof CERTIFICATION_BOOKS)[number]

/** One number of a book: of the kind of paper, not of the person (TT 01/2020/TT-BTP Điều 4). */
export interface CertificationEntry {
  readonly book: CertificationBook
  readonly number: number
  /** The day 'YYYY-MM-DD' of certifying. */
  readonly day: string
}

/** The next number of a book in a year: each book counts for itself, from 01 in every year. */
export function nextCertification(
  entries: readonly CertificationEntry[],
  book: CertificationBook,
  year: number
): number {
  return Math.max(0, ...ofBook(entries, book, String(year)).map(({ number }) => number)) + 1
}

/**
 * The entries of a book in a month ('YYYY-MM'), numbers rising, to be printed and bound (Điều 13). A problem where a number of the
 * year up to then is missing or stands twice: a bound month cannot be put right any more.
 */
export function monthOfCertification(
  entries: readonly CertificationEntry[],
  book: CertificationBook,
  month: string
): Result<CertificationEntry[], { readonly kind: 'number-missing' | 'number-twice'; readonly number: number }> {
  const upToNow = ofBook(entries, book, month.slice(0, 4))
    .filter(({ day }) => day.slice(0, 7) <= month)
    .toSorted((a, b) => a.number - b.number)
  for (const [i, { number }] of upToNow.entries()) {
    if (number <= i) return fail({ kind: 'number-twice', number })
    if (number > i + 1) return fail({ kind: 'number-missing', number: i + 1 })
  }
  return ok(upToNow.filter(({ day }) => day.startsWith(month)))
}

const ofBook = (entries: readonly CertificationEntry[], book: CertificationBook, year: string) =>
  entries.filter((entry) => entry.book === book && entry.day.startsWith(year))
