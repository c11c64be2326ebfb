import sharp from 'sharp'
import type { PageWish, TakenPage } from '../../shared/contract/page-maker.ts'
import { drawnSize } from '../../shared/domain/papers/page-limits.ts'
import { hasColour, inkOf, isBlank } from '../../shared/domain/papers/page-look.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import type { Drawn, FilePages, ReadProblem } from './file-pages.ts'
import { type Grey, readCodes } from './read-codes.ts'
import { toJpeg } from './to-jpeg.ts'

const THUMBNAIL_WIDTH = 160
const THUMBNAIL_QUALITY = 60
const VIEW_QUALITY = 80
const INK_DPI = 100
const COLOUR_DPI = 50

/** Redraws a page of a file: no more dots than wished, no colours where it has none, no more bytes than it needs. */
export async function takePage(
  file: FilePages,
  index: number,
  wish: PageWish
): Promise<Result<TakenPage, ReadProblem>> {
  const size = await file.size(index)
  if (!size.ok) return size
  const wanted = drawnSize(size.value, wish.dpi, size.value.mayGrow)
  const drawn = await file.render(index, wanted)
  if (!drawn.ok) return drawn
  const { width, height, dpi } = wanted
  const grey = await greyOf(drawn.value)
  const at = (lower: number) => Math.max(1, Math.round((width * Math.min(dpi, lower)) / dpi))
  const inColour = wish.colour === 'colour' && (await isInColour(drawn.value, at(COLOUR_DPI)))
  const page = inColour ? drawn.value : { pixels: grey.grey, width, height, channels: 1 as const }
  const small = await greyOf({ pixels: grey.grey, width, height, channels: 1 }, at(INK_DPI))
  const ink = inkOf(small.grey, small.width, small.height)
  return ok({
    jpeg: await toJpeg(page, dpi),
    width,
    height,
    dpi,
    ink,
    blank: isBlank(ink),
    codes: await readCodes(grey),
    thumbnail: await thumbnailOf(page)
  })
}

/** A page as a JPEG of this width, to be looked at. */
export async function drawPage(
  file: FilePages,
  index: number,
  width: number
): Promise<Result<Uint8Array, ReadProblem>> {
  const size = await file.size(index)
  if (!size.ok) return size
  const { dpi, mayGrow } = size.value
  const drawn = await file.render(index, drawnSize(size.value, (width / size.value.width) * dpi, mayGrow))
  if (!drawn.ok) return drawn
  return ok(new Uint8Array(await picture(drawn.value).jpeg({ quality: VIEW_QUALITY }).toBuffer()))
}

/** A drawn page without its alpha; what is grey stays grey, for by itself the library makes colours of it. */
function picture({ pixels, width, height, channels }: Drawn) {
  const drawn = sharp(pixels, { raw: { width, height, channels } }).removeAlpha()
  return channels === 1 ? drawn.toColourspace('b-w') : drawn
}

/** Grey of a drawn page, made smaller if asked. */
export async function greyOf(drawn: Drawn, width = drawn.width): Promise<Grey> {
  const smaller = width < drawn.width ? picture(drawn).resize({ width }) : picture(drawn)
  const { data, info } = await smaller.removeAlpha().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { grey: data, width: info.width, height: info.height }
}

async function isInColour(drawn: Drawn, width: number): Promise<boolean> {
  if (drawn.channels < 3) return false
  return hasColour(await picture(drawn).resize({ width }).raw().toBuffer())
}

async function thumbnailOf(page: Drawn): Promise<Uint8Array> {
  const small = picture(page).resize({ width: THUMBNAIL_WIDTH, withoutEnlargement: true })
  return new Uint8Array(await small.jpeg({ quality: THUMBNAIL_QUALITY }).toBuffer())
}
