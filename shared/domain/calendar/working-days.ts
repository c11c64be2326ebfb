import { addDays } from '../../lib/plain-date.ts'
import { minutesOf, type WorkingCalendar } from './working-calendar.ts'

/** No count goes further than this: beyond it the office as good as never opens. */
const FARTHEST_DAYS = 4_000

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Counts at most `most` calendar days. */
export function workingDaysBetween(
  days: Pick<WorkingCalendar, 'isWorking'>,
  from: string,
  to: string,
  most = FARTHEST_DAYS
): number {
  let count = 0
  let day = from
  for (let i = 0; i < most && day < to; i++) {
    day = addDays(day, 1)
    if (days.isWorking(day)) count++
  }
  return count
}

/** The day `count` working days after `from` (before it when negative); undefined when the office never opens so often. */
export function moveWorkingDays(
  days: Pick<WorkingCalendar, 'isWorking'>,
  from: string,
  count: number
): string | undefined {
  const step = Math.sign(count)
  let left = Math.abs(count)
  let day = from
  for (let i = 0; i < FARTHEST_DAYS && left > 0; i++) {
    day = addDays(day, step)
    if (days.isWorking(day)) left--
  }
  return left === 0 ? day : undefined
}

/** First opening and last closing of a day, 'HH:mm'; undefined when the office is closed. */
export function hoursOf(
  days: Pick<WorkingCalendar, 'dayKind'>,
  date: string
): { readonly opens: string; readonly closes: string } | undefined {
  const day = days.dayKind(date)
  if (day.kind !== 'working' && day.kind !== 'half-day-not-counted') return undefined
  const [first] = day.hours
  const last = day.hours.at(-1)
  return first && last ? { opens: first[0], closes: last[1] } : undefined
}

/** The moment `hours` opening hours after a local date-time, as local date-time; undefined when the office never opens so long. */
export function addOpenHours(days: Pick<WorkingCalendar, 'dayKind'>, from: string, hours: number): string | undefined {
  let left = hours * 60
  let date = from.slice(0, 10)
  let minute = minutesOf(from.slice(11, 16))
  for (let i = 0; i < FARTHEST_DAYS; i++) {
    const day = days.dayKind(date)
    for (const [opens, closes] of day.kind === 'working' ? day.hours : []) {
      const start = Math.max(minute, minutesOf(opens))
      const open = minutesOf(closes) - start
      if (open >= left) return `${date}T${clockOf(start + left)}`
      if (open > 0) left -= open
    }
    date = addDays(date, 1)
    minute = 0
  }
  return undefined
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
