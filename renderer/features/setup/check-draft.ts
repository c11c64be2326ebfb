import { WEEKDAYS } from '../../../shared/domain/office/office.ts'
import { unitCodeSchema } from '../../../shared/domain/office/settings.ts'
import { cleanText } from '../../../shared/lib/text.ts'
import type { SetupError } from '../../words/setup.ts'
import { type DayDraft, readDay } from './day-draft.ts'
import { codeOf, type Day, DAYS, headerLinesOf, type SetupDraft } from './draft.ts'

/** Path of a field of the draft. */
export type DraftField = Exclude<keyof SetupDraft, 'hours' | 'readings'> | `hours.${Day}.${keyof DayDraft}`

const COUNTER_ID = /^[A-Z0-9]{1,6}$/
const PIN = /^\d{4,8}$/
const PHONE = /^(\+?\d[\d .()-]{5,28})?$/
const MAX_SERIAL = 999_999_999

const whole = (typed: string) => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : undefined)

/** True for an agency's code (mã định danh) as typed, in any case. */
export const isUnitCode = (typed: string): boolean => unitCodeSchema.safeParse(codeOf(typed)).success

/** Everything that is wrong in the draft, by field, in the order of the screens. */
export function checkDraft(draft: SetupDraft): Map<DraftField, SetupError> {
  const wrong = new Map<DraftField, SetupError>()
  const must = (holds: boolean, field: DraftField, error: SetupError) => {
    if (!holds) wrong.set(field, error)
  }
  must(headerLinesOf(draft).length > 0, 'header1', 'header')
  must(isUnitCode(draft.unitCode), 'unitCode', 'unitCode')
  must(cleanText(draft.place) !== '', 'place', 'place')
  must(PHONE.test(cleanText(draft.phone)), 'phone', 'phone')
  must(COUNTER_ID.test(codeOf(draft.counterId)), 'counterId', 'counterId')
  must(cleanText(draft.counterName) !== '', 'counterName', 'counterName')
  must(cleanText(draft.clerkName) !== '', 'clerkName', 'clerkName')
  must(PIN.test(draft.pin), 'pin', 'pin')
  must(draft.pinAgain === draft.pin, 'pinAgain', 'pinAgain')
  for (const [field, error] of checkHours(draft.hours)) wrong.set(field, error)
  if (draft.policy === 'range') {
    const from = whole(draft.rangeFrom)
    const to = whole(draft.rangeTo)
    must(from !== undefined && from >= 1, 'rangeFrom', 'rangeFrom')
    must(to !== undefined && to >= (from ?? 1) && to <= MAX_SERIAL, 'rangeTo', 'rangeTo')
  }
  must(/^[1-4]$/.test(draft.copies.trim()), 'copies', 'copies')
  return wrong
}

function checkHours(hours: SetupDraft['hours']): Map<DraftField, SetupError> {
  const wrong = new Map<DraftField, SetupError>()
  for (const day of DAYS) {
    const read = readDay(hours[day])
    if (!read.ok) wrong.set(`hours.${day}.${read.problem.field}`, read.problem.kind)
  }
  const open = (day: Day) => {
    const read = readDay(hours[day])
    return !read.ok || read.value.length > 0
  }
  if (!WEEKDAYS.some(open)) wrong.set('hours.MON.morningFrom', 'neverOpen')
  return wrong
}
