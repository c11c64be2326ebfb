import sharp from 'sharp'

const JPEG_START = 2
let base: Promise<Buffer> | undefined

/** A small JPEG that says its number in a comment (marker COM), so that each is different and known again. */
export async function makePaper(number: number): Promise<Uint8Array> {
  base ??= sharp({ create: { width: 24, height: 34, channels: 3, background: '#f4f0e6' } })
    .jpeg()
    .toBuffer()
  const jpeg = await base
  const text = Buffer.from(`paper ${String(number)}`)
  const head = Buffer.of(0xff, 0xfe, 0, text.length + 2)
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, JPEG_START), head, text, jpeg.subarray(JPEG_START)]))
}

/** Papers 1 to `count`. */
export const makePapers = (count: number): Promise<Uint8Array[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => makePaper(i + 1)))

/** The number that a paper says; undefined when it is not one of these, or not whole. */
export function paperNumber(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes)
  const text = /paper (\d+)/.exec(buffer.subarray(JPEG_START, 40).toString('latin1'))?.[1]
  const whole = buffer.subarray(-2).equals(Buffer.of(0xff, 0xd9))
  return text !== undefined && whole ? Number(text) : undefined
}
