import sharp from 'sharp'
import type { Drawn } from './file-pages.ts'

/** Bytes that an A4 page should come to; other sizes by their area, cards not below a quarter of it. */
const A4_BYTES = 200_000
const A4_SQUARE_INCHES = (210 / 25.4) * (297 / 25.4)
const LEAST_SHARE = 0.25
/** Tried from the best on; the last is taken whatever it comes to. */
const QUALITIES = [80, 70, 60, 50]

/** A JPEG at the best quality that keeps the page within its bytes; its resolution stands in its head, nothing else does. */
export async function toJpeg({ pixels, width, height, channels }: Drawn, dpi: number): Promise<Uint8Array> {
  const area = (width / dpi) * (height / dpi)
  const most = A4_BYTES * Math.max(LEAST_SHARE, area / A4_SQUARE_INCHES)
  let jpeg = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    const picture = sharp(pixels, { raw: { width, height, channels } }).removeAlpha()
    jpeg = await picture.jpeg({ quality, optimiseCoding: true }).toBuffer()
    if (jpeg.length <= most) break
  }
  return withResolution(new Uint8Array(jpeg), dpi)
}

const JFIF = [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46]
const PER_INCH = 1

/** Writes the dots per inch into the JFIF head that every JPEG of ours begins with (JFIF 1.02: units, then each side). */
function withResolution(jpeg: Uint8Array, dpi: number): Uint8Array {
  if (!JFIF.every((byte, i) => jpeg[i] === byte)) throw new Error('A JPEG without a JFIF head')
  const head = new DataView(jpeg.buffer)
  head.setUint8(13, PER_INCH)
  head.setUint16(14, dpi)
  head.setUint16(16, dpi)
  return jpeg
}
