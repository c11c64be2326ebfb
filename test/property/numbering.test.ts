import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyCode } from '../../shared/domain/numbering/code.ts'
import { nextNumber, numbersLeft, type UsedNumbers } from '../../shared/domain/numbering/series.ts'
import type { Numbering } from '../../shared/domain/office/settings.ts'
import { addDays } from '../../shared/lib/plain-date.ts'

const NONE: UsedNumbers = { official: 0, provisional: 0, register: 0 }
const start = fc.integer({ min: 1, max: 99_000 })
const size = fc.integer({ min: 1, max: 40 })

/** Takes numbers of one day until there are none, or `most` are taken. */
function takeAll(counterId: string, day: string, numbering: Numbering, most: number): string[] {
  const codes: string[] = []
  let used = NONE
  while (codes.length < most) {
    const next = nextNumber({ day, unitCode: 'H23.54.22', counterId, numbering }, used)
    if (!next) break
    expect(next.register.serial).toBe(used.register + 1)
    codes.push(next.code)
    used = { ...used, [next.codeKind]: next.serial, register: next.register.serial }
  }
  return codes
}

describe('numbers', () => {
  it('of a range are all given out once, then there is none', () => {
    fc.assert(
      fc.property(start, size, (from, count) => {
        const range = { policy: 'range', from, to: from + count - 1 } as const
        const codes = takeAll('Q1', '2026-11-24', range, count + 1)
        expect(numbersLeft(range, 0)).toBe(count)
        expect(new Set(codes).size).toBe(count)
        expect(codes.every((code) => classifyCode(code).form === 'official')).toBe(true)
      })
    )
  })

  it('of two counters never meet, whatever the policies and the day', () => {
    fc.assert(
      fc.property(start, size, size, fc.integer({ min: 0, max: 800 }), (from, first, second, days) => {
        const day = addDays('2026-11-24', days)
        const all = [
          ...takeAll('Q1', day, { policy: 'range', from, to: from + first - 1 }, 99),
          ...takeAll('Q2', day, { policy: 'range', from: from + first, to: from + first + second - 1 }, 99),
          ...takeAll('Q1', day, { policy: 'provisional' }, 20),
          ...takeAll('Q2', day, { policy: 'provisional' }, 20),
          ...takeAll('Q1', addDays(day, 1), { policy: 'provisional' }, 20)
        ]
        expect(new Set(all).size).toBe(all.length)
        expect(all.length).toBe(first + second + 60)
      })
    )
  })
})
