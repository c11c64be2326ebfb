import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { FrameKind } from './container.ts'

export const FRAME_HEAD_BYTES = 5
export const FRAME_TAG_BYTES = 16

/** The nonce of a frame: its number. The key is of this file alone, so no nonce comes twice under it. */
function nonceOf(frame: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(frame), 4)
  return nonce
}

/** Kind and length of a frame as they stand before its body. */
function headOf(kind: FrameKind, length: number): Buffer {
  const head = Buffer.alloc(FRAME_HEAD_BYTES)
  head.writeUInt8(kind, 0)
  head.writeUInt32BE(length, 1)
  return head
}

/** Seals frames one after the other; `head` is the SHA-256 of everything before the first. */
export function createFrameSealer(key: Uint8Array, head: Uint8Array) {
  let frame = 0
  return (kind: FrameKind, plain: Uint8Array): Buffer => {
    const own = headOf(kind, plain.byteLength)
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame++))
    cipher.setAAD(Buffer.concat([head, own]))
    return Buffer.concat([own, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }
}

/** Opens frames in the same order; undefined when a byte of one was changed or it stands in another place. */
export function createFrameOpener(key: Uint8Array, head: Uint8Array) {
  let frame = 0
  return (kind: FrameKind, sealed: Uint8Array): Buffer | undefined => {
    const length = sealed.byteLength - FRAME_TAG_BYTES
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(frame++))
    decipher.setAAD(Buffer.concat([head, headOf(kind, length)]))
    decipher.setAuthTag(sealed.subarray(length))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, length)), decipher.final()])
    } catch {
      // The tag does not hold: an expected answer here.
      return undefined
    }
  }
}
