import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as dates from '../../../../shared/lib/plain-date.ts'

const anyDate = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)

describe('plain dates', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '2026-04-31', '', '2027-02-29', '２０２６-01-01'])(
    'refuses %j',
    (text) => expect(dates.parsePlainDate(text)).toBeUndefined()
  )

  it('keeps the corresponding day of a month, or its last', () => {
    expect(dates.addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(dates.addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(dates.addMonths('2026-11-15', 3)).toBe('2027-02-15')
  })

  it('lives in Vietnam whatever the machine says', () => {
    expect(dates.localDateTime(Date.UTC(2026, 10, 23, 17, 30))).toBe('2026-11-24T00:30')
    expect(dates.weekdayOf('2026-11-24')).toBe(1)
  })

  it.each([
    ['5/3/1990', '1990-03-05'],
    ['05031990', '1990-03-05'],
    ['05-03-1990', '1990-03-05'],
    ['31/04/1990', undefined],
    ['5/3/90', undefined],
    ['1990-03-05', undefined]
  ])('reads the typed day %s', (typed, date) => expect(dates.parseTypedDate(typed)).toBe(date))

  it('reads a bare year of birth', () => {
    expect(dates.parseTypedBirth('1948')).toBe('1948')
    expect(dates.parseTypedBirth('0948')).toBeUndefined()
    expect(dates.formatDate('1948')).toBe('1948')
    expect(dates.formatDate('1990-03-05')).toBe('05/03/1990')
  })

  it('parses local date-times and drops seconds', () => {
    expect(dates.parseLocalDateTime('2026-11-20T09:00:59')).toBe('2026-11-20T09:00')
    expect(dates.parseLocalDateTime('2026-11-20T24:00')).toBeUndefined()
    expect(dates.parseLocalDateTime('2026-02-30T09:00')).toBeUndefined()
  })

  it('adds and counts days without loss', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const later = dates.addDays(date, days)
        expect(dates.daysBetween(date, later)).toBe(days)
        expect(dates.weekdayOf(later)).toBe((((dates.weekdayOf(date) + days) % 7) + 7) % 7)
        expect(dates.parseTypedDate(dates.formatDate(later))).toBe(later)
      })
    )
  })
})
