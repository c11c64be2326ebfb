import { fail, ok, type PlainProblem, type Result } from '../../lib/result.ts'
import type { RegisterBook, RegisterGap, RegisterRow } from './book.ts'

/** What a year's books are made from. */
export interface YearOfRegister {
  readonly year: number
  /** In any order. */
  readonly rows: readonly RegisterRow[]
  /** Why numbers carry no dossier, by number. */
  readonly reasons: ReadonlyMap<number, string>
  /** The day 'YYYY-MM-DD' the year was closed; null while it runs. */
  readonly closedOn: string | null
}

/** Why no books can be made: two dossiers under one number, a number below 1, volumes that do not follow the numbers, a row of another year. */
export type RegisterProblem =
  | { readonly kind: 'serial-twice'; readonly serial: number }
  | PlainProblem<'serial-below-one' | 'volumes-out-of-order' | 'another-year'>

/** Said of a number that nothing explains: the book shows it rather than hiding it. */
export const UNEXPLAINED = 'chưa rõ lý do'

/**
 * The volumes of a year in order, numbers rising, each gap with its reason in the volume that it falls into
 * (before the volume's first number: in that volume). Every volume but the last is closed by the day the next one opened.
 */
export function yearBooks({ year, rows, reasons, closedOn }: YearOfRegister): Result<RegisterBook[], RegisterProblem> {
  const sorted = rows.toSorted((a, b) => a.serial - b.serial)
  const problem = problemOf(sorted, year)
  if (problem) return fail(problem)
  const volumes = [...new Set(sorted.map((row) => row.volume))]
  let next = 1
  const books = volumes.map((volume): RegisterBook => {
    const own = sorted.filter((row) => row.volume === volume)
    const first = next
    const last = own.at(-1)?.serial ?? first
    next = last + 1
    return {
      ...{ year, volume, first, last, rows: own },
      openedOn: dayOf(own[0]),
      closedOn: null,
      gaps: gapsOf(first, last, own, reasons)
    }
  })
  return ok(books.map((book, i) => ({ ...book, closedOn: books[i + 1]?.openedOn ?? closedOn })))
}

const dayOf = (row: RegisterRow | undefined) => row?.receivedAt.slice(0, 10) ?? ''

function problemOf(sorted: readonly RegisterRow[], year: number): RegisterProblem | undefined {
  for (const [i, row] of sorted.entries()) {
    const before = sorted[i - 1]
    if (row.serial < 1) return { kind: 'serial-below-one' }
    if (Number(row.receivedAt.slice(0, 4)) !== year) return { kind: 'another-year' }
    if (before?.serial === row.serial) return { kind: 'serial-twice', serial: row.serial }
    if (before && before.volume > row.volume) return { kind: 'volumes-out-of-order' }
  }
  return undefined
}

function gapsOf(
  first: number,
  last: number,
  rows: readonly RegisterRow[],
  reasons: ReadonlyMap<number, string>
): RegisterGap[] {
  const taken = new Set(rows.map((row) => row.serial))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((serial) => !taken.has(serial))
    .map((serial) => ({ serial, reason: reasons.get(serial) ?? UNEXPLAINED }))
}
