import { type Point, type Quad, wholeOf } from './flatten.ts'

/** A small grey picture: 1 byte a pixel, rows from above. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array | Uint8ClampedArray
}

/** A paper that fills less of the picture is none. */
const LEAST_SHARE = 0.1
/** Paper and desk must differ by so much, of 255. */
const LEAST_CONTRAST = 25

/**
 * The four corners of a bright paper on a darker desk, upper left first; the corners of the picture when none stands out.
 * For a small picture, some 200 to 400 pixels wide.
 */
export function findPaper(grey: Grey): Quad {
  const whole = wholeOf(grey)
  const limit = thresholdOf(grey)
  if (limit === undefined) return whole
  const largest = largestBright(grey, limit)
  if (largest.length < LEAST_SHARE * grey.width * grey.height) return whole
  const quad = cornersOf(endsOfRows(largest, grey.width))
  const area = areaOf(quad)
  // A shape that is no quadrangle fills its corners badly, and holes of writing must not matter much.
  return area < LEAST_SHARE * grey.width * grey.height || largest.length < 0.6 * area ? whole : quad
}

/** Otsu: the grey that parts dark and bright best; undefined when the two hardly differ. */
function thresholdOf({ pixels }: Grey): number | undefined {
  const counts = new Array<number>(256).fill(0)
  let total = 0
  for (const value of pixels) {
    counts[value] = (counts[value] ?? 0) + 1
    total += value
  }
  let best = 0
  let limit: number | undefined
  let contrast = 0
  let dark = 0
  let darkSum = 0
  for (const [value, count] of counts.entries()) {
    dark += count
    darkSum += value * count
    const bright = pixels.length - dark
    if (dark === 0 || bright === 0) continue
    const difference = (total - darkSum) / bright - darkSum / dark
    const between = dark * bright * difference * difference
    if (between > best) {
      best = between
      limit = value
      contrast = difference
    }
  }
  return contrast < LEAST_CONTRAST ? undefined : limit
}

/** Places of the largest connected area above `limit`. */
function largestBright({ width, height, pixels }: Grey, limit: number): number[] {
  const seen = new Uint8Array(width * height)
  let largest: number[] = []
  const visit = (at: number, area: number[]) => {
    if (seen[at] !== 0 || (pixels[at] ?? 0) <= limit) return
    seen[at] = 1
    area.push(at)
  }
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || (pixels[start] ?? 0) <= limit) continue
    const area = [start]
    seen[start] = 1
    for (let next = 0; next < area.length; next++) {
      const at = area[next] ?? 0
      const x = at % width
      if (x > 0) visit(at - 1, area)
      if (x < width - 1) visit(at + 1, area)
      visit(at - width, area)
      visit(at + width, area)
    }
    if (area.length > largest.length) largest = area
  }
  return largest
}

/** The first and the last place of every row: all that the outline of an area depends on. */
function endsOfRows(places: readonly number[], width: number): Point[] {
  const ends = new Map<number, { first: number; last: number }>()
  for (const at of places) {
    const y = Math.floor(at / width)
    const x = at % width
    const row = ends.get(y)
    if (!row) ends.set(y, { first: x, last: x })
    else if (x < row.first) row.first = x
    else if (x > row.last) row.last = x
  }
  return Array.from(ends).flatMap(([y, { first, last }]) => [
    { x: first, y },
    { x: last, y }
  ])
}

/**
 * The two points farthest from each other, and on either side of the line between them the one farthest from it: true
 * for any convex quadrangle that is not far from a rectangle, however it is turned.
 */
function cornersOf(points: readonly Point[]): Quad {
  const hull = hullOf(points)
  let first = hull[0] ?? { x: 0, y: 0 }
  let second = first
  let longest = -1
  for (const p of hull)
    for (const q of hull) {
      const length = (p.x - q.x) ** 2 + (p.y - q.y) ** 2
      if (length > longest) [longest, first, second] = [length, p, q]
    }
  const side = (p: Point) => (second.x - first.x) * (p.y - first.y) - (second.y - first.y) * (p.x - first.x)
  const third = hull.reduce((a, b) => (side(b) > side(a) ? b : a), first)
  const fourth = hull.reduce((a, b) => (side(b) < side(a) ? b : a), first)
  return inOrder([first, third, second, fourth])
}

/** Andrew's monotone chain. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const turn = (o: Point, a: Point, b: Point) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)
  const half = (all: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of all) {
      for (;;) {
        const [before, last] = chain.slice(-2)
        if (!before || !last || turn(before, last, point) > 0) break
        chain.pop()
      }
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

/** Clockwise on the screen, from the corner that is nearest to the upper left one. */
function inOrder(quad: readonly Point[]): Quad {
  const centre = { x: mean(quad.map(({ x }) => x)), y: mean(quad.map(({ y }) => y)) }
  const round = quad.toSorted(
    (a, b) => Math.atan2(a.y - centre.y, a.x - centre.x) - Math.atan2(b.y - centre.y, b.x - centre.x)
  )
  const start = round.reduce((best, { x, y }, i) => {
    const { x: bx, y: by } = round[best] ?? { x, y }
    return x + y < bx + by ? i : best
  }, 0)
  const at = (i: number) => round[(start + i) % round.length] ?? centre
  return [at(0), at(1), at(2), at(3)]
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

function areaOf(quad: Quad): number {
  const twice = quad.reduce((sum, { x, y }, i) => {
    const next = quad[(i + 1) % quad.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
  return Math.abs(twice) / 2
}
