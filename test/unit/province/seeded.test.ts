import { expect, it } from 'vitest'
import { seeded } from '../../province/seeded.ts'

const draw = (seed: number, count: number) => {
  const chance = seeded(seed)
  return Array.from({ length: count }, () => chance())
}

it('plays the same chance again for the same seed, and another for another', () => {
  expect(draw(7, 100)).toEqual(draw(7, 100))
  expect(draw(7, 3)).not.toEqual(draw(8, 3))
})

it('spreads over the whole of [0, 1)', () => {
  const drawn = draw(1, 10_000)
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
  const tenths = Map.groupBy(drawn, (value) => Math.floor(value * 10))
  expect(tenths.size).toBe(10)
  expect([...tenths.values()].every(({ length }) => length > 850 && length < 1_150)).toBe(true)
})
