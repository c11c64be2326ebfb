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
  return joinRuns(lines)
}

const WEEKLY_OFF = 'nghỉ hằng tuần'
const STILL_WORKING = ': lịch nghỉ mới đề xuất, theo cài đặt vẫn là ngày làm việc.'

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
      return `Không tính ${words}: ${restOf(day.day)}${certaintyOf(day.day)}.`
    case 'working':
      if (calendar.proposedAt(date) && !day.makeUp) return `Tính ${words}${STILL_WORKING}`
      if (day.makeUp)
        return `Tính ${words}: ngày làm bù${day.makeUp === true ? ' của đơn vị' : ` (${day.makeUp.name})`}.`
      return day.halfDay ? `Tính ${words}: mở cửa nửa ngày, theo cài đặt vẫn là ngày làm việc.` : undefined
  }
}

/** Some rows of the calendar already say "Nghỉ …". */
function restOf({ name }: CalendarDay): string {
  return /^nghỉ/i.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : `nghỉ ${name}`
}

function certaintyOf(day: CalendarDay): string {
  if (day.status === 'proposed') return ' (mới đề xuất, theo cài đặt coi là ngày nghỉ)'
  const source = legalSource(day.source)
  return (source === undefined ? '' : `, theo ${source}`) + (day.verified ? '' : ' (chưa kiểm chứng)')
}

const INSTRUMENT = /^(BLLĐ|NQ|NĐ|QĐ|TB|TT|CV|Bộ luật|Luật|Nghị|Quyết định|Thông|Công văn)(?=\s)/

/** The legal instrument that a row of the calendar rests on; its research tags and remarks are not for the record. */
function legalSource(source: string): string | undefined {
  return source
    .split(';')
    .map((part) => part.trim().replace(/^\[[^\]]*\]\s*/, ''))
    .map((part) => (part.startsWith('(') && part.endsWith(')') ? part.slice(1, -1) : part))
    .find((part) => INSTRUMENT.test(part))
    ?.replace('BLLĐ', 'Bộ luật Lao động')
    .replace(/Đ(?=\d)/, 'Điều ')
}

/** Saturday and Sunday that follow each other share a line, and so do days of one proposal. */
function joinRuns(lines: string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const end = [`: ${WEEKLY_OFF}.`, STILL_WORKING].find((each) => last?.endsWith(each) && line.endsWith(each))
    const full = end !== STILL_WORKING && last?.includes(',')
    if (last !== undefined && end !== undefined && !full) {
      joined[joined.length - 1] = `${last.slice(0, -end.length)}, ${line.replace(/^(Không tính|Tính) /, '')}`
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
