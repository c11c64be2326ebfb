import type { RegisterGap, RegisterRow } from '../domain/register/book.ts'

/** A volume (quyển) of a year's register. */
export interface RegisterVolume {
  readonly volume: number
  readonly openedOn: string
  /** Who opened it; null where it opened with its first dossier. */
  readonly openedBy: string | null
  /** The day the next one opened or the year was closed; null while it is written in. */
  readonly closedOn: string | null
  /** The numbers it answers for, gaps included; null while it is empty. */
  readonly first: number | null
  readonly last: number | null
  /** Numbers that no dossier carries. */
  readonly gaps: number
}

/** The register (Sổ theo dõi hồ sơ) of a year. */
export interface RegisterView {
  readonly year: number
  /** Years that have a register, the newest first; the current one always. */
  readonly years: readonly number[]
  /** Rising; none before the first dossier of a year. */
  readonly volumes: readonly RegisterVolume[]
  readonly closing: { readonly closedOn: string; readonly closedBy: string } | null
  /** True where another volume may be opened now: the current year, not closed, its last volume not empty. */
  readonly mayOpenVolume: boolean
  /** The first day on which the year may be closed. */
  readonly closableFrom: string
  readonly today: string
}

/** One number of a volume: a dossier, or the gap where there is none. */
export type RegisterLine =
  | { readonly kind: 'dossier'; readonly serial: number; readonly dossierId: string; readonly row: RegisterRow }
  | ({ readonly kind: 'gap' } & RegisterGap)
