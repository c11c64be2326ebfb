import { describe, expect, it } from 'vitest'
import { dateInWords, momentInWords, paperNumber } from '../../../../../shared/domain/forms/words.ts'

describe('dates of papers (NĐ 30/2020)', () => {
  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-11-20', 'ngày 20 tháng 11 năm 2026']
  ])('%s is "%s"', (date, words) => {
    expect(dateInWords(date)).toBe(words)
  })

  it('puts the clock before the day', () => {
    expect(momentInWords('2026-11-20', '09:05')).toBe('09 giờ 05 phút, ngày 20 tháng 11 năm 2026')
  })

  it('takes the clock out of a local date-time', () => {
    expect(momentInWords('2026-11-20T09:05', '09:05')).toBe('09 giờ 05 phút, ngày 20 tháng 11 năm 2026')
  })

  it('gives numbers below 10 a leading 0 and leaves longer ones whole', () => {
    expect([1, 9, 10, 1204].map(paperNumber)).toEqual(['01', '09', '10', '1204'])
  })
})
