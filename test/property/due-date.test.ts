import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts'
import { computeDueDate } from '../../shared/domain/deadline/due-date.ts'
import { DEFAULT_OFFICE, DEFAULT_READINGS } from '../../shared/domain/office/office.ts'
import { addDays } from '../../shared/lib/plain-date.ts'
import { calendar } from '../fixtures/public-tables.ts'

const receivedAt = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([days, h, m]) => `${addDays('2025-01-01', days)}T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const unit = fc.constantFrom('WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'WORKING_HOUR', 'SAME_DAY')
const ground = { office: DEFAULT_OFFICE, readings: DEFAULT_READINGS, calendar }
const working = workingCalendar(calendar, DEFAULT_OFFICE, DEFAULT_READINGS)

/** Counted the way a clerk counts on a wall calendar. */
function countOnTheWall(day: string, amount: number): string {
  let date = day
  for (let left = amount; left > 0;) {
    date = addDays(date, 1)
    if (working.isWorking(date)) left--
  }
  return date
}

describe('due dates', () => {
  it('fall on a working day, never before receipt, and are always explained', () => {
    fc.assert(
      fc.property(receivedAt, unit, fc.integer({ min: 0, max: 60 }), (at, kind, amount) => {
        const due = computeDueDate({ receivedAt: at, limit: { unit: kind, amount, cutoffHour: null }, ...ground })
        expect(due.dueDate).not.toBeNull()
        expect(working.isWorking(due.dueDate ?? '')).toBe(true)
        expect(`${due.dueDate ?? ''}T${due.dueTime ?? ''}` >= at).toBe(true)
        expect(due.why.length).toBeGreaterThanOrEqual(3)
      })
    )
  })

  it('never come earlier for a longer limit or a later receipt', () => {
    fc.assert(
      fc.property(receivedAt, receivedAt, unit, fc.integer({ min: 1, max: 40 }), (a, b, kind, amount) => {
        const dueOf = (at: string, n: number) =>
          computeDueDate({ receivedAt: at, limit: { unit: kind, amount: n }, ...ground }).dueDate ?? ''
        const [first, second] = a <= b ? [a, b] : [b, a]
        expect(dueOf(first, amount) <= dueOf(second, amount)).toBe(true)
        expect(dueOf(a, amount) <= dueOf(a, amount + 1)).toBe(true)
      })
    )
  })

  it('agree with counting working days on the wall', () => {
    fc.assert(
      fc.property(receivedAt, fc.integer({ min: 1, max: 40 }), (at, amount) => {
        const due = computeDueDate({ receivedAt: at, limit: { unit: 'WORKING_DAY', amount }, ...ground })
        expect(due.dueDate).toBe(countOnTheWall(at.slice(0, 10), amount))
      })
    )
  })
})
