import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildVietQr, readVietQr, type VietQr } from '../../shared/domain/payment/vietqr.ts'

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: min, maxLength: max })
const ascii = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 25 })
const qrs: fc.Arbitrary<VietQr> = fc.record(
  {
    bin: digits(6, 6),
    account: digits(1, 19),
    service: fc.constantFrom('account' as const, 'card' as const),
    amount: fc.integer({ min: 1, max: 9_999_999_999_999 }),
    bill: ascii,
    purpose: ascii
  },
  { requiredKeys: ['bin', 'account', 'service'] }
)
const textOf = (qr: VietQr) => {
  const built = buildVietQr(qr)
  if (!built.ok) throw new Error(built.problem.field)
  return built.value
}

describe('every VietQR', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(qrs, (qr) => {
        expect(readVietQr(textOf(qr))).toEqual({ ok: true, value: qr })
      })
    )
  })

  it('is refused with any one character changed, lost or doubled', () => {
    fc.assert(
      fc.property(qrs, fc.nat(), fc.string({ unit: 'grapheme-ascii', minLength: 0, maxLength: 2 }), (qr, at, other) => {
        const text = textOf(qr)
        const place = at % text.length
        fc.pre(other !== text[place])
        expect(readVietQr(text.slice(0, place) + other + text.slice(place + 1)).ok).toBe(false)
      })
    )
  })
})
