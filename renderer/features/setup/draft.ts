import {
  DEFAULT_OFFICE,
  DEFAULT_READINGS,
  type OfficeHours,
  type Readings,
  WEEKDAYS
} from '../../../shared/domain/office/office.ts'
import type { Numbering, Settings } from '../../../shared/domain/office/settings.ts'
import { cleanText } from '../../../shared/lib/text.ts'
import { type DayDraft, readDay, writeDay } from './day-draft.ts'

export const DAYS = [...WEEKDAYS, 'MAKE_UP'] as const
export type Day = (typeof DAYS)[number]

/** The first run as it is typed: every field a string, kept whole while going back and forth. */
export interface SetupDraft {
  readonly header1: string
  readonly header2: string
  readonly header3: string
  readonly unitCode: string
  readonly place: string
  readonly phone: string
  readonly counterId: string
  readonly counterName: string
  readonly clerkName: string
  readonly pin: string
  readonly pinAgain: string
  readonly hours: Readonly<Record<Day, DayDraft>>
  readonly readings: Readings
  readonly policy: Numbering['policy']
  readonly rangeFrom: string
  readonly rangeTo: string
  /** '' = keep PDFs only. */
  readonly printer: string
  readonly copies: string
}

const perDay = <T>(make: (day: Day) => T) => Object.fromEntries(DAYS.map((day) => [day, make(day)])) as Record<Day, T>

/** What stands there before anything is typed. */
export const EMPTY_DRAFT: SetupDraft = {
  header1: '',
  header2: '',
  header3: '',
  unitCode: '',
  place: '',
  phone: '',
  counterId: 'Q1',
  counterName: 'Quầy 1',
  clerkName: '',
  pin: '',
  pinAgain: '',
  hours: perDay((day) => writeDay(DEFAULT_OFFICE.hours[day])),
  readings: DEFAULT_READINGS,
  policy: 'provisional',
  rangeFrom: '',
  rangeTo: '',
  printer: '',
  copies: '2'
}

/** Codes are written in capitals whatever was typed. */
export const codeOf = (typed: string): string => typed.trim().toUpperCase()

/** The lines of the form header that were filled in. */
export const headerLinesOf = ({ header1, header2, header3 }: SetupDraft): string[] =>
  [header1, header2, header3].map(cleanText).filter((line) => line !== '')

/** The settings of a draft whose every step holds. A weekday without hours is a weekly day off. */
export function settingsOf(draft: SetupDraft): Settings {
  const hours: OfficeHours = perDay((day) => {
    const read = readDay(draft.hours[day])
    return read.ok ? read.value : []
  })
  return {
    unit: {
      headerLines: headerLinesOf(draft),
      code: codeOf(draft.unitCode),
      place: cleanText(draft.place),
      phone: cleanText(draft.phone)
    },
    counter: { id: codeOf(draft.counterId), name: cleanText(draft.counterName) },
    office: { hours, weeklyOff: WEEKDAYS.filter((day) => hours[day].length === 0), makeUp: DEFAULT_OFFICE.makeUp },
    readings: draft.readings,
    numbering:
      draft.policy === 'range'
        ? { policy: draft.policy, from: Number(draft.rangeFrom), to: Number(draft.rangeTo) }
        : { policy: draft.policy },
    printing: {
      printer: draft.printer === '' ? null : draft.printer,
      copies: Number(draft.copies),
      receiptForm: 'in-force'
    }
  }
}
