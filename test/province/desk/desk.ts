import type { Account } from '../accounts.ts'
import type { Observations } from '../observe/observations.ts'
import type { ProvinceRecord } from '../record/record.ts'

/** What both interfaces work with. Record and observations are asked for anew each time: a restart replaces them. */
export interface Desk {
  readonly accounts: readonly Account[]
  readonly record: () => ProvinceRecord
  readonly observe: () => Observations
  /** How long a token or a session holds. */
  readonly sessionMs: number
}
