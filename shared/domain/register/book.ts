/**
 * Numbers that fill a volume; the next one then opens by itself. 3,000 rows come to some 250 pages, as much as can be bound,
 * and are drawn in about 300 MB.
 */
export const FULL_VOLUME = 3_000

/** One dossier's line in a book, as far as it is known; moments are local 'YYYY-MM-DDTHH:mm' or days. */
export interface RegisterRow {
  readonly volume: number
  /** From 01 within the year, on over its volumes (TT 01/2018, law.md 2.1). */
  readonly serial: number
  /** The official code; the one on the slip while there is none. */
  readonly code: string
  /** The provisional code that the slip carries, where an official one came later. */
  readonly earlierCode: string | null
  readonly procedure: string
  readonly sets: number
  readonly applicant: string
  readonly address: string
  readonly phone: string
  /** Cơ quan chủ trì giải quyết. */
  readonly office: string
  readonly receivedAt: string
  readonly dueAt: string
  readonly returnedAt: string | null
  /** How the result is received, in words. */
  readonly delivery: string
  readonly note: string
}

/** A number of the year that no dossier of the books carries, with what is known of why. */
export interface RegisterGap {
  readonly serial: number
  readonly reason: string
}

/** One volume of a year, ready to print. */
export interface RegisterBook {
  readonly year: number
  readonly volume: number
  readonly openedOn: string
  /** null while the volume is open: no line closes it and nobody signs. */
  readonly closedOn: string | null
  readonly rows: readonly RegisterRow[]
  readonly gaps: readonly RegisterGap[]
  /** The first and last number that this volume answers for, gaps included; null when it is empty. */
  readonly first: number | null
  readonly last: number | null
}
