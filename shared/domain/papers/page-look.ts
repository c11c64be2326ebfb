/** Share of a page's middle that is ink, below which nothing is written on it: a line of a few words has ten times as much. */
const BLANK_INK = 0.0002
/** Steps of grey that ink is darker than the paper around it; the other side shining through is less. */
const INK_STEP = 40
/** Share of each side that is not looked at: scanners draw shadows, holes and folds there. */
const EDGE = 0.04
/** Pixels of a square whose brightest shade is taken for that of the paper. */
const SQUARE = 16
/** How far a pixel's tint is from the paper's, in steps of 255, to be colour; and the share of such pixels of a page in colour. */
const TINT_STEP = 24
const COLOUR_SHARE = 0.0002

/** Nothing is written on a page with so little ink. */
export const isBlank = (ink: number): boolean => ink < BLANK_INK

/**
 * Share of a page that is ink, 0 to 1, from one byte of grey per pixel at about 100 dpi. Paper that is grey, yellow or unevenly
 * lit is no ink: each square of it is held against its own brightest shade. Single dark pixels are dust.
 */
export function inkOf(grey: Uint8Array, width: number, height: number): number {
  const [left, top] = [Math.round(width * EDGE), Math.round(height * EDGE)]
  const [right, bottom] = [width - left, height - top]
  let dark = 0
  for (let y0 = top; y0 < bottom; y0 += SQUARE)
    for (let x0 = left; x0 < right; x0 += SQUARE) {
      const square = { x0, y0, x1: Math.min(x0 + SQUARE, right), y1: Math.min(y0 + SQUARE, bottom) }
      dark += darkIn(grey, width, square)
    }
  return dark / Math.max(1, (right - left) * (bottom - top))
}

interface Square {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

function darkIn(grey: Uint8Array, width: number, { x0, y0, x1, y1 }: Square): number {
  let paper = 0
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) paper = Math.max(paper, grey[y * width + x] ?? 0)
  // A square that is black all over has no paper to hold it against.
  const limit = Math.max(paper - INK_STEP, 80)
  const isDark = (x: number, y: number) => (grey[y * width + x] ?? 255) < limit
  let dark = 0
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++)
      if (isDark(x, y) && (isDark(x + 1, y) || isDark(x, y + 1) || isDark(x - 1, y) || isDark(x, y - 1))) dark++
  return dark
}

/** Something on the page has a colour other than its paper's: a stamp, a signature in blue. Three bytes per pixel, about 50 dpi. */
export function hasColour(rgb: Uint8Array): boolean {
  const pixels = Math.floor(rgb.length / 3)
  const tints = (i: number) => {
    const [red, green, blue] = [rgb[i * 3] ?? 0, rgb[i * 3 + 1] ?? 0, rgb[i * 3 + 2] ?? 0]
    return [red - green, blue - green] as const
  }
  const [warm, cold] = [new Int32Array(511), new Int32Array(511)]
  for (let i = 0; i < pixels; i++) {
    const [r, b] = tints(i)
    warm[r + 255] = (warm[r + 255] ?? 0) + 1
    cold[b + 255] = (cold[b + 255] ?? 0) + 1
  }
  const [paperR, paperB] = [middle(warm, pixels), middle(cold, pixels)]
  let coloured = 0
  for (let i = 0; i < pixels; i++) {
    const [r, b] = tints(i)
    if (Math.abs(r - paperR) > TINT_STEP || Math.abs(b - paperB) > TINT_STEP) coloured++
  }
  return coloured > pixels * COLOUR_SHARE
}

/** The tint that half of the pixels are below. */
function middle(counts: Int32Array, pixels: number): number {
  let seen = 0
  return counts.findIndex((count) => (seen += count) * 2 >= pixels) - 255
}
