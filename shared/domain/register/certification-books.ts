import { fail, ok, type Result } from '../../lib/result.ts'
import type { Procedure } from '../procedure/procedure.ts'

/**
 * The certification books (sổ chứng thực) by the symbols of TT 01/2020/TT-BTP: copies; signatures and fingerprints; signatures of
 * translators; contracts and transactions. Their columns are in no source here: they are printed in columns of our own, marked so.
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

/** A number of a book with everything that stands beside it. */
export interface CertificationRow extends CertificationEntry {
  /** Who asked for it, with the number of their paper. */
  readonly person: string
  readonly idNumber: string
  /** Loại giấy tờ. */
  readonly what: string
  /** Pages of the original. */
  readonly pages: number
  readonly copies: number
  readonly feeVnd: number
  /** The dossier's code. */
  readonly code: string
  /** '' where no e-receipt is known. */
  readonly receiptNumber: string
}

const BOOKS: Partial<Readonly<Record<Procedure['register'], CertificationBook>>> = {
  chung_thuc_ban_sao: 'SCT/BS',
  chung_thuc_chu_ky: 'SCT/CK,ĐC',
  chung_thuc_chu_ky_nguoi_dich: 'SCT/CKND',
  chung_thuc_hop_dong: 'SCT/HĐ,GD'
}

/** The book that a procedure is certified in; undefined where it has none. */
export function certificationBookOf({ register }: Pick<Procedure, 'register'>): CertificationBook | undefined {
  return BOOKS[register]
}

/** Why a month cannot be printed: a number of the year up to then is missing or stands twice. */
export type MonthProblem =
  | { readonly kind: 'number-missing'; readonly number: number }
  | { readonly kind: 'number-twice'; readonly number: number }

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
): Result<CertificationEntry[], MonthProblem> {
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
