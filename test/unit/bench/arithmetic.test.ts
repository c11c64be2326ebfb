import { describe, expect, it } from 'vitest'
import { floorMs, ratioOf } from '../../bench/sync/arithmetic.ts'

const LINE = { bitsPerSecond: 2_000_000, roundTripMs: 300 }

describe('the least time of a pass', () => {
  it('is that of its bytes where they are many', () => {
    expect(floorMs({ bytes: 10_000_000, calls: 100 }, LINE, 8)).toBe(40_000)
  })

  it('is that of its round trips where its calls are many', () => {
    expect(floorMs({ bytes: 1_000_000, calls: 1_600 }, LINE, 8)).toBe(60_000)
    expect(floorMs({ bytes: 1_000_000, calls: 1_600 }, LINE, 24)).toBe(20_000)
  })

  it('is nothing on a line without limits, where no ratio can be said', () => {
    const least = floorMs({ bytes: 1_000_000, calls: 100 }, { bitsPerSecond: Infinity, roundTripMs: 0 }, 8)
    expect(least).toBe(0)
    expect(ratioOf(1_000, least)).toBeNull()
  })

  it('is what the time that was taken is held against', () => {
    expect(ratioOf(50_000, 40_000)).toBe(1.25)
  })
})
