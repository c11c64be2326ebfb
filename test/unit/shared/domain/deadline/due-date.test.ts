import { describe, expect, it } from 'vitest'
import { computeDueDate, type DueQuestion, type Limit } from '../../../../../shared/domain/deadline/due-date.ts'
import { DEFAULT_OFFICE, DEFAULT_READINGS, type Office } from '../../../../../shared/domain/office/office.ts'
import { calendar } from '../../../../fixtures/public-tables.ts'

const HALF_SATURDAY: Office = {
  ...DEFAULT_OFFICE,
  weeklyOff: ['SUN'],
  hours: { ...DEFAULT_OFFICE.hours, SAT: [['07:30', '11:30']] }
}
const ask = (receivedAt: string, limit: Limit, more: Partial<DueQuestion> = {}) =>
  computeDueDate({ receivedAt, limit, office: DEFAULT_OFFICE, readings: DEFAULT_READINGS, calendar, ...more })
const days = (amount: number): Limit => ({ unit: 'WORKING_DAY', amount })
const sameDay: Limit = { unit: 'SAME_DAY', amount: 0, cutoffHour: 15 }
const reading = (part: Partial<typeof DEFAULT_READINGS>) => ({ readings: { ...DEFAULT_READINGS, ...part } })

describe('working days (vectors of law.md 4.2)', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 3, '2026-11-26'],
    ['2026-11-16', 15, '2026-12-08'],
    ['2026-08-20', 3, '2026-08-24'],
    ['2026-08-28', 3, '2026-09-07'],
    ['2026-04-24', 2, '2026-04-29'],
    ['2026-04-28', 3, '2026-05-05'],
    ['2026-12-30', 3, '2027-01-05']
  ])('%s + %i = %s', (from, amount, due) => expect(ask(`${from}T09:00`, days(amount)).dueDate).toBe(due))

  it('counts make-up Saturdays only where the office really opens', () => {
    expect(ask('2026-08-20T09:00', days(3), { office: { ...DEFAULT_OFFICE, makeUp: [] } }).dueDate).toBe('2026-08-25')
  })

  it('counts a half-day Saturday unless the unit reads it otherwise, and prints its closing hour', () => {
    expect(ask('2026-11-26T09:00', days(2), { office: HALF_SATURDAY })).toMatchObject({
      dueDate: '2026-11-28',
      dueTime: '11:30'
    })
    expect(
      ask('2026-11-26T09:00', days(2), { office: HALF_SATURDAY, ...reading({ halfDay: 'does-not-count' }) }).dueDate
    ).toBe('2026-11-30')
  })

  it('opens its full hours on a make-up Saturday even where other Saturdays are half-days', () => {
    const due = ask('2026-08-20T09:00', days(2), { office: HALF_SATURDAY, ...reading({ halfDay: 'does-not-count' }) })
    expect(due).toMatchObject({ dueDate: '2026-08-22', dueTime: '17:00' })
  })

  it('is open on a half-day that it does not count: what is received then is received in hours', () => {
    const readings = { ...DEFAULT_READINGS, halfDay: 'does-not-count', outsideHours: 'next-opening' } as const
    const due = ask('2026-11-28T09:00', days(1), { office: HALF_SATURDAY, readings })
    expect(due).toMatchObject({ dueDate: '2026-11-30', warnings: [] })
  })

  it('takes the recorded day as the event, or the next opening where the unit reads it so', () => {
    expect(ask('2026-11-27T18:30', days(1)).dueDate).toBe('2026-11-30')
    expect(ask('2026-11-27T18:30', days(1), reading({ outsideHours: 'next-opening' })).dueDate).toBe('2026-12-01')
    expect(ask('2026-11-28T09:00', days(1), reading({ outsideHours: 'next-opening' })).dueDate).toBe('2026-12-01')
  })

  it('moves by a cut-off of the procedure only', () => {
    expect(ask('2026-11-20T15:30', days(1)).dueDate).toBe('2026-11-23')
    const moved = ask('2026-11-20T15:30', { ...days(1), cutoffHour: 15 })
    expect(moved.dueDate).toBe('2026-11-25')
    expect(moved.why.slice(2, 4)).toEqual([
      'Không tính Thứ Bảy 21/11/2026, Chủ Nhật 22/11/2026: nghỉ hằng tuần.',
      'Nhận sau 15 giờ: coi như nhận Thứ Hai 23/11/2026.'
    ])
  })
})

describe('same day and the 15h rule', () => {
  it.each([
    ['2026-11-20T15:00', '2026-11-20'],
    ['2026-11-20T15:01', '2026-11-23'],
    ['2026-11-23T16:00', '2026-11-25'],
    ['2026-11-21T09:00', '2026-11-23'],
    ['2026-11-20T18:00', '2026-11-23']
  ])('received %s is due %s', (at, due) => expect(ask(at, sameDay).dueDate).toBe(due))

  it('may read 15:00 itself as late, and never promises an hour that has passed', () => {
    expect(ask('2026-11-20T15:00', sameDay, reading({ atCutoff: 'next-day' })).dueDate).toBe('2026-11-23')
    expect(ask('2026-11-20T17:01', { unit: 'SAME_DAY', amount: 0 }).dueDate).toBe('2026-11-23')
    expect(ask('2026-11-28T11:45', sameDay, { office: HALF_SATURDAY }).dueDate).toBe('2026-11-30')
    expect(ask('2026-11-20T09:00', sameDay, reading({ printedHour: 'same-clock-time' })).dueTime).toBe('17:00')
  })
})

describe('calendar days, months, hours', () => {
  it('moves a last day that is off to the next working day', () => {
    expect(ask('2026-11-10T09:00', { unit: 'CALENDAR_DAY', amount: 14 }).dueDate).toBe('2026-11-25')
    expect(ask('2026-01-31T09:00', { unit: 'MONTH', amount: 1 }).dueDate).toBe('2026-03-02')
  })

  it('lets swapped days bind calendar limits unless the unit reads it otherwise', () => {
    const loose = reading({ swapsInCalendarDays: 'weekends-and-holidays-only' })
    expect(ask('2026-08-21T09:00', { unit: 'CALENDAR_DAY', amount: 10 }).dueDate).toBe('2026-09-03')
    expect(ask('2026-08-21T09:00', { unit: 'CALENDAR_DAY', amount: 10 }, loose).dueDate).toBe('2026-08-31')
    expect(ask('2026-08-20T09:00', { unit: 'CALENDAR_DAY', amount: 2 }).dueDate).toBe('2026-08-22')
    expect(ask('2026-08-20T09:00', { unit: 'CALENDAR_DAY', amount: 2 }, loose).dueDate).toBe('2026-08-24')
  })

  it.each([
    ['2026-11-20T08:00', 2, '2026-11-20', '10:00'],
    ['2026-11-20T10:30', 4, '2026-11-20', '16:30'],
    ['2026-11-20T12:00', 1, '2026-11-20', '14:30'],
    ['2026-11-23T15:20', 8, '2026-11-25', '15:50'],
    ['2026-11-21T09:00', 1, '2026-11-23', '08:30']
  ])('counts opening hours: %s + %i h', (at, amount, dueDate, dueTime) => {
    expect(ask(at, { unit: 'WORKING_HOUR', amount })).toMatchObject({ dueDate, dueTime })
  })

  it('treats 0 days as the same day, or as a mistake of the catalogue', () => {
    expect(ask('2026-11-20T09:00', days(0)).dueDate).toBe('2026-11-20')
    expect(ask('2026-11-20T09:00', days(0), reading({ zeroDays: 'refused' })).dueDate).toBeNull()
  })
})

describe('what is uncertain says so', () => {
  it('warns of a proposed holiday and counts it as the unit reads it', () => {
    const open = ask('2027-02-01T09:00', days(5))
    expect(open.dueDate).toBe('2027-02-08')
    expect(open.warnings.join(' ')).toContain('đề xuất')
    expect(ask('2027-02-01T09:00', days(5), reading({ proposedHoliday: 'off' })).dueDate).toBe('2027-02-17')
  })

  it('warns of years without a calendar and of unverified limits', () => {
    expect(ask('2027-12-30T09:00', days(3)).warnings.join(' ')).toContain('2028')
    expect(ask('2026-11-20T09:00', { ...days(1), verified: false }).warnings.join(' ')).toContain('chưa kiểm chứng')
    expect(ask('2026-11-20T12:15', days(1)).warnings.join(' ')).toContain('ngoài giờ')
  })

  it('gives no date for an unknown limit or an office that never opens', () => {
    expect(ask('2026-11-20T09:00', { unit: 'WORKING_DAY', amount: null }).dueDate).toBeNull()
    const shut = { ...DEFAULT_OFFICE, weeklyOff: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const }
    expect(ask('2026-11-20T09:00', days(1), { office: { ...shut, weeklyOff: [...shut.weeklyOff] } }).dueDate).toBeNull()
  })

  it('names the reading that was used where the law leaves it open', () => {
    expect(ask('2026-11-27T18:30', days(1)).why.join(' ')).toContain('ngày ghi nhận')
    expect(ask('2026-11-26T09:00', days(2), { office: HALF_SATURDAY }).why.join(' ')).toContain('nửa ngày')
    expect(ask('2026-11-20T15:00', sameDay).why.join(' ')).toContain('đúng 15 giờ')
  })

  it('explains line by line, from receipt to promise', () => {
    expect(ask('2026-11-20T09:00', days(3)).why).toEqual([
      'Nhận lúc 09:00, Thứ Sáu 20/11/2026.',
      'Thời hạn: 03 ngày làm việc.',
      'Ngày nhận không tính; ngày 1 là ngày làm việc tiếp theo (Bộ luật Dân sự Điều 147).',
      'Không tính Thứ Bảy 21/11/2026, Chủ Nhật 22/11/2026: nghỉ hằng tuần.',
      'Không tính Thứ Ba 24/11/2026: nghỉ Ngày Văn hóa Việt Nam, theo NQ 28/2026/QH16, hiệu lực 01/7/2026.',
      'Hẹn trả: 17:00, Thứ Năm 26/11/2026 (giờ trả theo cài đặt: cuối giờ làm việc).'
    ])
  })

  it('names each reading that decided', () => {
    const lines = (...question: Parameters<typeof ask>) => ask(...question).why.join('\n')
    expect(lines('2026-11-20T15:00', sameDay, reading({ atCutoff: 'next-day' }))).toContain('coi là sau giờ đó')
    expect(lines('2026-11-20T15:00', { ...days(1), cutoffHour: 15 })).toContain('vẫn trong ngày')
    expect(lines('2026-11-20T09:00', days(0))).toContain('thời hạn 0: theo cài đặt')
    expect(lines('2026-11-20T09:00', days(1), reading({ printedHour: 'same-clock-time' }))).toContain(
      'cùng giờ lúc nhận'
    )
    const ten: Limit = { unit: 'CALENDAR_DAY', amount: 10 }
    const loose = reading({ swapsInCalendarDays: 'weekends-and-holidays-only' })
    expect(lines('2026-08-21T09:00', ten)).toContain('tính cả ngày nghỉ hoán đổi')
    expect(lines('2026-08-21T09:00', ten, loose)).toContain('không xét ngày nghỉ hoán đổi')
    expect(lines('2026-11-10T09:00', ten)).not.toContain('hoán đổi')
  })

  it('says in one line that proposed days off still count, or that they do not', () => {
    expect(ask('2027-02-03T09:00', days(3)).why).toContain(
      'Tính Thứ Năm 04/02/2027, Thứ Sáu 05/02/2027: lịch nghỉ mới đề xuất, theo cài đặt vẫn là ngày làm việc.'
    )
    const off = ask('2027-02-03T09:00', days(1), reading({ proposedHoliday: 'off' })).why.join('\n')
    expect(off).toContain('mới đề xuất, theo cài đặt coi là ngày nghỉ')
  })

  it('names the legal source of a holiday and marks what is not verified, without the tags of the research', () => {
    expect(ask('2026-02-13T09:00', days(1)).why.join('\n')).toContain('(mùng 1), theo TB 9441/TB-BNV/2025.')
    expect(ask('2026-04-24T09:00', days(2)).why.join('\n')).toContain('theo Bộ luật Lao động 2019 Điều 111.3.')
    expect(ask('2025-12-31T09:00', days(1)).why.join('\n')).toContain('(chưa kiểm chứng)')
    for (const from of ['2025-01-20', '2025-08-25', '2026-04-20', '2027-08-30'])
      expect(ask(`${from}T09:00`, days(15)).why.join('\n')).not.toMatch(/\[|unverified|knowledge|law\.md/)
  })
})
