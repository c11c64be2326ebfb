import { expect, it } from 'vitest'
import { monthAfter, monthWords, parseTypedMonth } from '../../../../../renderer/features/certify/month.ts'

it.each([
  ['11/2026', '2026-11'],
  [' 1/2027 ', '2027-01'],
  ['112026', '2026-11'],
  ['13/2026', undefined],
  ['0/2026', undefined],
  ['2026-11', undefined],
  ['', undefined]
])('%j is the month %s', (typed, month) => {
  expect(parseTypedMonth(typed)).toBe(month)
})

it('steps over the year, and is written as people write it', () => {
  expect(['2026-12', '2026-01'].map((month) => monthAfter(month, 1))).toEqual(['2027-01', '2026-02'])
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(monthWords('2026-01')).toBe('01/2026')
})
