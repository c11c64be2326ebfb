import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverText, readCover } from '../../../../../shared/domain/papers/cover.ts'

const codes = fc.stringMatching(/^H[0-9]{2}\.[0-9]{2}-[0-9]{6}-[0-9]{4,8}$/)
const lines = fc.integer({ min: 0, max: 999 })

test('says again what it was given', () => {
  fc.assert(
    fc.property(codes, lines, (code, line) => {
      expect(readCover(coverText({ code, line }))).toEqual({ code, line })
    })
  )
})

test('one wrong character, or two that changed places, are never taken for a cover', () => {
  fc.assert(
    fc.property(codes, lines, fc.nat(), fc.integer({ min: 33, max: 126 }), (code, line, at, wrong) => {
      const text = coverText({ code, line })
      const i = at % text.length
      const other = `${text.slice(0, i)}${String.fromCodePoint(wrong)}${text.slice(i + 1)}`
      if (other !== text) expect(readCover(other)).toBeUndefined()
      const j = i + 1
      const swapped = `${text.slice(0, i)}${text[j] ?? ''}${text[i] ?? ''}${text.slice(j + 1)}`
      if (swapped !== text && j < text.length) expect(readCover(swapped)).toBeUndefined()
    })
  )
})

test.each([
  '',
  'QMC1:H23.54.22-261125-6000:AB',
  'https://vi.du/QMC-BIA/X/1/23',
  '8934567890123',
  '001099012345||Nguyễn Văn An'
])('a foreign code is not ours: %s', (text) => {
  expect(readCover(text)).toBeUndefined()
})
