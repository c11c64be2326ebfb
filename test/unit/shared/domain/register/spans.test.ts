import { describe, expect, it } from 'vitest'
import { gapsBetween, spansOf, UNEXPLAINED } from '../../../../../shared/domain/register/spans.ts'

describe('the spans of volumes', () => {
  it('follow each other from 1, whatever is missing between', () => {
    expect(spansOf([5, 9])).toEqual([
      { first: 1, last: 5 },
      { first: 6, last: 9 }
    ])
  })

  it('leave an empty volume without numbers', () => {
    expect(spansOf([5, null])).toEqual([
      { first: 1, last: 5 },
      { first: null, last: null }
    ])
    expect(spansOf([null, 3])).toEqual([
      { first: null, last: null },
      { first: 1, last: 3 }
    ])
    expect(spansOf([])).toEqual([])
  })
})

it('gaps are the numbers that nobody carries, each with why', () => {
  const rows = [{ serial: 2 }, { serial: 4 }]
  expect(gapsBetween(1, 4, rows, new Map([[3, 'x']]))).toEqual([
    { serial: 1, reason: UNEXPLAINED },
    { serial: 3, reason: 'x' }
  ])
  expect(gapsBetween(3, 2, rows, new Map())).toEqual([])
})
