import { describe, expect, it } from 'vitest'
import { calendarSchema } from '../../../../../shared/domain/calendar/calendar.ts'
import { minutesOf, workingCalendar } from '../../../../../shared/domain/calendar/working-calendar.ts'
import {
  DEFAULT_OFFICE,
  DEFAULT_READINGS,
  type Office,
  type Readings
} from '../../../../../shared/domain/office/office.ts'
import { calendar } from '../../../../fixtures/public-tables.ts'

const of = (office: Partial<Office> = {}, readings: Partial<Readings> = {}, swaps = true) =>
  workingCalendar(calendar, { ...DEFAULT_OFFICE, ...office }, { ...DEFAULT_READINGS, ...readings }, { swaps })
const kind = (date: string, days = of()) => days.dayKind(date).kind

describe('the days of an office', () => {
  it.each([
    ['2026-11-23', 'working'],
    ['2026-11-24', 'holiday'],
    ['2026-11-28', 'weekly-off'],
    ['2026-04-27', 'holiday'],
    ['2026-08-22', 'working'],
    ['2026-08-31', 'holiday'],
    ['2026-02-16', 'holiday'],
    ['2026-02-23', 'working'],
    ['2027-05-03', 'holiday'],
    ['2027-02-05', 'working']
  ])('%s is %s', (date, expected) => expect(kind(date)).toBe(expected))

  it('name the holiday', () => {
    const day = of().dayKind('2026-11-24')
    expect(day.kind === 'holiday' && day.day.name).toContain('Văn hóa')
  })

  it('open on a make-up day only where the unit says so', () => {
    expect(kind('2026-08-22', of({ makeUp: [] }))).toBe('weekly-off')
    expect(kind('2026-08-22', of({ makeUp: ['2026-08-22'] }))).toBe('working')
    expect(kind('2026-12-05', of({ makeUp: ['2026-12-05'] }))).toBe('working')
  })

  it('are closed where a weekday has no hours though it is no weekly day off', () => {
    expect(kind('2026-11-25', of({ hours: { ...DEFAULT_OFFICE.hours, WED: [] } }))).toBe('closed')
  })

  it('without swaps keep Saturdays off and swapped days open, but not holidays', () => {
    const plain = of({}, {}, false)
    expect(kind('2026-08-22', plain)).toBe('weekly-off')
    expect(kind('2026-08-31', plain)).toBe('working')
    expect(kind('2026-09-02', plain)).toBe('holiday')
  })
})

describe('a half-day on Saturday', () => {
  const saturday: Partial<Office> = {
    hours: { ...DEFAULT_OFFICE.hours, SAT: [['07:30', '11:30']] },
    weeklyOff: ['SUN']
  }

  it('counts, or not, by the reading of the unit (law.md 4.5)', () => {
    expect(of(saturday).dayKind('2026-11-28')).toMatchObject({ kind: 'working', halfDay: true })
    expect(kind('2026-11-28', of(saturday, { halfDay: 'does-not-count' }))).toBe('half-day-not-counted')
    expect(of(saturday).dayKind('2026-11-27')).toMatchObject({ kind: 'working', halfDay: false })
  })
})

describe('a holiday that is only proposed', () => {
  it('does not bind by default and is shown as proposed', () => {
    expect(of().isWorking('2027-02-08')).toBe(true)
    expect(of().proposedAt('2027-02-08')?.status).toBe('proposed')
    expect(of().proposedAt('2026-11-24')).toBeUndefined()
  })

  it('binds where the unit reads it so', () => {
    expect(kind('2027-02-08', of({}, { proposedHoliday: 'off' }))).toBe('holiday')
  })
})

describe('the next working day', () => {
  it.each([
    ['2026-11-24', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['2026-08-29', '2026-09-03'],
    ['2026-02-14', '2026-02-23']
  ])('on or after %s is %s', (from, next) => expect(of().nextWorking(from)).toBe(next))

  it('is none for an office that never opens', () => {
    const never = of({ weeklyOff: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'], makeUp: [] })
    expect(never.nextWorking('2026-11-24')).toBeUndefined()
  })
})

describe('the public calendar', () => {
  it('knows its own years alone', () => {
    expect(
      ['2024-06-01', '2025-06-01', '2026-06-01', '2027-06-01', '2028-06-01'].map((day) => of().knows(day))
    ).toEqual([false, true, true, true, false])
  })

  it('is refused with a type or status that is not known', () => {
    const day = { date: '2026-01-01', type: 'holiday', name: 'x', source: 'x', status: 'decided', verified: true }
    const file = (part: object) => ({
      calendarVersion: '1',
      note: '',
      openQuestions: [],
      years: { 2026: [{ ...day, ...part }] }
    })
    expect(calendarSchema.safeParse(file({})).success).toBe(true)
    for (const part of [{ type: 'feast' }, { status: 'rumoured' }, { date: '1/1/2026' }, { verified: undefined }]) {
      expect(calendarSchema.safeParse(file(part)).success).toBe(false)
    }
  })

  it('counts minutes from midnight', () => expect(['00:00', '07:30', '23:59'].map(minutesOf)).toEqual([0, 450, 1439]))
})
