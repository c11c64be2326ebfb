import { describe, expect, it } from 'vitest'
import { createLane } from '../../../province/line/lane.ts'

describe('a lane', () => {
  it('lets bytes out at its rate, and each one its delay later', () => {
    const lane = createLane({ bitsPerSecond: 8_000, delayMs: 150 })
    expect(lane.arrival(1_000, 500)).toBe(1_650)
  })

  it('lets what comes while it is busy wait its turn', () => {
    const lane = createLane({ bitsPerSecond: 8_000, delayMs: 150 })
    expect([lane.arrival(0, 100), lane.arrival(10, 100), lane.arrival(5_000, 100)]).toEqual([250, 350, 5_250])
  })

  it('without a limit only delays', () => {
    const lane = createLane({ bitsPerSecond: Infinity, delayMs: 20 })
    expect([lane.arrival(0, 1_000_000), lane.arrival(1, 1_000_000)]).toEqual([20, 21])
  })

  it('is free again once it was cut', () => {
    const lane = createLane({ bitsPerSecond: 8_000, delayMs: 0 })
    lane.arrival(0, 10_000)
    lane.clear()
    expect(lane.arrival(100, 100)).toBe(200)
  })
})
