import { addDays } from '../../lib/plain-date.ts'
import { minutesOf, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { dayInWords, explainDays } from './explain.ts'

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The moment at which so many opening hours have passed since receipt (BLDS 2015 Điều 147.1: hours begin at the moment). */
export function countHours(
  calendar: WorkingCalendar,
  receivedDay: string,
  receivedClock: string,
  hours: number,
  why: string[]
): { readonly date: string; readonly time: string } | undefined {
  let left = hours * 60
  let from = minutesOf(receivedClock)
  let date = calendar.nextWorking(receivedDay)
  if (date !== undefined && date !== receivedDay) from = 0
  why.push('Giờ tính từ lúc nhận, chỉ trong giờ làm việc (Bộ luật Dân sự Điều 147).')
  let began = false
  while (date !== undefined) {
    const day = calendar.dayKind(date)
    for (const [opens, closes] of day.kind === 'working' ? day.hours : []) {
      const start = Math.max(from, minutesOf(opens))
      const open = minutesOf(closes) - start
      if (open <= 0) continue
      if (!began && (date !== receivedDay || start > minutesOf(receivedClock)))
        why.push(`Bắt đầu tính lúc ${clockOf(start)}, ${dayInWords(date)}.`)
      began = true
      if (open >= left) {
        why.push(...explainDays(calendar, receivedDay, date))
        return { date, time: clockOf(start + left) }
      }
      left -= open
    }
    from = 0
    date = calendar.nextWorking(addDays(date, 1))
  }
  return undefined
}
