import { expect, it } from 'vitest'
import { createGaps } from '../../../province/line/gaps.ts'

const draw = (seed: number, count: number) => {
  const gap = createGaps(seed, 1_000)
  return Array.from({ length: count }, () => gap())
}

it('cuts at the same moments for the same seed', () => {
  expect(draw(3, 50)).toEqual(draw(3, 50))
  expect(draw(3, 50)).not.toEqual(draw(4, 50))
})

it('keeps to its mean, and to half and one and a half of it', () => {
  const gaps = draw(5, 4_000)
  expect(gaps.every((gap) => gap >= 500 && gap < 1_500)).toBe(true)
  expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeCloseTo(1_000, -2)
})
