import { fail, ok, type PlainProblem, type Result } from '../../lib/result.ts'
import type { RegisterBook, RegisterRow } from './book.ts'
import { gapsBetween, spansOf } from './spans.ts'

/** What a year's books are made from. */
export interface YearOfRegister {
  readonly year: number
  /** In any order. */
  readonly rows: readonly RegisterRow[]
  /** Why numbers carry no dossier, by number. */
  readonly reasons: ReadonlyMap<number, string>
  /** The days 'YYYY-MM-DD' on which volumes were opened, by volume; another one opened with its first dossier. */
  readonly opened: ReadonlyMap<number, string>
  /** The day 'YYYY-MM-DD' the year was closed; null while it runs. */
  readonly closedOn: string | null
}

/** Why no books can be made: two dossiers under one number, a number below 1, volumes that do not follow the numbers. */
export type RegisterProblem =
  { readonly kind: 'serial-twice'; readonly serial: number } | PlainProblem<'serial-below-one' | 'volumes-out-of-order'>

/**
 * The volumes of a year in order, numbers rising, each gap with its reason in the volume that it falls into
 * (before the volume's first number: in that volume). Every volume but the last is closed by the day the next one opened.
 */
export function yearBooks(ground: YearOfRegister): Result<RegisterBook[], RegisterProblem> {
  const { year, rows, reasons, opened, closedOn } = ground
  const sorted = rows.toSorted((a, b) => a.serial - b.serial)
  const problem = problemOf(sorted)
  if (problem) return fail(problem)
  const volumes = [...new Set([...sorted.map((row) => row.volume), ...opened.keys()])].sort((a, b) => a - b)
  const own = Map.groupBy(sorted, (row) => row.volume)
  const spans = spansOf(volumes.map((volume) => own.get(volume)?.at(-1)?.serial ?? null))
  const books = volumes.map((volume, i): RegisterBook => {
    const entries = own.get(volume) ?? []
    const { first, last } = spans[i] ?? { first: null, last: null }
    return {
      ...{ year, volume, first, last, rows: entries },
      openedOn: opened.get(volume) ?? dayOf(entries[0]),
      closedOn: null,
      gaps: first === null || last === null ? [] : gapsBetween(first, last, entries, reasons)
    }
  })
  return ok(books.map((book, i) => ({ ...book, closedOn: books[i + 1]?.openedOn ?? closedOn })))
}

const dayOf = (row: RegisterRow | undefined) => row?.receivedAt.slice(0, 10) ?? ''

function problemOf(sorted: readonly RegisterRow[]): RegisterProblem | undefined {
  for (const [i, row] of sorted.entries()) {
    const before = sorted[i - 1]
    if (row.serial < 1) return { kind: 'serial-below-one' }
    if (before?.serial === row.serial) return { kind: 'serial-twice', serial: row.serial }
    if (before && before.volume > row.volume) return { kind: 'volumes-out-of-order' }
  }
  return undefined
}
