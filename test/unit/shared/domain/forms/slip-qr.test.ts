import { describe, expect, it } from 'vitest'
import { parseSlipQr, slipQr } from '../../../../../shared/domain/forms/slip-qr.ts'

const CODES = ['H23.54.22-261120-6000', 'TAM-Q1-261120-0001', '000.00.01.G15-210101-0001']

describe('the QR of a slip', () => {
  it.each(CODES)('gives %s back', (code) => {
    expect(parseSlipQr(slipQr(code))).toEqual({ ok: true, value: code })
  })

  it('says nothing but the code and a check of two symbols', () => {
    expect(slipQr('H23.54.22-261120-6000')).toMatch(/^QMC1:H23\.54\.22-261120-6000:[0-9A-HJKMNP-TV-Z]{2}$/)
  })

  it('does not mind blanks and line ends of a scanner', () => {
    expect(parseSlipQr(` ${slipQr('TAM-Q1-261120-0001')}\r\n`).ok).toBe(true)
  })

  it.each(CODES)('notices every single wrong symbol in %s', (code) => {
    const right = slipQr(code)
    for (let i = 0; i < code.length; i++)
      for (const wrong of '0129AHZ-.') {
        const at = 'QMC1:'.length + i
        if (right[at] === wrong) continue
        const scanned = right.slice(0, at) + wrong + right.slice(at + 1)
        expect(parseSlipQr(scanned)).toEqual({ ok: false, problem: { kind: 'check-fails' } })
      }
  })

  it.each([
    ['a bare code', 'H23.54.22-261120-6000'],
    ['nothing', ''],
    ['a citizen card', '030185000123|142512345|Đặng Thị Ưởng|08031985|Nữ|Thôn Đông|01012022'],
    ['another version', 'QMC2:H23.54.22-261120-6000:00'],
    ['too many parts', `${slipQr('TAM-Q1-261120-0001')}:1`],
    ['a web address', 'https://dichvucong.gov.vn']
  ])('knows that %s is not a slip', (_, text) => {
    expect(parseSlipQr(text)).toEqual({ ok: false, problem: { kind: 'not-a-slip' } })
  })
})
