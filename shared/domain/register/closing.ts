import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { moveWorkingDays } from '../calendar/working-days.ts'

/**
 * The first day 'YYYY-MM-DD' on which the books of a year may be closed: its last working day (TT 01/2018: "khi hết năm
 * phải thực hiện khóa sổ"); its last day where the office never opens.
 */
export function closableFrom(year: number, days: Pick<WorkingCalendar, 'isWorking'>): string {
  const end = `${String(year)}-12-31`
  const last = moveWorkingDays(days, `${String(year + 1)}-01-01`, -1)
  return last === undefined || !last.startsWith(`${String(year)}-`) ? end : last
}
