import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM: nonce, tag, then the encrypted bytes. */
export function seal(key: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** What was sealed with that key; undefined when the key is another one or a byte was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array): Buffer | undefined {
  if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) return undefined
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    // The tag does not hold: wrong key or changed bytes, both expected answers here.
    return undefined
  }
}

const CHUNK_BYTES = 262_144

/**
 * The plain bytes of a sealed file, chunk by chunk: memory holds one. They are handed on before the tag at the end could be
 * looked at, so the caller must hold the whole against a hash that it knows.
 */
export function* unsealChunks(key: Uint8Array, path: string): Generator<Uint8Array, void> {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(NONCE_BYTES + TAG_BYTES)
    if (readSync(file, head) < head.byteLength) return
    const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(0, NONCE_BYTES))
    decipher.setAuthTag(head.subarray(NONCE_BYTES))
    const chunk = Buffer.alloc(CHUNK_BYTES)
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      yield decipher.update(chunk.subarray(0, read))
  } finally {
    closeSync(file)
  }
}
