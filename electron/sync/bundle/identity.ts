import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { present } from '../../../shared/lib/invariant.ts'

/** Public keys of one side: Ed25519 to verify with, X25519 to encrypt for. */
export interface PublicIdentity {
  readonly signing: KeyObject
  readonly agreement: KeyObject
  /** SHA-256 over both raw keys, in hex: what people compare by telephone. */
  readonly fingerprint: string
}

/** One side with its private keys. Never leaves the process, except as seeds into an encrypted store. */
export interface Identity extends PublicIdentity {
  readonly signingPrivate: KeyObject
  readonly agreementPrivate: KeyObject
}

const SEED_BYTES = 32
/** Two seeds: Ed25519, then X25519. */
export const IDENTITY_BYTES = 2 * SEED_BYTES
/** PKCS#8 heads of RFC 8410; the raw seed follows. */
const PKCS8 = { Ed25519: '302e020100300506032b657004220420', X25519: '302e020100300506032b656e04220420' }

/** A private key from its raw 32 bytes. */
export function privateKey(curve: keyof typeof PKCS8, seed: Uint8Array): KeyObject {
  const key = Buffer.concat([Buffer.from(PKCS8[curve], 'hex'), seed])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

/** A public key from its raw 32 bytes in base64url. */
export function publicKey(curve: keyof typeof PKCS8, raw: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: curve, x: raw }, format: 'jwk' })
}

/** The raw 32 bytes of a key's public half in base64url. */
export function rawPublic(key: KeyObject): string {
  return present(key.export({ format: 'jwk' }).x, 'public half of a key')
}

/** Both public keys of one side, from their raw bytes in base64url. */
export function publicIdentity(signing: string, agreement: string): PublicIdentity {
  const raw = Buffer.concat([Buffer.from(signing, 'base64url'), Buffer.from(agreement, 'base64url')])
  return {
    signing: publicKey('Ed25519', signing),
    agreement: publicKey('X25519', agreement),
    fingerprint: createHash('sha256').update(raw).digest('hex')
  }
}

/** One side from its two seeds (IDENTITY_BYTES of chance, kept secret). */
export function openIdentity(seeds: Uint8Array): Identity {
  const signingPrivate = privateKey('Ed25519', seeds.subarray(0, SEED_BYTES))
  const agreementPrivate = privateKey('X25519', seeds.subarray(SEED_BYTES, IDENTITY_BYTES))
  const publicHalf = publicIdentity(rawPublic(signingPrivate), rawPublic(agreementPrivate))
  return { ...publicHalf, signingPrivate, agreementPrivate }
}
