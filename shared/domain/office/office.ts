import { z } from 'zod'

/** Opening intervals of one kind of day, e.g. [["07:30","11:30"],["13:30","17:00"]]; empty = closed. Local time HH:mm. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const dayHoursSchema = z
  .array(z.tuple([clock, clock]))
  .refine((spans) => spans.every(([from, to]) => from < to), 'each interval ends after it begins')
  .refine(
    (spans) => spans.every((span, i) => i === 0 || (spans[i - 1]?.[1] ?? '') <= span[0]),
    'intervals are in order'
  )
export type DayHours = z.infer<typeof dayHoursSchema>

export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Opening hours of the unit (giờ làm việc): by weekday, and those of a make-up working day (ngày làm bù). */
const officeHoursSchema = z.object({
  MON: dayHoursSchema,
  TUE: dayHoursSchema,
  WED: dayHoursSchema,
  THU: dayHoursSchema,
  FRI: dayHoursSchema,
  SAT: dayHoursSchema,
  SUN: dayHoursSchema,
  MAKE_UP: dayHoursSchema
})
export type OfficeHours = z.infer<typeof officeHoursSchema>

/** When this unit is open. `makeUp`: the make-up days on which it really opens; null = every decided one. */
export const officeSchema = z.object({
  hours: officeHoursSchema,
  weeklyOff: z.array(z.enum(WEEKDAYS)),
  makeUp: z.array(z.string().max(10)).nullable()
})
export type Office = z.infer<typeof officeSchema>

/** Readings that the law leaves open (law.md 4.5); the explanation of a due date names the one that was used. */
export const readingsSchema = z.object({
  outsideHours: z.enum(['recorded-day', 'next-opening']),
  halfDay: z.enum(['counts', 'does-not-count']),
  atCutoff: z.enum(['same-day', 'next-day']),
  swapsInCalendarDays: z.enum(['bind', 'weekends-and-holidays-only']),
  zeroDays: z.enum(['same-day', 'refused']),
  printedHour: z.enum(['end-of-hours', 'same-clock-time']),
  proposedHoliday: z.enum(['working', 'off'])
})
export type Readings = z.infer<typeof readingsSchema>

export const DEFAULT_READINGS: Readings = {
  outsideHours: 'recorded-day',
  halfDay: 'counts',
  atCutoff: 'same-day',
  swapsInCalendarDays: 'bind',
  zeroDays: 'same-day',
  printedHour: 'end-of-hours',
  proposedHoliday: 'working'
}

const FULL_DAY: DayHours = [
  ['07:30', '11:30'],
  ['13:30', '17:00']
]

/** The default of assets/calendar `officeHours`: not a legal value, to be replaced by the unit. */
export const DEFAULT_OFFICE: Office = {
  hours: {
    MON: FULL_DAY,
    TUE: FULL_DAY,
    WED: FULL_DAY,
    THU: FULL_DAY,
    FRI: FULL_DAY,
    SAT: [],
    SUN: [],
    MAKE_UP: FULL_DAY
  },
  weeklyOff: ['SAT', 'SUN'],
  makeUp: null
}
