import { instantOf, localDateTime } from '../../../lib/plain-date.ts'
import { computeDueDate } from '../../deadline/due-date.ts'
import { moveWorkingDays, workingDaysBetween } from '../../calendar/working-days.ts'
import { dayInWords } from '../../deadline/explain.ts'
import type { FrozenDue } from '../event.ts'
import type { Dossier } from '../folded.ts'
import type { Ground } from './ground.ts'

/** The two due values that law and report disagree about (law.md 4.3). Local date-times YYYY-MM-DDTHH:mm. */
export interface DueValues {
  /** The promise that holds: after a supplement the clock began anew (NĐ 61/2018 Điều 19.4; wording in force unverified). */
  readonly legal: string
  /** The first promise moved by the time that was waited for supplements: the measure of the 766 formula. */
  readonly subtracted: string
}

/** Both due values; undefined while nothing was ever promised. A wait that goes on counts up to `now` (epoch ms). */
export function dueValuesOf(
  { accepted, dueDate, dueTime, supplement }: Pick<Dossier, 'accepted' | 'dueDate' | 'dueTime' | 'supplement'>,
  now: number
): DueValues | undefined {
  if (accepted === null) return undefined
  const first = instantOf(`${accepted.due.dueDate}T${accepted.due.dueTime || '00:00'}`)
  const goingOn = supplement.since === null ? 0 : Math.max(0, now - supplement.since)
  return {
    legal: `${dueDate}T${dueTime || '00:00'}`,
    subtracted: localDateTime(first + supplement.waitedMs + goingOn)
  }
}

/** Trước hạn, đúng hạn, quá hạn by day (law.md 4.5 default), of a finished dossier; undefined while it is not finished. */
export function timelinessOf({
  finished,
  dueDate
}: Pick<Dossier, 'finished' | 'dueDate'>): 'early' | 'on-time' | 'late' | undefined {
  if (finished === null) return undefined
  const day = localDateTime(finished.at).slice(0, 10)
  return day < dueDate ? 'early' : day === dueDate ? 'on-time' : 'late'
}

/** On time as the 766 formula counts: finished by the subtracted value, and asked for supplement at most once. */
export function onTimeBy766(dossier: Dossier): boolean | undefined {
  if (dossier.finished === null) return undefined
  const due = dueValuesOf(dossier, dossier.finished.at)
  return due && dossier.supplement.times <= 1 && localDateTime(dossier.finished.at) <= due.subtracted
}

/** The promise after everything was brought: the frozen limit counted anew from now (law.md 4.3). Undefined when it cannot be counted. */
export function restartedDue(dossier: Dossier, { settings, calendar, now }: Ground): FrozenDue | undefined {
  const { office, readings } = settings
  const limit = dossier.frozen.procedure.timeLimit
  const {
    dueDate,
    dueTime = '',
    why,
    warnings
  } = computeDueDate({ receivedAt: now, limit, office, readings, calendar })
  if (dueDate === null) return undefined
  const because =
    'Đã nhận đủ bổ sung: thời hạn tính lại từ đầu (NĐ 61/2018/NĐ-CP Điều 19.4; lời văn đang có hiệu lực chưa kiểm chứng).'
  return { dueDate, dueTime, why: [because, ...why], warnings }
}

/** The promise moved by the working days on which money was waited for; no text says how, so it says so. */
export function dueAfterPayment(dossier: Dossier, { days, today }: Ground): FrozenDue | undefined {
  const { since } = dossier.money
  if (since === null || dossier.dueDate === '') return undefined
  const from = localDateTime(since).slice(0, 10)
  const waited = workingDaysBetween(days, from, today)
  const dueDate = moveWorkingDays(days, dossier.dueDate, waited)
  if (dueDate === undefined) return undefined
  return {
    dueDate,
    dueTime: dossier.dueTime,
    why: [
      `Chờ thực hiện nghĩa vụ tài chính từ ${dayInWords(from)}: ${String(waited)} ngày làm việc không tính vào thời hạn.`,
      `Hẹn trả: ${dossier.dueTime}, ${dayInWords(dueDate)}.`
    ],
    warnings: ['Chưa kiểm chứng: văn bản đã xem không nêu cách tính hạn khi chờ nộp tiền.']
  }
}
