import { expect, it } from 'vitest'
import { keepRecent, paceOf } from '../../../../shared/sync/pace.ts'

const at = (seconds: number, dossiers: number, bytes = 0) => ({ at: seconds * 1000, dossiers, bytes })

it('says how many a minute, how many bytes a second and how long it still takes', () => {
  expect(paceOf([at(0, 100, 50_000), at(10, 90, 20_000)])).toEqual({
    perMinute: 60,
    bytesPerSecond: 3_000,
    remainingMs: 90_000
  })
  expect(paceOf([at(0, 1), at(10, 0)])?.remainingMs).toBe(0)
  expect(paceOf([at(0, 9, 100), at(10, 9, 50)])?.remainingMs).toBe(10_000)
  expect(paceOf([at(0, 100, 900_000), at(10, 99, 870_000)])?.remainingMs).toBe(990_000)
})

it('says nothing from too short a look, and no time while nothing moves', () => {
  expect(paceOf([])).toBeUndefined()
  expect(paceOf([at(0, 5), at(1, 4)])).toBeUndefined()
  expect(paceOf([at(0, 5), at(10, 5)])).toEqual({ perMinute: 0, bytesPerSecond: 0, remainingMs: null })
})

it('is never negative when more comes in than goes out', () => {
  expect(paceOf([at(0, 5, 100), at(10, 9, 400)])).toMatchObject({ perMinute: 0, bytesPerSecond: 0 })
})

it('looks at the last seconds only', () => {
  const samples = Array.from({ length: 60 }, (_, i) => at(i, 100 - i))
  const recent = keepRecent(samples)
  expect(recent[0]?.at).toBe(38_000)
  expect(recent.at(-1)?.at).toBe(59_000)
  expect(keepRecent([])).toEqual([])
  expect(keepRecent([at(0, 5), at(100, 4)])).toHaveLength(2)
})
