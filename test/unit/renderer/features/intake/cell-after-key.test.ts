import { describe, expect, it } from 'vitest'
import { cellAfterKey, cellName, readCell } from '../../../../../renderer/features/intake/cell-after-key.ts'

describe('an arrow key', () => {
  it.each([
    ['ArrowDown', { row: 2, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowRight', { row: 1, column: 2 }],
    ['ArrowLeft', { row: 1, column: 0 }]
  ])('%s leads one cell on', (key, next) => {
    expect(cellAfterKey(key, { row: 1, column: 1 }, 3)).toEqual(next)
  })

  it.each([
    ['ArrowUp', { row: 0, column: 0 }],
    ['ArrowLeft', { row: 0, column: 0 }],
    ['ArrowDown', { row: 2, column: 3 }],
    ['ArrowRight', { row: 2, column: 3 }]
  ])('%s leads nowhere from %j', (key, cell) => {
    expect(cellAfterKey(key, cell, 3)).toBeUndefined()
  })

  it.each(['Enter', 'Tab', 'a', ' ', 'arrowdown', '', 'toString', '__proto__'])('%j is none', (key) => {
    expect(cellAfterKey(key, { row: 1, column: 1 }, 3)).toBeUndefined()
  })

  it('leads nowhere where there are no papers', () => {
    expect(cellAfterKey('ArrowDown', { row: 0, column: 0 }, 0)).toBeUndefined()
  })
})

describe('the name of a cell', () => {
  it.each([
    { row: 0, column: 0 },
    { row: 199, column: 3 }
  ])('%j is read back', (cell) => {
    expect(readCell(cellName(cell))).toEqual(cell)
  })

  it.each([undefined, '', 'note', '1', '1,', ',1', '-1,0', '1,10', '1,0,0', ' 1,0'])('%j is none', (name) => {
    expect(readCell(name)).toBeUndefined()
  })
})
