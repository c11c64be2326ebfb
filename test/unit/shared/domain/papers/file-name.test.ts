import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_NAME_RULE, fileNameOf, isNameRule } from '../../../../../shared/domain/papers/file-name.ts'

const FACTS = {
  maHoSo: 'H23.54.22-261125-6000',
  ngay: '2026-11-25',
  stt: '01',
  giayTo: 'Tờ khai đăng ký khai sinh (theo mẫu)',
  thuTuc: '1.001193'
}

test('names a scan by the code, the day, its number and the paper, without marks', () => {
  expect(fileNameOf(DEFAULT_NAME_RULE, FACTS)).toBe(
    'H23.54.22-261125-6000_20261125_01_to-khai-dang-ky-khai-sinh-theo-mau.pdf'
  )
  expect(fileNameOf('{thuTuc} {stt}', FACTS)).toBe('1.001193 01.pdf')
})

test.each([
  ['{stt}', true],
  ['HS {maHoSo}-{stt}', true],
  ['{maHoSo}', false],
  ['{stt}/{ngay}', false],
  ['{stt}{hoTen}', false],
  [`{stt}${'a'.repeat(100)}`, false],
  ['..\\{stt}', false]
])('%s may be a rule: %s', (rule, may) => {
  expect(isNameRule(rule)).toBe(may)
})

test('whatever the paper is called, the name is one that every system takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('{stt}_{giayTo}', '{giayTo}{stt}'),
      (giayTo, rule) => {
        const name = fileNameOf(rule, { ...FACTS, giayTo })
        expect(name).toMatch(/^[0-9A-Za-z._ -]+\.pdf$/)
        expect(name.length).toBeLessThanOrEqual(124)
        expect(name).toContain('01')
      }
    )
  )
})
