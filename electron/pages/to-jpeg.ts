import sharp from 'sharp'
import type { Drawn } from './file-pages.ts'

/** Bytes that an A4 page should come to at 200 dpi; more dots may take more, other sizes by their area, cards not below a quarter. */
const A4_BYTES = 200_000
const A4_DPI = 200
const A4_SQUARE_INCHES = (210 / 25.4) * (297 / 25.4)
const LEAST_SHARE = 0.25
const BEST = 75
const MIDDLE = 62
/**
 * Taken whatever it comes to. The codes of a slip are still read with it and letters of 8 points have their marks (hỏi, ngã) at
 * 200 dpi; a page full of small type comes to 250 kB.
 */
const FLOOR = 50
/** What the middle quality saves at most: a page that is larger by more goes to the floor at once. */
const MIDDLE_SAVES = 1.35
/** Spends bits on letters rather than on the grain of the paper: a quarter less than plain at the same look. */
const SPARING = { optimiseCoding: true, trellisQuantisation: true, overshootDeringing: true, quantisationTable: 3 }

/** A JPEG at the best quality that keeps the page within its bytes; its resolution stands in its head, nothing else does. */
export async function toJpeg(page: Drawn, dpi: number): Promise<Uint8Array> {
  const share = ((page.width / dpi) * (page.height / dpi)) / A4_SQUARE_INCHES
  const most = A4_BYTES * Math.max(LEAST_SHARE, share) * Math.max(1, dpi / A4_DPI)
  let jpeg = await encoded(page, BEST)
  if (jpeg.length > most && jpeg.length <= most * MIDDLE_SAVES) jpeg = await encoded(page, MIDDLE)
  if (jpeg.length > most) jpeg = await encoded(page, FLOOR)
  return withResolution(jpeg, dpi)
}

function encoded({ pixels, width, height, channels }: Drawn, quality: number): Promise<Buffer> {
  const picture = sharp(pixels, { raw: { width, height, channels } }).removeAlpha()
  // What is grey stays grey: by itself the library makes colours of it.
  const plain = channels === 1 ? picture.toColourspace('b-w') : picture
  return plain.jpeg({ quality, ...SPARING }).toBuffer()
}

/** Marker and length of the head, its name, version 1.02, and "per inch" (JFIF 1.02). */
const JFIF = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 1]
const AFTER_START = 2

/** Puts a JFIF head with the dots per inch where a JPEG has it; the library leaves it out with all the rest. */
function withResolution(jpeg: Uint8Array, dpi: number): Uint8Array {
  if (jpeg[AFTER_START + 1] === JFIF[1]) throw new Error('A JPEG with a head of its own')
  const each = [dpi >> 8, dpi & 0xff]
  const noThumbnail = [0, 0]
  const head = [...JFIF, ...each, ...each, ...noThumbnail]
  const whole = new Uint8Array(jpeg.length + head.length)
  whole.set(jpeg.subarray(0, AFTER_START))
  whole.set(head, AFTER_START)
  whole.set(jpeg.subarray(AFTER_START), AFTER_START + head.length)
  return whole
}
