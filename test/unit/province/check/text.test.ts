import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { compactMoment } from '../../../province/check/dates.ts'
import { count, digit, emptyOr, filled, shaped, text, word } from '../../../province/check/text.ts'

/** The first thing that is wrong, or nothing. */
const fault = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

describe('a field of text', () => {
  it('is taken as it stands, up to its limit', () => {
    expect(fault(text(5), 'Đào ạ')).toBeUndefined()
    expect(fault(text(5), '')).toBeUndefined()
    expect(fault(text(5), 'Đào ạy')).toBe('dài quá 5 ký tự')
    expect(text(5).parse(' a ')).toBe(' a ')
  })

  it('says whether it is absent or of another kind', () => {
    expect(fault(text(5), undefined)).toBe('thiếu trường này')
    expect(fault(text(5), 7)).toBe('phải là chuỗi')
    expect(fault(text(5), null)).toBe('phải là chuỗi')
  })

  it.each(['a\u0301', 'e\u0302\u0323', '\ud800', '\udc00a'])('that is not NFC is refused: %j', (value) => {
    expect(fault(text(9), value)).toBe('phải là Unicode dựng sẵn (NFC)')
  })

  it.each(['\u0000', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009f'])('with %j is refused', (sign) => {
    expect(fault(text(9), `a${sign}b`)).toBe('có ký tự điều khiển')
  })

  it('that must say something says nothing with blanks', () => {
    for (const blank of ['', ' ', '\u00a0\u3000']) expect(fault(filled(5), blank)).toBe('không được để trống')
    expect(fault(filled(5), '.')).toBeUndefined()
  })

  it('may have a form, and be empty where that is allowed', () => {
    const commune = shaped(/^\d{5}$/, 'mã xã 5 chữ số')
    expect(fault(commune, '00123')).toBeUndefined()
    expect(fault(commune, '123')).toBe('phải là mã xã 5 chữ số')
    expect(fault(commune, '')).toBe('không được để trống')
    expect(fault(emptyOr(commune), '')).toBeUndefined()
    expect(fault(emptyOr(commune), '123')).toBe('phải là mã xã 5 chữ số')
    expect(fault(emptyOr(compactMoment), '20260230000000')).toBe('không phải một thời điểm có thật')
    expect(fault(emptyOr(commune), undefined)).toBe('thiếu trường này')
  })
})

describe('a field of few values', () => {
  it('tells words from numbers', () => {
    expect(fault(word('0', '1'), '1')).toBeUndefined()
    expect(fault(word('0', '1'), 1)).toBe('chỉ nhận 0, 1')
    expect(fault(word('0', '1'), '')).toBe('không được để trống')
    expect(fault(word('0', '1'), undefined)).toBe('thiếu trường này')
    expect(fault(digit(0, 1), 1)).toBeUndefined()
    expect(fault(digit(0, 1), '1')).toBe('chỉ nhận 0, 1')
    expect(fault(digit(0, 1), undefined)).toBe('thiếu trường này')
  })

  it('counts whole things', () => {
    expect(fault(count, 0)).toBeUndefined()
    expect(fault(count, -1)).toBe('không được âm')
    expect(fault(count, 1.5)).toBe('phải là số nguyên')
    expect(fault(count, '1')).toBe('phải là số nguyên')
  })
})
