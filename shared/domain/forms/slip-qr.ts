import { fail, ok, type Result } from '../../lib/result.ts'

const PREFIX = 'QMC1'
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Two symbols over the code, so that a half-read slip is told from a foreign one. */
function checkOf(code: string): string {
  let sum = 0
  for (const symbol of code) sum = (sum * 31 + (symbol.codePointAt(0) ?? 0)) % 1024
  return `${ALPHABET[sum >> 5] ?? ''}${ALPHABET[sum & 31] ?? ''}`
}

/** What the QR of a slip says: the dossier code and a check, nothing of the person. */
export function slipQr(code: string): string {
  return `${PREFIX}:${code}:${checkOf(code)}`
}

/** The code on a scanned slip. */
export function parseSlipQr(text: string): Result<string, { readonly kind: 'not-a-slip' | 'check-fails' }> {
  const [prefix, code, check, ...more] = text.trim().split(':')
  if (prefix !== PREFIX || code === undefined || check === undefined || more.length > 0)
    return fail({ kind: 'not-a-slip' })
  return checkOf(code) === check ? ok(code) : fail({ kind: 'check-fails' })
}
