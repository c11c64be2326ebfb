import { addDays, formatDate, weekdayOf } from '../../lib/plain-date.ts'
import type { CalendarDay } from '../calendar/calendar.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'

// These sentences are frozen into the record with the date they explain, so they live beside the rule.

const WEEKDAY_NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const

/** 'Thứ Năm 26/11/2026'. */
export function dayInWords(date: string): string {
  return `${WEEKDAY_NAMES[weekdayOf(date)] ?? ''} ${formatDate(date)}`
}

/** One line for each day from `from` to `to` that is not simply a working day: who is off, and why. */
export function explainDays(calendar: WorkingCalendar, from: string, to: string): string[] {
  const lines: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const line = explainDay(calendar, date)
    if (line !== undefined) lines.push(line)
  }
  return joinWeekends(lines)
}

const WEEKLY_OFF = 'nghỉ hằng tuần'

function explainDay(calendar: WorkingCalendar, date: string): string | undefined {
  const day = calendar.dayKind(date)
  const words = dayInWords(date)
  switch (day.kind) {
    case 'weekly-off':
      return `Không tính ${words}: ${WEEKLY_OFF}.`
    case 'closed':
      return `Không tính ${words}: đơn vị không mở cửa.`
    case 'half-day-not-counted':
      return `Không tính ${words}: đơn vị chỉ mở nửa ngày, cài đặt không tính nửa ngày.`
    case 'holiday':
      return `Không tính ${words}: ${restOf(day.day)}${day.day.verified ? '' : ' (chưa kiểm chứng)'}.`
    case 'working':
      if (day.makeUp)
        return `Tính ${words}: ngày làm bù${day.makeUp === true ? ' của đơn vị' : ` (${day.makeUp.name})`}.`
      return day.halfDay ? `Tính ${words}: mở cửa nửa ngày, theo cài đặt vẫn là ngày làm việc.` : undefined
  }
}

/** Some rows of the calendar already say "Nghỉ …". */
function restOf({ name }: CalendarDay): string {
  return /^nghỉ/i.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : `nghỉ ${name}`
}

/** Saturday and Sunday that follow each other share a line. */
function joinWeekends(lines: string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const end = `: ${WEEKLY_OFF}.`
    if (last?.endsWith(end) && line.endsWith(end) && !last.includes(',')) {
      joined[joined.length - 1] = `${last.slice(0, -end.length)}, ${line.slice('Không tính '.length)}`
    } else joined.push(line)
  }
  return joined
}

/** What is uncertain about the days from `from` to `to`. */
export function doubtsOfDays(calendar: WorkingCalendar, from: string, to: string): string[] {
  const warnings: string[] = []
  const proposed: string[] = []
  const unknownYears = new Set<string>()
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (calendar.proposedAt(date)) proposed.push(date)
    if (!calendar.knows(date)) unknownYears.add(date.slice(0, 4))
  }
  const [first] = proposed
  const last = proposed.at(-1)
  if (first !== undefined && last !== undefined) {
    // The name without its proposal number: several proposals may be open at once.
    const name = (calendar.proposedAt(first)?.name ?? '').replace(/\s*\(.*\)$/, '')
    const days = first === last ? formatDate(first) : `${formatDate(first)} – ${formatDate(last)}`
    warnings.push(`Lịch nghỉ ${days} (${name}) mới là đề xuất, chưa quyết định: ngày hẹn có thể phải đổi.`)
  }
  for (const year of unknownYears) warnings.push(`Chưa có lịch nghỉ lễ năm ${year}: chỉ mới trừ ngày nghỉ hằng tuần.`)
  return warnings
}
