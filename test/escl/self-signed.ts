import { createSign, generateKeyPairSync } from 'node:crypto'

const SEQUENCE = 0x30
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? Buffer.of(body.length) : Buffer.of(0x82, body.length >> 8, body.length & 255)
  return Buffer.concat([Buffer.of(tag), length, body])
}
// 1.2.840.113549.1.1.11, sha256WithRSAEncryption, and its NULL.
const ALGORITHM = Buffer.from('300d06092a864886f70d01010b0500', 'hex')
const COMMON_NAME = Buffer.from('0603550403', 'hex')

/** A key and a certificate that nobody but itself vouches for, as printers make their own (X.509 v1). */
export function makeSelfSigned(name: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const subject = der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, der(0x0c, Buffer.from(name)))))
  const validity = der(SEQUENCE, ...['200101000000Z', '490101000000Z'].map((at) => der(0x17, Buffer.from(at))))
  const signed = der(
    SEQUENCE,
    der(0x02, Buffer.of(1)),
    ALGORITHM,
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' })
  )
  const signature = createSign('sha256').update(signed).sign(privateKey)
  const whole = der(SEQUENCE, signed, ALGORITHM, der(0x03, Buffer.of(0), signature))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`
  }
}
