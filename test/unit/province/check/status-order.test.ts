import { describe, expect, it } from 'vitest'
import { MAY_FOLLOW } from '../../../../shared/domain/dossier/status.ts'
import { mayBecome, STATUS_WORDS } from '../../../province/check/status-order.ts'

const all = Object.keys(STATUS_WORDS).map(Number)
const after = (from: number) => all.filter((to) => to !== from && mayBecome(from, to))

describe('a status at the province', () => {
  it('goes forward, to a pause and out of it, and not back', () => {
    expect(all).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(Object.fromEntries(all.map((from) => [from, after(from)]))).toEqual({
      1: [2, 3, 4, 5, 6, 7, 8, 9, 10],
      2: [3, 4, 5, 6, 7, 8, 9, 10],
      3: [],
      4: [3, 5, 6, 7, 8, 9, 10],
      5: [2, 4, 7, 8],
      6: [4, 8],
      7: [],
      8: [],
      9: [10],
      10: []
    })
  })

  it('may be said again', () => {
    expect(all.every((status) => mayBecome(status, status))).toBe(true)
  })

  it('that it does not know is nothing it becomes', () => {
    expect([mayBecome(2, 11), mayBecome(11, 2), mayBecome(0, 2)]).toEqual([false, false, false])
  })

  it('allows every change that a counter can make', () => {
    const changes = Object.entries(MAY_FOLLOW).flatMap(([from, row]) =>
      from === '0' ? [] : Object.values(row).map((to) => [Number(from), to] as const)
    )
    expect(changes.length).toBeGreaterThan(20)
    expect(changes.filter(([from, to]) => !mayBecome(from, to))).toEqual([])
  })
})
