import { unreachable } from '../../lib/invariant.ts'
import { addDays, addMonths } from '../../lib/plain-date.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { minutesOf, type WorkingCalendar, workingCalendar } from '../calendar/working-calendar.ts'
import type { DayHours, Office, Readings } from '../office/office.ts'
import type { LimitUnit, TimeLimit } from '../procedure/procedure.ts'
import { countHours } from './count-hours.ts'
import { dayInWords, doubtsOfDays, explainDays } from './explain.ts'
import { limitInWords, stepsInWords } from './limit-words.ts'

/** A time limit to count. `amount` null = unknown; `cutoffHour` 15 = received after 15:00 counts from the next working day. */
export interface Limit {
  readonly unit: LimitUnit
  readonly amount: number | null
  readonly cutoffHour?: number | null
  readonly verified?: boolean
  /** What it is the sum of, where the procedure is a linked one. */
  readonly steps?: TimeLimit['steps']
}

export interface DueQuestion {
  /** Local date-time YYYY-MM-DDTHH:mm. */
  readonly receivedAt: string
  readonly limit: Limit
  readonly office: Office
  readonly readings: Readings
  readonly calendar: Calendar
}

/** The due date with the lines that explain it; null when it cannot be known, and the lines say why. */
export interface DueAnswer {
  readonly dueDate: string | null
  readonly dueTime?: string
  readonly why: string[]
  readonly warnings: string[]
}

/** A time on a day. `time` undefined = by the printed hour of the unit. */
interface End {
  readonly date: string
  readonly time?: string
}

const MAX_AMOUNT = 3660

/**
 * When the result is due (thời hạn trả kết quả). The day of receipt does not count (BLDS 2015 Điều 147), a last day that is
 * off moves to the next working day (Điều 148), hours count from the moment; the readings are those of law.md 4.5.
 */
export function computeDueDate(question: DueQuestion): DueAnswer {
  const { receivedAt, limit, office, readings } = question
  const calendarDays = limit.unit === 'CALENDAR_DAY' || limit.unit === 'MONTH'
  const swaps = !calendarDays || readings.swapsInCalendarDays === 'bind'
  const calendar = workingCalendar(question.calendar, office, readings, { swaps })
  const day = receivedAt.slice(0, 10)
  const clock = receivedAt.slice(11, 16)
  const why = [`Nhận lúc ${clock}, ${dayInWords(day)}.`]
  const { amount } = limit
  if (amount === null || amount < 0 || amount > MAX_AMOUNT)
    return { dueDate: null, why: [...why, 'Danh mục chưa có thời hạn giải quyết của thủ tục này.'], warnings: [] }
  if (amount === 0 && limit.unit !== 'SAME_DAY' && readings.zeroDays === 'refused')
    return { dueDate: null, why: [...why, 'Danh mục ghi thời hạn 0 ngày: đơn vị coi là lỗi danh mục.'], warnings: [] }
  why.push(`Thời hạn: ${limitInWords(limit)}.`)
  if (limit.steps) why.push(`Liên thông, cộng các bước: ${stepsInWords(limit.steps)}.`)
  if (amount === 0 && limit.unit !== 'SAME_DAY') why.push('Danh mục ghi thời hạn 0: theo cài đặt, trả trong ngày.')
  const sameDay = limit.unit === 'SAME_DAY' || amount === 0
  const event = sameDay || limit.unit === 'WORKING_HOUR' ? day : eventDay(question, calendar, why)
  const end = event === undefined ? undefined : endOf(question, calendar, event, sameDay, why)
  if (!end) return { dueDate: null, why: [...why, 'Lịch làm việc của đơn vị không có ngày nào mở cửa.'], warnings: [] }
  const sameClock = readings.printedHour === 'same-clock-time' && end.date !== day && isOpen(calendar, end.date, clock)
  const dueTime = end.time ?? (sameClock ? clock : closingOf(calendar, end.date, clock))
  const hourReading = sameClock ? 'cùng giờ lúc nhận' : 'cuối giờ làm việc'
  const printed = end.time === undefined ? ` (giờ trả theo cài đặt: ${hourReading})` : ''
  why.push(`Hẹn trả: ${dueTime}, ${dayInWords(end.date)}${printed}.`)
  const warnings = doubtsOfDays(calendar, day, end.date)
  if (limit.verified === false) warnings.push('Thời hạn của thủ tục này trong danh mục chưa kiểm chứng.')
  if (!isOpen(calendar, day, clock)) warnings.push('Hồ sơ được nhận ngoài giờ làm việc của đơn vị.')
  return { dueDate: end.date, dueTime, why, warnings }
}

/** The day whose next day is day 1 of a limit in days or months. */
function eventDay({ receivedAt, limit, readings }: DueQuestion, calendar: WorkingCalendar, why: string[]) {
  const day = receivedAt.slice(0, 10)
  const clock = receivedAt.slice(11, 16)
  why.push(...explainCutoff(limit, clock, readings))
  if (pastCutoff(limit, clock, readings)) {
    const next = calendar.nextWorking(addDays(day, 1))
    if (next !== undefined) explainMove(calendar, day, next, `Nhận sau ${String(limit.cutoffHour)} giờ`, why)
    return next
  }
  if (isBeforeClosing(calendar, day, clock)) return day
  if (readings.outsideHours === 'recorded-day') {
    why.push('Nhận ngoài giờ làm việc: theo cài đặt, ngày ghi nhận vẫn là ngày nhận.')
    return day
  }
  const next = calendar.nextWorking(addDays(day, 1))
  if (next !== undefined) explainMove(calendar, day, next, 'Nhận ngoài giờ làm việc, theo cài đặt', why)
  return next
}

function explainMove(calendar: WorkingCalendar, day: string, next: string, cause: string, why: string[]) {
  why.push(...explainDays(calendar, addDays(day, 1), addDays(next, -1)))
  why.push(`${cause}: coi như nhận ${dayInWords(next)}.`)
}

function endOf(
  question: DueQuestion,
  calendar: WorkingCalendar,
  event: string,
  sameDay: boolean,
  why: string[]
): End | undefined {
  const { receivedAt, limit, readings } = question
  const clock = receivedAt.slice(11, 16)
  const amount = limit.amount ?? 0
  if (sameDay) return endSameDay(calendar, limit, event, clock, readings, why)
  switch (limit.unit) {
    case 'WORKING_DAY':
      return endWorkingDays(calendar, event, amount, why)
    case 'CALENDAR_DAY':
      return endCalendar(question, calendar, addDays(event, amount), why)
    case 'MONTH':
      return endCalendar(question, calendar, addMonths(event, amount), why)
    case 'WORKING_HOUR':
      return countHours(calendar, event, clock, amount, why)
    case 'SAME_DAY':
      return undefined
    default:
      return unreachable(limit.unit)
  }
}

/** "Ngay trong ngày … hoặc trong ngày làm việc tiếp theo, nếu tiếp nhận sau 15 giờ" (NĐ 23/2015 Điều 7; Luật Hộ tịch Điều 5.3). */
function endSameDay(
  calendar: WorkingCalendar,
  limit: Limit,
  day: string,
  clock: string,
  readings: Readings,
  why: string[]
): End | undefined {
  const late = pastCutoff(limit, clock, readings)
  why.push(...explainCutoff(limit, clock, readings))
  const closed = !late && calendar.isWorking(day) && !isBeforeClosing(calendar, day, clock)
  if (late) why.push(`Nhận sau ${String(limit.cutoffHour)} giờ: trả trong ngày làm việc tiếp theo.`)
  if (closed) why.push('Nhận sau giờ làm việc: trả trong ngày làm việc tiếp theo.')
  const start = late || closed ? addDays(day, 1) : day
  const date = calendar.nextWorking(start)
  if (date === undefined) return undefined
  why.push(...explainDays(calendar, start, date))
  return { date }
}

function endWorkingDays(calendar: WorkingCalendar, event: string, amount: number, why: string[]): End | undefined {
  let date: string | undefined = event
  for (let counted = 0; counted < amount; counted++) {
    date = calendar.nextWorking(addDays(date, 1))
    if (date === undefined) return undefined
  }
  why.push('Ngày nhận không tính; ngày 1 là ngày làm việc tiếp theo (Bộ luật Dân sự Điều 147).')
  why.push(...explainDays(calendar, addDays(event, 1), date))
  return { date }
}

function endCalendar(
  { calendar: rows, office, readings }: DueQuestion,
  calendar: WorkingCalendar,
  last: string,
  why: string[]
): End | undefined {
  why.push(`Ngày nhận không tính; ngày cuối theo lịch là ${dayInWords(last)} (Bộ luật Dân sự Điều 147, 148).`)
  const date = calendar.nextWorking(last)
  if (date === undefined) return undefined
  if (date !== last) {
    why.push(...explainDays(calendar, last, date))
    why.push('Ngày cuối là ngày nghỉ: chuyển sang ngày làm việc tiếp theo.')
  }
  const bind = readings.swapsInCalendarDays === 'bind'
  const otherwise = workingCalendar(rows, office, readings, { swaps: !bind }).nextWorking(last)
  if (otherwise !== date)
    why.push(`Hạn theo ngày, tháng: theo cài đặt, ${bind ? 'tính cả' : 'không xét'} ngày nghỉ hoán đổi và ngày làm bù.`)
  return { date }
}

/** "Sau 15 giờ": 15:00 itself is still the same day unless the unit reads it otherwise. */
function pastCutoff(limit: Limit, clock: string, readings: Readings): boolean {
  if (limit.cutoffHour === undefined || limit.cutoffHour === null) return false
  const minutes = minutesOf(clock)
  const cutoff = limit.cutoffHour * 60
  return readings.atCutoff === 'next-day' ? minutes >= cutoff : minutes > cutoff
}

/** Names the reading where the receipt falls on the cut-off itself. */
function explainCutoff({ cutoffHour }: Limit, clock: string, readings: Readings): string[] {
  if (cutoffHour === undefined || cutoffHour === null || minutesOf(clock) !== cutoffHour * 60) return []
  const reading = readings.atCutoff === 'next-day' ? 'coi là sau giờ đó' : 'vẫn trong ngày'
  return [`Nhận đúng ${String(cutoffHour)} giờ: theo cài đặt, ${reading}.`]
}

/** On a day of opening, at or before its last closing. */
function isBeforeClosing(calendar: WorkingCalendar, date: string, clock: string): boolean {
  return clock <= (hoursOf(calendar, date).at(-1)?.[1] ?? '')
}

function isOpen(calendar: WorkingCalendar, date: string, clock: string): boolean {
  return hoursOf(calendar, date).some(([from, to]) => from <= clock && clock <= to)
}

/** The office also opens on a half-day that it does not count. */
function hoursOf(calendar: WorkingCalendar, date: string): DayHours {
  const day = calendar.dayKind(date)
  return day.kind === 'working' || day.kind === 'half-day-not-counted' ? day.hours : []
}

function closingOf(calendar: WorkingCalendar, date: string, clock: string): string {
  return hoursOf(calendar, date).at(-1)?.[1] ?? clock
}
