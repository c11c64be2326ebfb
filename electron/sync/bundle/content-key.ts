import { createCipheriv, createDecipheriv, diffieHellman, hkdfSync } from 'node:crypto'
import type { Identity, PublicIdentity } from './identity.ts'
import { privateKey, publicKey, rawPublic } from './identity.ts'

/** AES-256. */
export const CONTENT_KEY_BYTES = 32
const TAG_BYTES = 16
const LABEL = 'quay-mot-cua bundle content key v1'
/** One wrapping key wraps one content key, ever: its nonce may be fixed. */
const NONCE = Buffer.alloc(12)

/** A content key as it travels, both parts in base64url. */
export interface WrappedKey {
  readonly ephemeral: string
  readonly wrappedKey: string
}

function wrappingKey(shared: Uint8Array, ephemeral: string, recipient: string): Buffer {
  const salt = Buffer.concat([Buffer.from(ephemeral, 'base64url'), Buffer.from(recipient, 'base64url')])
  return Buffer.from(hkdfSync('sha256', shared, salt, LABEL, CONTENT_KEY_BYTES))
}

/** Wraps a content key for one recipient: X25519 with a key made for this alone (`seed`), HKDF-SHA256, AES-256-GCM. */
export function wrapContentKey(contentKey: Uint8Array, recipient: PublicIdentity, seed: Uint8Array): WrappedKey {
  const own = privateKey('X25519', seed)
  const ephemeral = rawPublic(own)
  const shared = diffieHellman({ privateKey: own, publicKey: recipient.agreement })
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(shared, ephemeral, rawPublic(recipient.agreement)), NONCE)
  const sealed = Buffer.concat([cipher.update(contentKey), cipher.final(), cipher.getAuthTag()])
  return { ephemeral, wrappedKey: sealed.toString('base64url') }
}

/** The content key again, or undefined when it was wrapped for somebody else or a byte was changed. */
export function unwrapContentKey({ ephemeral, wrappedKey }: WrappedKey, recipient: Identity): Buffer | undefined {
  const sealed = Buffer.from(wrappedKey, 'base64url')
  try {
    const shared = diffieHellman({
      privateKey: recipient.agreementPrivate,
      publicKey: publicKey('X25519', ephemeral)
    })
    const key = wrappingKey(shared, ephemeral, rawPublic(recipient.agreement))
    const decipher = createDecipheriv('aes-256-gcm', key, NONCE)
    decipher.setAuthTag(sealed.subarray(CONTENT_KEY_BYTES, CONTENT_KEY_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(0, CONTENT_KEY_BYTES)), decipher.final()])
  } catch {
    // The tag does not hold, or the key on the other side is no point that may be used: both are expected answers here.
    return undefined
  }
}
