import { describe, expect, it } from 'vitest'
import { createIds } from '../../../electron/ids.ts'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('ids', () => {
  it('are UUIDs of version 7 that carry the instant', () => {
    const id = createIds({ now: () => 0x0192_3456_789a }).next()
    expect(id).toMatch(UUID_V7)
    expect(id.startsWith('01923456-789a-7')).toBe(true)
  })

  it('grow within one millisecond and when the clock steps back', () => {
    let now = 1_800_000_000_000
    const ids = createIds({ now: () => now })
    const made = Array.from({ length: 10_000 }, (_, i) => {
      if (i === 5_000) now -= 365 * 24 * 3_600_000
      return ids.next()
    })
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
  })
})
