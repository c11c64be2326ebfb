import { expect, it } from 'vitest'
import { workingCalendar } from '../../../../../shared/domain/calendar/working-calendar.ts'
import { DEFAULT_OFFICE, DEFAULT_READINGS } from '../../../../../shared/domain/office/office.ts'
import { closableFrom } from '../../../../../shared/domain/register/closing.ts'
import { calendar } from '../../../../fixtures/public-tables.ts'

const days = workingCalendar(calendar, DEFAULT_OFFICE, DEFAULT_READINGS)

it.each([
  // Thursday; a Friday that no calendar knows; Saturday and Sunday before it are off.
  [2026, '2026-12-31'],
  [2027, '2027-12-31'],
  [2028, '2028-12-29']
])('the books of %i may be closed from its last working day', (year, day) => {
  expect(closableFrom(year, days)).toBe(day)
})

it('an office that never opens closes them on the last day', () => {
  expect(closableFrom(2026, { isWorking: () => false })).toBe('2026-12-31')
})
