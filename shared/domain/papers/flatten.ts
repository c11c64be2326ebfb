/** A point of a picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Corners of a paper: upper left, upper right, lower right, lower left, as it is to be read. */
export type Quad = readonly [Point, Point, Point, Point]

/** A picture as the canvas has it: 4 bytes a pixel, rows from above. */
export interface Rgba {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

/** Row by row: a, b, c; d, e, f; g, h, 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number]

/** The corners of a whole picture. */
export const wholeOf = ({ width, height }: { readonly width: number; readonly height: number }): Quad => [
  { x: 0, y: 0 },
  { x: width - 1, y: 0 },
  { x: width - 1, y: height - 1 },
  { x: 0, y: height - 1 }
]

/** The projection that takes the corners of `from` to those of `to`; undefined when three of them lie on a line. */
export function homographyOf(from: Quad, to: Quad): Homography | undefined {
  const rows = from.flatMap(({ x, y }, i) => {
    const { x: u, y: v } = to[i] ?? { x: 0, y: 0 }
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v]
    ]
  })
  const [a, b, c, d, e, f, g, h] = solve(rows) ?? []
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  if (e === undefined || f === undefined || g === undefined || h === undefined) return undefined
  return [a, b, c, d, e, f, g, h]
}

const TINY = 1e-9

/** Gauss with pivots; each row ends with its right side. */
function solve(rows: number[][]): number[] | undefined {
  const size = rows.length
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++) if (Math.abs(at(row, column)) > Math.abs(at(best, column))) best = row
    const pivot = rows[best]
    if (!pivot || Math.abs(at(best, column)) < TINY) return undefined
    rows[best] = rows[column] ?? []
    rows[column] = pivot
    for (let row = 0; row < size; row++) {
      const factor = row === column ? 0 : at(row, column) / at(column, column)
      if (factor !== 0) rows[row] = (rows[row] ?? []).map((value, i) => value - factor * (pivot[i] ?? 0))
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / at(i, i))
}

/** Where a projection takes a point. */
export function project([a, b, c, d, e, f, g, h]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + 1
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}

const distance = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y)

/** Pixels of the flat paper: as long as the longer of each two sides, scaled down to fit `most`, its longer side. */
function sizeOf([a, b, c, d]: Quad, most: number): { readonly width: number; readonly height: number } {
  const width = Math.max(distance(a, b), distance(d, c))
  const height = Math.max(distance(a, d), distance(b, c))
  const scale = Math.min(1, most / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * The paper within `quad`, cut out and laid flat: as if it were photographed from straight above. Four neighbours are
 * mixed for each pixel. Undefined when the corners make no area. About a second for a page on an old machine: not on the thread of the screen.
 */
export function flatten(picture: Rgba, quad: Quad, most: number): Rgba | undefined {
  const { width, height } = sizeOf(quad, most)
  const back = homographyOf(wholeOf({ width: Math.max(width, 2), height: Math.max(height, 2) }), quad)
  if (!back) return undefined
  const pixels = new Uint8ClampedArray(width * height * 4)
  const [a, b, c, d, e, f, g, h] = back
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const w = g * x + h * y + 1
      mix(picture, (a * x + b * y + c) / w, (d * x + e * y + f) / w, pixels, to)
    }
  }
  return { width, height, pixels }
}

/** Writes the colour at a place between four pixels; a place outside is the nearest one inside. */
function mix({ width, height, pixels }: Rgba, x: number, y: number, out: Uint8ClampedArray, to: number): void {
  const px = Math.min(Math.max(x, 0), width - 1)
  const py = Math.min(Math.max(y, 0), height - 1)
  const left = Math.floor(px)
  const top = Math.floor(py)
  const right = Math.min(left + 1, width - 1)
  const low = Math.min(top + 1, height - 1)
  const dx = px - left
  const dy = py - top
  const nw = (top * width + left) * 4
  const ne = (top * width + right) * 4
  const sw = (low * width + left) * 4
  const se = (low * width + right) * 4
  for (let channel = 0; channel < 3; channel++) {
    const above = (pixels[nw + channel] ?? 0) * (1 - dx) + (pixels[ne + channel] ?? 0) * dx
    const below = (pixels[sw + channel] ?? 0) * (1 - dx) + (pixels[se + channel] ?? 0) * dx
    out[to + channel] = above * (1 - dy) + below * dy
  }
  out[to + 3] = 255
}
