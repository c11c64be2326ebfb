import type { DayHours } from '../../../shared/domain/office/office.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'

/** Opening hours of one day as typed; an empty pair = closed for that half. */
export interface DayDraft {
  readonly morningFrom: string
  readonly morningTo: string
  readonly afternoonFrom: string
  readonly afternoonTo: string
}

export const HALVES = [
  ['morningFrom', 'morningTo'],
  ['afternoonFrom', 'afternoonTo']
] as const

type DayProblem = { readonly kind: 'clock' | 'hoursPair' | 'hoursOrder'; readonly field: keyof DayDraft }

/** 'HH:mm' of what a person types for an hour: 7:30, 730, 7h30, 7g30, 7; undefined when it is none. */
export function parseClock(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:\s*[:hg.]?\s*([0-5]\d))?\s*[hg]?$/i.exec(typed.trim())
  const hour = Number(match?.[1])
  if (!match || hour > 23) return undefined
  return `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`
}

/** The hours of a day, or the first field that is wrong. */
export function readDay(day: DayDraft): Result<DayHours, DayProblem> {
  const spans: DayHours = []
  for (const [from, to] of HALVES) {
    if (day[from].trim() === '' && day[to].trim() === '') continue
    if (day[from].trim() === '') return fail({ kind: 'hoursPair', field: from })
    if (day[to].trim() === '') return fail({ kind: 'hoursPair', field: to })
    const begin = parseClock(day[from])
    const end = parseClock(day[to])
    if (begin === undefined) return fail({ kind: 'clock', field: from })
    if (end === undefined) return fail({ kind: 'clock', field: to })
    if (begin >= end) return fail({ kind: 'hoursOrder', field: to })
    if ((spans[0]?.[1] ?? '') > begin) return fail({ kind: 'hoursOrder', field: from })
    spans.push([begin, end])
  }
  return ok(spans)
}

/** The hours of a day as they stand in the fields. A single span after noon is the afternoon's. */
export function writeDay(hours: DayHours): DayDraft {
  const noon = '12:00'
  const morning = hours.find(([from]) => from < noon)
  const afternoon = hours.find(([from]) => from >= noon)
  return {
    morningFrom: morning?.[0] ?? '',
    morningTo: morning?.[1] ?? '',
    afternoonFrom: afternoon?.[0] ?? '',
    afternoonTo: afternoon?.[1] ?? ''
  }
}
