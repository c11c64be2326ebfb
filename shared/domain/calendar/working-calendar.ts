import { addDays, weekdayOf } from '../../lib/plain-date.ts'
import { type DayHours, type Office, type Readings, type Weekday, WEEKDAYS } from '../office/office.ts'
import type { Calendar, CalendarDay } from './calendar.ts'

/** What a day is to an office, with what it is called. */
export type DayKind =
  | {
      readonly kind: 'working'
      readonly hours: DayHours
      readonly halfDay: boolean
      readonly makeUp: CalendarDay | true | undefined
    }
  | { readonly kind: 'weekly-off' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'half-day-not-counted'; readonly hours: DayHours }
  | { readonly kind: 'holiday'; readonly day: CalendarDay }

/** Minutes of opening up to which a day is a half-day (nửa ngày). */
const HALF_DAY_MINUTES = 5 * 60

/** The days of one office under its readings of the open questions (law.md 4.5). */
export interface WorkingCalendar {
  dayKind(date: string): DayKind
  isWorking(date: string): boolean
  /** The first working day on or after `date`; undefined when this office never opens. */
  nextWorking(date: string): string | undefined
  /** A holiday that is only proposed: it may still become a day off. */
  proposedAt(date: string): CalendarDay | undefined
  /** False when the public calendar says nothing about that year. */
  knows(date: string): boolean
}

/** Minutes since midnight of 'HH:mm'. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const openMinutes = (hours: DayHours) => hours.reduce((sum, [from, to]) => sum + minutesOf(to) - minutesOf(from), 0)

/** Longest run of days off that any calendar could hold; beyond it the office never opens. */
const LONGEST_CLOSURE_DAYS = 400

/** Builds the calendar of an office. `swaps: false` = only weekends and holidays bind, not swapped days (calendar-day limits). */
export function workingCalendar(
  calendar: Calendar,
  office: Office,
  readings: Readings,
  options: { readonly swaps: boolean } = { swaps: true }
): WorkingCalendar {
  const off = new Map<string, CalendarDay>()
  const proposed = new Map<string, CalendarDay>()
  const makeUp = new Map<string, CalendarDay | true>()
  const opensOn = (date: string) => office.makeUp === null || office.makeUp.includes(date)
  for (const day of Object.values(calendar.years).flat()) {
    const swapped = day.type === 'makeup_working' || day.swapWith !== undefined
    if (swapped && !options.swaps) continue
    if (day.status === 'proposed') proposed.set(day.date, day)
    if (day.status === 'proposed' && readings.proposedHoliday === 'working') continue
    if (day.type !== 'makeup_working') off.set(day.date, day)
    else if (opensOn(day.date)) makeUp.set(day.date, day)
  }
  if (options.swaps) for (const date of office.makeUp ?? []) if (!makeUp.has(date)) makeUp.set(date, true)

  const dayKind = (date: string): DayKind => {
    const holiday = off.get(date)
    if (holiday) return { kind: 'holiday', day: holiday }
    const weekday: Weekday = WEEKDAYS[weekdayOf(date)] ?? 'SUN'
    const weeklyOff = office.weeklyOff.includes(weekday)
    // A make-up day is an ordinary full day of work, also where the office opens half of every Saturday.
    const asMakeUp = weeklyOff || office.hours.MAKE_UP.length > 0 ? makeUp.get(date) : undefined
    if (weeklyOff && !asMakeUp) return { kind: 'weekly-off' }
    const hours = asMakeUp ? office.hours.MAKE_UP : office.hours[weekday]
    if (hours.length === 0) return { kind: 'closed' }
    const halfDay = openMinutes(hours) <= HALF_DAY_MINUTES
    if (halfDay && readings.halfDay === 'does-not-count') return { kind: 'half-day-not-counted', hours }
    return { kind: 'working', hours, halfDay, makeUp: asMakeUp }
  }
  const isWorking = (date: string) => dayKind(date).kind === 'working'
  return {
    dayKind,
    isWorking,
    nextWorking(date) {
      let day = date
      for (let i = 0; i < LONGEST_CLOSURE_DAYS && !isWorking(day); i++) day = addDays(day, 1)
      return isWorking(day) ? day : undefined
    },
    proposedAt: (date) => proposed.get(date),
    knows: (date) => Object.hasOwn(calendar.years, date.slice(0, 4))
  }
}
