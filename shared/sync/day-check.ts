/** What keeps a dossier from being printed, stored and acknowledged. */
export type Missing = 'not-printed' | 'print-not-confirmed' | 'refused' | 'code' | 'record' | 'steps' | 'files'

/** What the records say of one dossier at the end of its day. */
export interface DayFacts {
  /** 'not-asked': done at once, and nobody wanted a slip (NĐ 61/2018 Điều 17.4). */
  readonly print: 'not-asked' | 'none' | 'handed-over' | 'confirmed'
  readonly parked: boolean
  /** True while the official code is still to come. */
  readonly code: boolean
  /** True while the record itself is not acknowledged. */
  readonly record: boolean
  /** Later events, or the step of the acceptance, that are not acknowledged. */
  readonly steps: number
  readonly files: number
}

/** Why printed = stored = acknowledged does not hold for a dossier; nothing when it does. */
export function missingOf({ print, parked, code, record, steps, files }: DayFacts): Missing[] {
  const all: readonly (readonly [Missing, boolean])[] = [
    ['not-printed', print === 'none'],
    ['print-not-confirmed', print === 'handed-over'],
    ['refused', parked],
    ['code', code],
    ['record', record && !parked && !code],
    ['steps', !record && steps > 0 && !parked],
    ['files', files > 0]
  ]
  return all.filter(([, holds]) => holds).map(([missing]) => missing)
}

/** Whether what is missing is the paper's side. */
export const isPrintMissing = (missing: readonly Missing[]): boolean =>
  missing.includes('not-printed') || missing.includes('print-not-confirmed')

/** Whether what is missing is the province's side. */
export const isUnacknowledged = (missing: readonly Missing[]): boolean =>
  missing.some((each) => each !== 'not-printed' && each !== 'print-not-confirmed')
