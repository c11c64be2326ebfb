import { describe, expect, it } from 'vitest'
import { billOf, dossierPayment, unpaidVnd } from '../../../../../shared/domain/payment/dossier-payment.ts'
import { readVietQr } from '../../../../../shared/domain/payment/vietqr.ts'

const ACCOUNT = { bin: '970403', account: '0011012345678', holder: 'UBND XA TAN AN' }
const asked = (amountVnd: number) => ({ kind: 'paymentAsked', amountVnd }) as const
const paid = { kind: 'paid', receiptNumber: '1' } as const

describe('what a dossier owes', () => {
  it('is what was asked for since the last receipt', () => {
    expect(unpaidVnd([])).toBe(0)
    expect(unpaidVnd([asked(8000)])).toBe(8000)
    expect(unpaidVnd([asked(8000), paid])).toBe(0)
    expect(unpaidVnd([asked(8000), paid, asked(5000)])).toBe(5000)
  })
})

describe('the bill of a dossier', () => {
  it.each([
    ['H23.54.22-261120-6000', 'H23.54.22-261120-6000'],
    ['TAM-Q1-261120-0001', 'TAM-Q1-261120-0001'],
    ['H23.541.221.101-261120-60001', '261120-60001']
  ])('%s is %s', (code, bill) => expect(billOf(code)).toBe(bill))
})

describe('the code over what a dossier owes', () => {
  it('says account, amount, bill and purpose', () => {
    const text = dossierPayment(ACCOUNT, 'H23.54.22-261120-6000', 8000)
    if (!text.ok) expect.fail(text.problem.kind)
    expect(readVietQr(text.value)).toEqual({
      ok: true,
      value: {
        bin: '970403',
        account: '0011012345678',
        service: 'account',
        amount: 8000,
        bill: 'H23.54.22-261120-6000',
        purpose: 'HS H23.54.22-261120-6000'
      }
    })
  })

  it('keeps the purpose within its length', () => {
    const text = dossierPayment(ACCOUNT, 'H23.541.22-261120-600012', 8000)
    const said = text.ok ? readVietQr(text.value) : expect.fail()
    expect(said).toMatchObject({ value: { purpose: 'H23.541.22-261120-600012' } })
  })

  it('is none over an amount or an account that cannot be written', () => {
    expect(dossierPayment(ACCOUNT, 'H23.54.22-261120-6000', 0)).toEqual({
      ok: false,
      problem: { kind: 'field', field: 'amount' }
    })
    expect(dossierPayment({ ...ACCOUNT, account: '12 34' }, 'H23.54.22-261120-6000', 1).ok).toBe(false)
  })
})
