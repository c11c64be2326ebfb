import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, foldText, hasMarks, maskId, placeTone } from '../../../../shared/lib/text.ts'

describe('text', () => {
  it('is kept composed, on one line, without control characters', () => {
    expect(cleanText('  Nguyễn\tThị \u0000\u200BĐào\r\n'.normalize('NFD'))).toBe('Nguyễn Thị Đào')
    expect(cleanText('\u202Eabc')).toBe('abc')
    expect(cleanText('a\u2028b\u0085c')).toBe('a b c')
    expect(cleanText('e\u200B\u0301')).toBe('é')
  })

  it('folds marks and đ away', () => {
    expect(foldText('Đặng Thị Ưởng QUỲNH')).toBe('dang thi uong quynh')
  })

  it('knows whether marks were typed', () => {
    expect(hasMarks('đao')).toBe(true)
    expect(hasMarks('Đào'.normalize('NFD'))).toBe(true)
    expect(hasMarks('Dao 12-A')).toBe(false)
  })

  it.each([
    ['Hòa', 'hoà'],
    ['THÚY', 'thuý'],
    ['khỏe', 'khoẻ'],
    ['quý', 'quý'],
    ['hoàng', 'hoàng'],
    ['toán', 'toán']
  ])('spells %s as %s', (typed, kept) => expect(placeTone(typed)).toBe(kept))

  it('masks all but the last three', () => {
    expect(maskId('001099012345')).toBe('•••••••••345')
    expect(maskId('12')).toBe('12')
  })

  it('gives composed and decomposed text the same treatment, and does it once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const treat of [cleanText, foldText, placeTone]) {
          const once = treat(text)
          expect(treat(text.normalize('NFD'))).toBe(treat(text.normalize('NFC')))
          expect(treat(once)).toBe(once)
        }
      })
    )
  })
})
