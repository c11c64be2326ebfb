import { addDays } from '../../../lib/plain-date.ts'
import { minutesOf } from '../../calendar/working-calendar.ts'
import { hoursOf, moveWorkingDays } from '../../calendar/working-days.ts'
import type { Dossier } from '../folded.ts'
import type { Ground } from './ground.ts'
import { inForce, LAW } from './law.ts'

/**
 * From when a hand-over counts, local date-time: at once; after 15:00, or on a day off, from the start of the next working
 * day (NĐ 118/2025 Điều 18.2). 15:00 itself is read as the unit has set. It does not move the citizen's due date.
 */
export function handOverCountsFrom({ days, now, today, settings }: Ground): string {
  const minutes = minutesOf(now.slice(11, 16))
  const cutoff = (inForce(LAW.transferCutoffHour, today)?.value ?? 24) * 60
  const after = settings.readings.atCutoff === 'next-day' ? minutes >= cutoff : minutes > cutoff
  if (!after && days.isWorking(today)) return now
  const next = days.nextWorking(addDays(today, 1))
  return next === undefined ? now : `${next}T${hoursOf(days, next)?.opens ?? '00:00'}`
}

/** The last local day for the paper dossier: one working day after intake, or after a later hand-over (NĐ 118/2025 Điều 18, unverified). */
export function paperFollowsBy({ frozen, desk }: Dossier, countsFrom: string, { days, today }: Ground): string {
  const from = (desk === null ? frozen.receivedAt : countsFrom).slice(0, 10)
  const last = moveWorkingDays(days, from, inForce(LAW.paperFollowsDays, today)?.value ?? 1) ?? today
  return last < countsFrom.slice(0, 10) ? countsFrom.slice(0, 10) : last
}
