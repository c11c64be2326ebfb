import { expect, test } from 'vitest'
import { rowAfterKey } from '../../../../renderer/ui/row-after-key.ts'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 5, 4],
  ['PageDown', 5, 15],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 0, 99],
  ['Enter', 5, undefined],
  ['a', 5, undefined]
])('%s from row %i leads to %s', (key, row, next) => {
  expect(rowAfterKey(key, row, 100, 10)).toBe(next)
})
