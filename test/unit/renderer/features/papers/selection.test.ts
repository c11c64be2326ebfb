import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  kept,
  meant,
  NOTHING,
  pageAfterKey,
  placeFor,
  reached,
  toggled
} from '../../../../../renderer/features/papers/selection.ts'

const ALL = ['a', 'b', 'c', 'd', 'e']

test('an act is meant for the chosen pages in the order of the tray, else for the one that the keys stand on', () => {
  const chosen = toggled(toggled(NOTHING, 'd'), 'b')
  expect(meant(chosen, ALL)).toEqual(['b', 'd'])
  expect(meant(toggled(toggled(chosen, 'b'), 'd'), ALL)).toEqual(['d'])
  expect(meant(NOTHING, ALL)).toEqual([])
  expect(meant(reached(toggled(NOTHING, 'b'), ALL, 'd'), ALL)).toEqual(['b', 'c', 'd'])
})

test('what left the tray is no longer chosen, and the keys stay near where they stood', () => {
  const selection = reached(toggled(NOTHING, 'c'), ALL, 'e')
  expect(kept(selection, ALL, ['a', 'b', 'c'])).toEqual({ current: 'c', chosen: new Set(['c']) })
  expect(kept(selection, ALL, [])).toEqual({ current: undefined, chosen: new Set() })
  expect(kept(NOTHING, [], ['x', 'y'])).toEqual({ current: 'x', chosen: new Set() })
})

test('pages move one place at a time, together, and not over the ends', () => {
  expect(placeFor(ALL, ['c'], -1)).toEqual({ before: 'b' })
  expect(placeFor(ALL, ['c'], 1)).toEqual({ before: 'e' })
  expect(placeFor(ALL, ['e'], 1)).toBeUndefined()
  expect(placeFor(ALL, ['a'], -1)).toBeUndefined()
  expect(placeFor(ALL, ['d'], 1)).toEqual({ before: null })
  expect(placeFor(ALL, [], 1)).toBeUndefined()
})

test('keys never lead out of the tray', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }),
      fc.array(fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'), { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      (all, keys, columns) => {
        let current: string | undefined
        for (const key of keys) {
          current = pageAfterKey(all, current, key, columns)
          expect(all).toContain(current)
        }
      }
    )
  )
})
