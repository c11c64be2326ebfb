/** Most pixels of one image, so that a few bytes cannot fill the memory: a phone takes 12 to 50 million, A2 at 300 dpi has 35. */
export const MAX_IMAGE_PIXELS = 120_000_000
/** Most pages of one file. */
export const MAX_FILE_PAGES = 500
/** Most pixels a page is drawn with; a larger sheet (A2 at 300 dpi) is drawn with fewer dots per inch. */
const MAX_DRAWN_PIXELS = 20_000_000

const A4_LONG_INCHES = 297 / 25.4
/** A picture that would be coarser than this on A4 is a picture of something smaller. */
const LEAST_DPI = 100
/** A file may say what it likes: below is what cameras and screens write of themselves (72, 96), above no scanner is. */
const TOLD = { least: 100, most: 1200 }

/** Size of a page in pixels, and the dots per inch that its file tells, if it does. */
export interface PagePixels {
  readonly width: number
  readonly height: number
  readonly told?: number | undefined
}

/** Dots per inch of an image: what it tells if that can be, else its long side is taken for that of an A4 sheet. */
export function resolutionOf({ width, height, told }: PagePixels): number {
  if (told !== undefined && told >= TOLD.least && told <= TOLD.most) return told
  return Math.max(LEAST_DPI, Math.max(width, height) / A4_LONG_INCHES)
}

/** How a page of `width` x `height` dots at `dpi` is drawn at `wished` dpi or what fits; `mayGrow`: it is no picture of dots. */
export function drawnSize(
  page: { readonly width: number; readonly height: number; readonly dpi: number },
  wished: number,
  mayGrow: boolean
): { width: number; height: number; dpi: number } {
  const fits = Math.sqrt(MAX_DRAWN_PIXELS / Math.max(1, page.width * page.height))
  const scale = Math.min(wished / page.dpi, fits, mayGrow ? Infinity : 1)
  const pixels = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: pixels(page.width), height: pixels(page.height), dpi: Math.max(1, Math.round(page.dpi * scale)) }
}
