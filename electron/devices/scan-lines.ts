/** No QR of a card comes near this; what is longer is no scan. Bytes. */
const LONGEST_BYTES = 4096
const CR = 0x0d
const LF = 0x0a
/** NUL, STX and ETX: what readers put around a scan. */
const FRAMING = [0x00, 0x02, 0x03]

/** Makes scans of the bytes of a reader, however they were cut on their way. */
export interface ScanLines {
  add(bytes: Uint8Array): void
  /** The reader says nothing for a while: what has come is whole. */
  pause(): void
}

/**
 * Says the text of every scan to `take`: ended by CR, LF or a pause, without framing and byte order mark, never empty.
 * Cut as bytes and read as UTF-8 only when whole, so that no letter is torn; what is no UTF-8 becomes U+FFFD.
 */
export function createScanLines(take: (text: string) => void): ScanLines {
  const decoder = new TextDecoder()
  const line = new Uint8Array(LONGEST_BYTES)
  let length = 0
  const end = () => {
    // One byte more than there is room for was counted, and none kept: nothing of a text that long is said.
    const text = length > LONGEST_BYTES ? '' : decoder.decode(line.subarray(0, length)).trim()
    length = 0
    if (text !== '') take(text)
  }
  return {
    add(bytes) {
      for (const byte of bytes) {
        if (byte === CR || byte === LF) end()
        else if (!FRAMING.includes(byte) && length <= LONGEST_BYTES) line[length++] = byte
      }
    },
    pause: end
  }
}
