import { describe, expect, it } from 'vitest'
import { FEE_RULES } from '../../../../../shared/domain/certification/fee-rules.ts'
import { publishedFee } from '../../../../../shared/domain/certification/published-fee.ts'
import { parsePlainDate } from '../../../../../shared/lib/plain-date.ts'
import { procedureOf } from '../../../../fixtures/public-tables.ts'

const DAY = '2026-11-20'
const fee = (code: string, pages = 1, copies = 1, day = DAY) => publishedFee(procedureOf(code), { pages, copies }, day)
const COPIES = '2.000815'

describe('the published fee', () => {
  it('of copies is 2.000 for two pages each, then 1.000, at most 200.000 a copy', () => {
    expect([1, 2, 3, 10, 197, 198, 199, 5000].map((pages) => fee(COPIES, pages))).toEqual([
      2_000, 4_000, 5_000, 12_000, 199_000, 200_000, 200_000, 200_000
    ])
    expect(fee(COPIES, 3, 4)).toBe(20_000)
    expect(fee(COPIES, 500, 2)).toBe(400_000)
  })

  it.each([
    ['2.000884', 10_000],
    ['2.001008', 10_000],
    ['2.000992', 10_000],
    ['2.001035', 50_000],
    ['2.001019', 50_000],
    ['2.000913', 30_000],
    ['2.000927', 25_000]
  ])('of %s is %i for a paper, whatever its pages and copies', (code, amount) => {
    expect([fee(code), fee(code, 20), fee(code, 1, 3)]).toEqual([amount, amount, amount])
  })

  it('of an extract is for each copy; who is exempt is for a person to say', () => {
    expect(fee('2.000635', 1, 3)).toBe(24_000)
  })

  it('that the catalogue gives as nothing is nothing', () => {
    expect(fee('2.000908', 3, 3)).toBe(0)
  })

  it.each(['1.001193', '1.000656', '2.000528', '1.013226'])('of %s is not known: set by the province', (code) => {
    expect(fee(code)).toBeNull()
  })

  it('is not known where the rows do not fit together, in an unknown unit, or before its source', () => {
    const { fees } = procedureOf(COPIES)
    const [first] = fees
    if (!first) throw new Error('No fee')
    const of = (...rows: typeof fees) => publishedFee({ fees: rows }, { pages: 3, copies: 1 }, DAY)
    expect(of(first)).toBe(6_000)
    expect(of(first, { ...first, perUnit: 'bản' })).toBeNull()
    expect(of(first, first, first)).toBeNull()
    expect(of({ ...first, perUnit: 'ki-lô-gam' })).toBeNull()
    expect(of({ ...first, amountVnd: null })).toBeNull()
    expect(of({ ...first, scope: 'Hà Nội' })).toBeNull()
    expect(of({ ...first, channels: [2] })).toBeNull()
    expect(of({ ...first, validTo: '2026-11-19' })).toBeNull()
    expect(of()).toBeNull()
    expect(fee(COPIES, 1, 1, '2020-01-01')).toBeNull()
  })
})

it('every rule says where it is from and since when', () => {
  for (const { source, effectiveFrom } of FEE_RULES) {
    expect(source).not.toBe('')
    expect(parsePlainDate(effectiveFrom)).toBe(effectiveFrom)
  }
  expect(new Set(FEE_RULES.map(({ unit }) => unit)).size).toBe(FEE_RULES.length)
})
