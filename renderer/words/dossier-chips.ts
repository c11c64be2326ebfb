import type { DossierLine } from '../../shared/contract/views.ts'
import type { WorkingCalendar } from '../../shared/domain/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../shared/domain/calendar/working-days.ts'
import { DUE_WORDS, STATUS_WORDS, SYNC_WORDS } from './chips.ts'

/** How a chip is set: red only for overdue and refused, green only for what the province has acknowledged. */
type ChipTone = 'plain' | 'active' | 'soon' | 'late' | 'acknowledged'

export interface ChipWords {
  readonly tone: ChipTone
  readonly text: string
}

/** Statuses in which nothing is owed any more: not accepted, withdrawn, finished, returned. */
const OVER = [3, 7, 9, 10]
/** Statuses in which the clock stands: supplement asked, payment asked, stopped (law.md section 5). */
const PAUSED = [5, 6, 8]
/** From this many working days left a dossier is "due soon": the warning the law asks for comes two days before. */
const SOON_DAYS = 2
/** No chip counts further than this: beyond it the date itself says more. */
const FARTHEST_DAYS = 400

/** The legal status (trạng thái) as a chip. */
export function statusChip({ status }: Pick<DossierLine, 'status'>): ChipWords {
  return { tone: status === 3 ? 'late' : 'plain', text: STATUS_WORDS[status] }
}

/** The promise (hạn) as a chip. `now` is local 'YYYY-MM-DDTHH:mm'. */
export function dueChip(
  line: Pick<DossierLine, 'status' | 'dueDate' | 'dueTime'>,
  now: string,
  days: WorkingCalendar
): ChipWords {
  if (OVER.includes(line.status)) return { tone: 'plain', text: DUE_WORDS.closed }
  if (PAUSED.includes(line.status)) return { tone: 'plain', text: DUE_WORDS.paused }
  if (line.dueDate === '') return { tone: 'plain', text: DUE_WORDS.none }
  const today = now.slice(0, 10)
  if (line.dueDate < today)
    return {
      tone: 'late',
      text: DUE_WORDS.late(Math.max(1, workingDaysBetween(days, line.dueDate, today, FARTHEST_DAYS)))
    }
  if (line.dueDate === today) {
    const passed = line.dueTime !== '' && now.slice(11) > line.dueTime
    return passed ? { tone: 'late', text: DUE_WORDS.lateToday } : { tone: 'soon', text: DUE_WORDS.today(line.dueTime) }
  }
  const left = workingDaysBetween(days, today, line.dueDate, FARTHEST_DAYS)
  return { tone: left <= SOON_DAYS ? 'soon' : 'active', text: DUE_WORDS.left(left) }
}

/** Where the dossier stands with the province (đồng bộ) as a chip. */
export function syncChip({ sync }: Pick<DossierLine, 'sync'>): ChipWords {
  const tone = sync === 'acknowledged' ? 'acknowledged' : sync === 'refused' ? 'late' : 'plain'
  return { tone, text: SYNC_WORDS[sync] }
}
