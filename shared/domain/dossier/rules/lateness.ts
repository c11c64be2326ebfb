import { parsePlainDate } from '../../../lib/plain-date.ts'
import { fail, ok, type Result } from '../../../lib/result.ts'
import { hoursOf, moveWorkingDays, workingDaysBetween } from '../../calendar/working-days.ts'
import { dayInWords } from '../../deadline/explain.ts'
import type { BodyOf } from '../event.ts'
import type { Dossier } from '../folded.ts'
import type { Ground } from './ground.ts'
import { inForce, LAW } from './law.ts'

export type ReappointProblem =
  | { readonly kind: 'reappointed-twice' }
  | { readonly kind: 'date-not-later'; readonly dueDate: string }
  | { readonly kind: 'date-not-working'; readonly date: string }
  | { readonly kind: 'extension-too-long'; readonly days: number }

/**
 * Xin lỗi và hẹn lại: at most once unless the head allows one more, to a later working day within the extension that the
 * procedure has. Later than one working day before the due date is allowed, and marked late (NĐ 118/2025, law.md 4.3).
 */
export function reappoint(
  dossier: Dossier,
  { dueDate, reason }: { readonly dueDate: string; readonly reason: string },
  ground: Ground
): Result<BodyOf<'reappointed'>, ReappointProblem> {
  const { days, today } = ground
  if (!mayReappoint(dossier, today)) return fail({ kind: 'reappointed-twice' })
  if (parsePlainDate(dueDate) === undefined || dueDate <= dossier.dueDate || dueDate < today)
    return fail({ kind: 'date-not-later', dueDate: dossier.dueDate })
  const hours = days.isWorking(dueDate) ? hoursOf(days, dueDate) : undefined
  if (!hours) return fail({ kind: 'date-not-working', date: dueDate })
  const most = dossier.frozen.procedure.timeLimit.extensionWorkingDays
  if (most !== null && most > 0 && workingDaysBetween(days, dossier.dueDate, dueDate) > most)
    return fail({ kind: 'extension-too-long', days: most })
  const why = [
    `Hẹn lại một lần, thay cho ${dayInWords(dossier.dueDate)}.`,
    `Hẹn trả: ${hours.closes}, ${dayInWords(dueDate)}.`
  ]
  const late = isApologyLate(dossier.dueDate, ground)
  return ok({ kind: 'reappointed', reason, late, due: { dueDate, dueTime: hours.closes, why, warnings: [] } })
}

export interface FinishProblem {
  readonly kind: 'apology-missing'
  readonly dueDate: string
}

/** A late dossier is not finished before the citizen has been told so in writing (NĐ 118/2025: xin lỗi bằng văn bản). */
export function mayFinish(
  { accepted, dueDate, reappointments }: Dossier,
  { today }: Ground
): Result<null, FinishProblem> {
  const late = accepted !== null && dueDate < today
  return late && reappointments === 0 ? fail({ kind: 'apology-missing', dueDate }) : ok(null)
}

/** False when the one re-appointment is used up and the head has not allowed another. */
function mayReappoint({ reappointments, overrides }: Dossier, today: string): boolean {
  const most = inForce(LAW.reappointTimes, today)?.value ?? Infinity
  return reappointments < most || overrides.includes('reappoint-once')
}

/** The last day on which the apology is in time; undefined when the calendar does not reach so far. */
export function lastDayToApologise(dueDate: string, { days, today }: Pick<Ground, 'days' | 'today'>) {
  return moveWorkingDays(days, dueDate, -(inForce(LAW.apologyDays, today)?.value ?? 1))
}

function isApologyLate(dueDate: string, ground: Pick<Ground, 'days' | 'today'>): boolean {
  const last = lastDayToApologise(dueDate, ground)
  return last === undefined || ground.today > last
}

/** From so many working days before the due date the counter is warned: two, then one (law.md 6, rule 17). */
const WARN_DAYS = 2

/** The last due date that the warnings of today reach: due within the next one or two working days. */
export function warnedUntil({ days, today }: Pick<Ground, 'days' | 'today'>): string {
  return moveWorkingDays(days, today, WARN_DAYS) ?? today
}
