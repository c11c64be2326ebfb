const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)
const JPEG = [0xff, 0xd8, 0xff]
const PDF = [...new TextEncoder().encode('%PDF-')]
/** Devices put padding after the end mark. */
const TAIL_BYTES = 2048

/** What a body is by its content; undefined = nothing that we take. */
export function pageFormat(bytes: Uint8Array): 'jpeg' | 'pdf' | undefined {
  if (startsWith(bytes, JPEG)) return 'jpeg'
  return startsWith(bytes, PDF) ? 'pdf' : undefined
}

/** Whether the page ends where its format says that it ends, for bodies whose length nobody told. */
export function hasEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-TAIL_BYTES))
  const format = pageFormat(bytes)
  if (format === 'jpeg') return tail.includes(Buffer.of(0xff, 0xd9))
  return format === 'pdf' && tail.includes('%%EOF')
}

/** Byte for byte the same. */
export const samePage = (one: Uint8Array, other: Uint8Array): boolean =>
  Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(other)
