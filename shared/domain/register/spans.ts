import type { RegisterGap } from './book.ts'

/** Said of a number that nothing explains: the book shows it rather than hiding it. */
export const UNEXPLAINED = 'chưa rõ lý do'

/** The numbers that a volume answers for, gaps included; null where it is empty. */
export interface Span {
  readonly first: number | null
  readonly last: number | null
}

/**
 * The spans of a year's volumes, in order: each begins after the last number of the one before, so a gap before the first
 * number of a volume is its own. `highest`: the highest number that a dossier of the volume carries; null without one.
 */
export function spansOf(highest: readonly (number | null)[]): Span[] {
  let next = 1
  return highest.map((last) => {
    if (last === null) return { first: null, last: null }
    const first = next
    next = last + 1
    return { first, last }
  })
}

/** The numbers from `first` to `last` that no row carries, each with why. */
export function gapsBetween(
  first: number,
  last: number,
  rows: readonly { readonly serial: number }[],
  reasons: ReadonlyMap<number, string>
): RegisterGap[] {
  const taken = new Set(rows.map((row) => row.serial))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
    .filter((serial) => !taken.has(serial))
    .map((serial) => ({ serial, reason: reasons.get(serial) ?? UNEXPLAINED }))
}
