import { fail, ok, type PlainProblem, type Result } from '../../lib/result.ts'
import { crc16 } from './crc16.ts'
import { readFields, writeFields } from './tlv.ts'

// VietQR: what a banking application reads from a QR on paper (integration.md 4.1). It says whom to pay, never whether it was paid.

/** To a bank account, or to a card. */
export type VietQrService = 'account' | 'card'

/** Whom to pay, and what is known of the payment. */
export interface VietQr {
  /** Six digits that name the bank. */
  readonly bin: string
  /** Number of the account or card: 1-19 letters and digits. */
  readonly account: string
  readonly service: VietQrService
  /** Whole đồng, 1 to 13 digits; absent lets the payer type it. */
  readonly amount?: number
  /** Bill number, up to 25 printable ASCII characters. */
  readonly bill?: string
  /** What the payment is for, up to 25 printable ASCII characters: lengths count characters, so no diacritics. */
  readonly purpose?: string
}

/** A field that may not be written so. */
export interface VietQrFieldProblem {
  readonly kind: 'field'
  readonly field: keyof VietQr
}

/** Why a text is not a payable VietQR: its check fails, its parts do not fill their lengths, it is of another scheme or currency, or a field is out of range. */
export type VietQrReadProblem = PlainProblem<'check-fails' | 'bad-structure' | 'another-scheme'> | VietQrFieldProblem

const SCHEME = 'A000000727'
const SERVICES = { account: 'QRIBFTTA', card: 'QRIBFTTC' } as const
const CURRENCY = '704'
const ASCII = /^[\x20-\x7e]{1,25}$/
/** Digits that a double holds exactly, and as many as EMVCo allows. */
const MOST = 9_999_999_999_999

/** The text of a QR. With an amount it is for one use, else for any. */
export function buildVietQr(qr: VietQr): Result<string, VietQrFieldProblem> {
  const field = wrongField(qr)
  if (field) return fail({ kind: 'field', field })
  const { bin, account, service, amount, bill, purpose } = qr
  const more = [
    ...(bill === undefined ? [] : [{ id: '01', value: bill }]),
    ...(purpose === undefined ? [] : [{ id: '08', value: purpose }])
  ]
  const beneficiary = writeFields([
    { id: '00', value: bin },
    { id: '01', value: account }
  ])
  const template = writeFields([
    { id: '00', value: SCHEME },
    { id: '01', value: beneficiary },
    { id: '02', value: SERVICES[service] }
  ])
  const body = `${writeFields([
    { id: '00', value: '01' },
    { id: '01', value: amount === undefined ? '11' : '12' },
    { id: '38', value: template },
    { id: '53', value: CURRENCY },
    ...(amount === undefined ? [] : [{ id: '54', value: String(amount) }]),
    { id: '58', value: 'VN' },
    ...(more.length === 0 ? [] : [{ id: '62', value: writeFields(more) }])
  ])}6304`
  return ok(`${body}${crc16(body)}`)
}

/** What a QR says, after its check and every inner length: a good check over a bad length is refused, too. */
export function readVietQr(text: string): Result<VietQr, VietQrReadProblem> {
  const body = text.slice(0, -4)
  if (!body.endsWith('6304') || crc16(body) !== text.slice(-4)) return fail({ kind: 'check-fails' })
  const fields = readFields(text)
  const template = readFields(fields?.get('38') ?? '')
  const beneficiary = readFields(template?.get('01') ?? '')
  const more = readFields(fields?.get('62') ?? '')
  if (!fields || !template || !beneficiary || !more) return fail({ kind: 'bad-structure' })
  const service = SERVICE_NAMES.find((name) => SERVICES[name] === template.get('02'))
  if (service === undefined || !isScheme(fields, template)) return fail({ kind: 'another-scheme' })
  const amount = amountOf(fields.get('54'))
  const bill = more.get('01')
  const purpose = more.get('08')
  const qr: VietQr = {
    ...{ bin: beneficiary.get('00') ?? '', account: beneficiary.get('01') ?? '', service },
    ...(amount === undefined ? {} : { amount }),
    ...(bill === undefined ? {} : { bill }),
    ...(purpose === undefined ? {} : { purpose })
  }
  const field = wrongField(qr)
  return field ? fail({ kind: 'field', field }) : ok(qr)
}

const SERVICE_NAMES = ['account', 'card'] as const

const isScheme = (fields: ReadonlyMap<string, string>, template: ReadonlyMap<string, string>) =>
  fields.get('00') === '01' &&
  ['11', '12'].includes(fields.get('01') ?? '') &&
  fields.get('53') === CURRENCY &&
  fields.get('58') === 'VN' &&
  template.get('00') === SCHEME

/** NaN where it is no plain number of đồng, so that it is refused as a field; other writers may end in '.00'. */
function amountOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d{1,13}(\.0{1,2})?$/.test(text) ? Number(text) : Number.NaN
}

function wrongField({ bin, account, amount, bill, purpose }: VietQr): keyof VietQr | undefined {
  if (!/^\d{6}$/.test(bin)) return 'bin'
  if (!/^[0-9A-Za-z]{1,19}$/.test(account)) return 'account'
  if (amount !== undefined && !(Number.isInteger(amount) && amount >= 1 && amount <= MOST)) return 'amount'
  if (bill !== undefined && !ASCII.test(bill)) return 'bill'
  return purpose !== undefined && !ASCII.test(purpose) ? 'purpose' : undefined
}
