import { fail, type PlainProblem, type Result } from '../../lib/result.ts'
import type { EventBody } from '../dossier/event.ts'
import type { PaymentAccount } from './account.ts'
import { buildVietQr, readVietQr, type VietQr, type VietQrFieldProblem } from './vietqr.ts'

/** Most characters of a bill number and of a purpose. */
const LONGEST = 25
const PREFIX = 'HS '

/** What is asked for and not paid yet, in đồng: a receipt settles all that was asked for before it. */
export function unpaidVnd(bodies: readonly EventBody[]): number {
  return bodies.reduce((sum, body) => {
    if (body.kind === 'paid') return 0
    return body.kind === 'paymentAsked' ? sum + body.amountVnd : sum
  }, 0)
}

/** A dossier's code as a bill number: whole, or without the unit's part where that is too long. */
export function billOf(code: string): string {
  if (code.length <= LONGEST) return code
  return code.split('-').slice(1).join('-').slice(-LONGEST)
}

/** Why a code is not shown: a field that may not be written so, or a text that does not read back as it was meant. */
export type DossierPaymentProblem = VietQrFieldProblem | PlainProblem<'reads-differently'>

/** The text of a VietQR over what a dossier owes: read back before anybody is to pay by it. */
export function dossierPayment(
  { bin, account }: PaymentAccount,
  code: string,
  amount: number
): Result<string, DossierPaymentProblem> {
  const bill = billOf(code)
  const said = `${PREFIX}${bill}`
  const qr: VietQr = {
    ...{ bin, account, service: 'account', amount, bill },
    purpose: said.length <= LONGEST ? said : bill
  }
  const text = buildVietQr(qr)
  if (!text.ok) return text
  const back = readVietQr(text.value)
  return back.ok && isSame(back.value, qr) ? text : fail({ kind: 'reads-differently' })
}

const isSame = (a: VietQr, b: VietQr) =>
  a.bin === b.bin &&
  a.account === b.account &&
  a.service === b.service &&
  a.amount === b.amount &&
  a.bill === b.bill &&
  a.purpose === b.purpose
