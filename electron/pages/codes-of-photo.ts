import sharp from 'sharp'
import type { ReaderOptions } from 'zxing-wasm/reader'
import { drawnSize } from '../../shared/domain/papers/page-limits.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import type { ReadProblem } from './file-pages.ts'
import { openFile } from './open-files.ts'
import { type Grey, readCodes } from './read-codes.ts'
import { greyOf } from './take-page.ts'

/** A PDF is drawn, and a picture looked at, so finely at most. */
const DPI = 300
/** A picture is not made larger than this to be looked at again: it has dots enough, and a citizen waits. */
const MOST_PIXELS = 16_000_000

/** One way to look at a picture that nothing was found in. */
interface Try {
  readonly larger: 2 | 3
  readonly binarizer: NonNullable<ReaderOptions['binarizer']>
}

/**
 * A module of the card's code is 2 to 3 dots wide at 150 dpi, so a little blur runs it into the next. Made larger and sharpened
 * over the width of a module they part again; measured by `npm run bench -- --only card-qr`, the most fruitful first.
 */
const TRIES: readonly Try[] = [
  { larger: 2, binarizer: 'GlobalHistogram' },
  { larger: 2, binarizer: 'LocalAverage' },
  { larger: 3, binarizer: 'LocalAverage' },
  { larger: 3, binarizer: 'GlobalHistogram' }
]
/** Sharpening: as wide as a module, the same on light and dark, with room enough to reach black and white. */
const SHARPEN = { m1: 3, m2: 6, y2: 50, y3: 50 }
const MODULE_DOTS = 1.4

/** Texts of the QR codes on the first page of a file, tried hard. */
export async function codesOfPhoto(bytes: Uint8Array): Promise<Result<string[], ReadProblem>> {
  const file = await openFile(bytes)
  if (!file.ok) return file
  try {
    const size = await file.value.size(0)
    if (!size.ok) return size
    const drawn = await file.value.render(0, drawnSize(size.value, DPI, size.value.mayGrow))
    if (!drawn.ok) return drawn
    return ok(await codesIn(await greyOf(drawn.value)))
  } finally {
    file.value.close()
  }
}

async function codesIn(photo: Grey): Promise<string[]> {
  let found = await readCodes(photo)
  for (const { larger, binarizer } of TRIES) {
    if (found.length > 0 || photo.width * photo.height * larger ** 2 > MOST_PIXELS) break
    found = await readCodes(await sharpened(photo, larger), { binarizer })
  }
  return found
}

async function sharpened({ grey, width, height }: Grey, larger: number): Promise<Grey> {
  const picture = sharp(grey, { raw: { width, height, channels: 1 } })
    .resize({ width: width * larger, kernel: 'lanczos3' })
    .sharpen({ ...SHARPEN, sigma: MODULE_DOTS * larger })
    .toColourspace('b-w')
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  return { grey: data, width: info.width, height: info.height }
}
