import { expect, test } from 'vitest'
import { chordOf, printsCharacter } from '../../../../../renderer/app/services/chord.ts'

const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean; meta?: boolean } = {}) => ({
  key,
  ctrlKey: held.ctrl === true,
  metaKey: held.meta === true,
  altKey: held.alt === true,
  shiftKey: held.shift === true
})

test.each([
  [press('F2'), 'f2'],
  [press('Enter', { ctrl: true }), 'mod+enter'],
  [press('Enter', { meta: true }), 'mod+enter'],
  [press('Escape'), 'escape'],
  [press('?', { shift: true }), '?'],
  [press('Tab', { shift: true }), 'shift+tab'],
  [press('L', { ctrl: true, shift: true }), 'mod+l'],
  [press('1', { alt: true }), 'alt+1']
])('%o is %s', (pressed, chord) => {
  expect(chordOf(pressed)).toBe(chord)
})

test('only a bare character waits while somebody types', () => {
  expect(['?', 'a'].map(printsCharacter)).toEqual([true, true])
  expect(['f2', 'escape', 'mod+l', 'enter'].map(printsCharacter)).toEqual([false, false, false, false])
})
