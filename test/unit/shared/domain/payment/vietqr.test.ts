import { describe, expect, it } from 'vitest'
import { crc16 } from '../../../../../shared/domain/payment/crc16.ts'
import { buildVietQr, readVietQr, type VietQr } from '../../../../../shared/domain/payment/vietqr.ts'

const account: VietQr = { bin: '970403', account: '0011012345678', service: 'account' }
const paid: VietQr = { ...account, amount: 180_000, bill: 'NPS6869', purpose: 'thanh toan don hang' }
const STATIC = '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F'

/** A text with the check that belongs to it. */
const checked = (body: string) => `${body}6304${crc16(`${body}6304`)}`
const bodyOf = (text: string) => text.slice(0, -8)

describe('the check of a VietQR', () => {
  it('is CRC-16/CCITT-FALSE', () => {
    expect(crc16('123456789')).toBe('29B1')
  })
})

describe('a VietQR', () => {
  it.each<[string, VietQr, string]>([
    ['to an account, any amount', account, STATIC],
    [
      'to a card, any amount',
      { bin: '970403', account: '9704031101234567', service: 'card' },
      '00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52'
    ],
    [
      'with amount, bill and purpose',
      paid,
      '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E'
    ],
    [
      'with amount and purpose',
      { ...account, amount: 180_000, purpose: 'thanh toan don hang' },
      '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62230819thanh toan don hang63045FAB'
    ]
  ])('%s is written and read as published', (_, qr, text) => {
    expect(buildVietQr(qr)).toEqual({ ok: true, value: text })
    expect(readVietQr(text)).toEqual({ ok: true, value: qr })
  })

  it('with a good check over a wrong inner length is refused', () => {
    const printed = '00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5'
    expect(readVietQr(printed)).toEqual({ ok: false, problem: { kind: 'bad-structure' } })
  })

  it.each([
    ['', 'check-fails'],
    ['6304FFFF', 'check-fails'],
    [STATIC.toLowerCase(), 'check-fails'],
    [`${STATIC} `, 'check-fails'],
    [checked(bodyOf(STATIC).replace('A000000727', 'A000000775')), 'another-scheme'],
    [checked(bodyOf(STATIC).replace('5303704', '5303840')), 'another-scheme'],
    [checked(bodyOf(STATIC).replace('QRIBFTTA', 'QRPUSH00')), 'another-scheme'],
    [checked(`${bodyOf(STATIC)}5802VN`), 'bad-structure'],
    [checked('0002010102115303704'), 'another-scheme']
  ])('%s is refused as %s', (text, kind) => {
    expect(readVietQr(text)).toEqual({ ok: false, problem: { kind } })
  })

  it('takes the two zeros that others write after an amount, and no part of a đồng', () => {
    const text = (amount: string) =>
      checked(
        bodyOf(STATIC)
          .replace('010211', '010212')
          .replace('5303704', `5303704540${String(amount.length)}${amount}`)
      )
    expect(readVietQr(text('5000.00'))).toEqual({ ok: true, value: { ...account, amount: 5000 } })
    expect(readVietQr(text('5000.50'))).toEqual({ ok: false, problem: { kind: 'field', field: 'amount' } })
  })

  it.each<[keyof VietQr, Partial<VietQr>]>([
    ['bin', { bin: '97040' }],
    ['account', { account: '0011 0123' }],
    ['account', { account: '1'.repeat(20) }],
    ['amount', { amount: 0 }],
    ['amount', { amount: 1.5 }],
    ['amount', { amount: 1e13 }],
    ['bill', { bill: '' }],
    ['purpose', { purpose: 'lệ phí' }],
    ['purpose', { purpose: 'x'.repeat(26) }]
  ])('is not written with a wrong %s', (field, part) => {
    expect(buildVietQr({ ...account, ...part })).toEqual({ ok: false, problem: { kind: 'field', field } })
  })
})
