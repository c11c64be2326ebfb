import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyCode, formatOfficialCode, formatProvisionalCode } from '../../../../../shared/domain/numbering/code.ts'
import { nextNumber, numbersLeft } from '../../../../../shared/domain/numbering/series.ts'

describe('dossier codes', () => {
  it.each([
    ['H15.50.05.13-261008-0975', 'official'],
    ['H23.54.22-230511-0001', 'official'],
    ['G09.20-20260609-0092637', 'official'],
    [' h23.54.22-230511-0001 ', 'official'],
    ['000.00.01.G15-210101-0001', 'legacy'],
    ['TAM-Q1-261124-0001', 'provisional'],
    ['H23.54.22-230511-001', 'invalid'],
    ['TAM-261124-0001', 'invalid'],
    ['', 'invalid']
  ])('%s is %s', (text, form) => expect(classifyCode(text).form).toBe(form))

  it('doubts impossible days and central serials', () => {
    expect(classifyCode('H23.54.22-230231-0001').doubts).toHaveLength(1)
    expect(classifyCode('H23.54.22-230511-0912345').doubts).toHaveLength(1)
    expect(classifyCode('H23.54.22-230511-0001').doubts).toEqual([])
  })

  it.each([
    ['H23.54.22-990511-0001', 'Năm 2099'],
    ['H23.54.22-19990511-0001', 'Năm 1999'],
    ['000.00.01.G15-100101-0001', 'Năm 2010'],
    ['TAM-Q1-261124-0000', 'bắt đầu từ 1'],
    ['H23.54.22-230511-0000', 'bắt đầu từ 1'],
    ['Z23.54.22-230511-0001', 'A đến Y']
  ])('of %s something is doubtful, yet it has its form', (text, doubt) => {
    expect(classifyCode(text).form).not.toBe('invalid')
    expect(classifyCode(text).doubts.join(' ')).toContain(doubt)
  })

  it.each([
    'H23.54.22.11.33.44-230511-0001',
    'H23.5-230511-0001',
    'H2-230511-0001',
    'H23.54.22-2305110-0001',
    'H23.54.22-230511-0000000000001',
    'H23.54.22-230511-0001-1',
    'H23.54.22–230511–0001',
    '000.00.01.G15-20210101-0001',
    'TAM-QUAY123-261124-0001',
    'TAM--261124-0001',
    'X-H23.54.22-230511-0001'
  ])('%s has no form', (text) => expect(classifyCode(text).form).toBe('invalid'))

  it('are recognised as what they were made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (serial) => {
        expect(classifyCode(formatOfficialCode('H23.54.22', '2026-11-24', serial)).form).toBe('official')
        expect(classifyCode(formatProvisionalCode('Q1', '2026-11-24', serial)).form).toBe('provisional')
      })
    )
  })
})

describe('the next number', () => {
  const ground = { day: '2026-11-24', unitCode: 'H23.54.22', counterId: 'Q1' }
  const range = { policy: 'range', from: 6000, to: 6001 } as const

  it('stays in the range, then there is none', () => {
    const codes = [0, 6000, 6001].map(
      (official) => nextNumber({ ...ground, numbering: range }, { official, provisional: 0, register: 7 })?.code
    )
    expect(codes).toEqual(['H23.54.22-261124-6000', 'H23.54.22-261124-6001', undefined])
    expect(numbersLeft(range, 0)).toBe(2)
    expect(numbersLeft(range, 6000)).toBe(1)
    expect(numbersLeft(range, 6001)).toBe(0)
  })

  it('is provisional where nothing else is given, and the register goes on', () => {
    const next = nextNumber(
      { ...ground, numbering: { policy: 'provisional' } },
      { official: 0, provisional: 41, register: 99 }
    )
    expect(next).toMatchObject({
      code: 'TAM-Q1-261124-0042',
      codeKind: 'provisional',
      register: { year: 2026, book: 1, serial: 100 }
    })
  })
})
