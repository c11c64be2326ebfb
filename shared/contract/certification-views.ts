import type { CertifiedEntry } from '../domain/dossier/acts.ts'
import type { CertificationBook, CertificationRow } from '../domain/register/certification-books.ts'

/** A matter that was done while the person waited. */
export interface Certified {
  readonly dossierId: string
  readonly code: string
  readonly codeKind: 'official' | 'provisional'
  /** One number for each kind of paper; empty where the procedure has no certification book. */
  readonly entries: readonly CertifiedEntry[]
  /** The slip, where one was asked for. */
  readonly printId: string | null
}

/** A line of a certification book as a list shows it. */
export interface CertificationLine extends Omit<CertificationRow, 'idNumber'> {
  readonly idMasked: string
}

/** A month 'YYYY-MM' of a certification book, numbers rising. */
export interface CertificationMonth {
  readonly book: CertificationBook
  readonly month: string
  readonly rows: readonly CertificationLine[]
}
