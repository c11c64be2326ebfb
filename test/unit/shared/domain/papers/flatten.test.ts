import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPaper } from '../../../../../shared/domain/papers/find-paper.ts'
import {
  flatten,
  homographyOf,
  type Point,
  project,
  type Quad,
  type Rgba,
  wholeOf
} from '../../../../../shared/domain/papers/flatten.ts'

const WIDTH = 320
const HEIGHT = 240
/** A paper that is turned and seen from the side, but not out of the picture. */
const quads = fc
  .record({
    turn: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    half: fc.constantFrom([90, 64], [64, 90], [100, 70]),
    skew: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 8, maxLength: 8 })
  })
  .map(({ turn, half: [w = 0, h = 0], skew }): Quad => {
    const corner = (x: number, y: number, i: number) => ({
      x: WIDTH / 2 + x * Math.cos(turn) - y * Math.sin(turn) + (skew[i] ?? 0),
      y: HEIGHT / 2 + x * Math.sin(turn) + y * Math.cos(turn) + (skew[i + 1] ?? 0)
    })
    return [corner(-w, -h, 0), corner(w, -h, 2), corner(w, h, 4), corner(-w, h, 6)]
  })

const near = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const worst = (found: Quad, drawn: Quad) => Math.max(...found.map((corner, i) => near(corner, drawn[i] ?? corner)))

/** A picture of a paper with a cross in the middle and writing on it, on a darker desk with some noise. */
function drawn(quad: Quad, desk = 90, paper = 235) {
  const toPaper = homographyOf(quad, wholeOf({ width: 101, height: 101 }))
  if (!toPaper) throw new Error('no area')
  const grey = new Uint8ClampedArray(WIDTH * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const at = project(toPaper, { x, y })
      const inside = at.x >= 0 && at.x <= 100 && at.y >= 0 && at.y <= 100
      const cross = Math.abs(at.x - 50) < 2 || Math.abs(at.y - 50) < 2
      const writing = at.y % 10 < 3 && at.x > 15 && at.x < 40 && at.x % 3 < 2
      const noise = (x * 7 + y * 13) % 9
      grey[y * WIDTH + x] =
        (!inside ? desk : at.x > 10 && at.x < 90 && at.y > 10 && at.y < 90 && (cross || writing) ? 40 : paper) - noise
    }
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (const [i, value] of grey.entries()) pixels.set([value, value, value, 255], i * 4)
  return { grey: { width: WIDTH, height: HEIGHT, pixels: grey }, rgba: { width: WIDTH, height: HEIGHT, pixels } }
}

const lightAt = ({ width, pixels }: Rgba, x: number, y: number) =>
  pixels[(Math.round(y) * width + Math.round(x)) * 4] ?? 0

describe('a paper in a picture', () => {
  it('is found by its corners within two pixels, upper left first', () => {
    fc.assert(
      fc.property(quads, (quad) => {
        expect(worst(findPaper(drawn(quad).grey), quad)).toBeLessThan(2.5)
      }),
      { numRuns: 25 }
    )
  })

  it('is the whole picture when nothing stands out', () => {
    const whole = wholeOf({ width: WIDTH, height: HEIGHT })
    const plain = { width: WIDTH, height: HEIGHT, pixels: new Uint8Array(WIDTH * HEIGHT).fill(120) }
    expect(findPaper(plain)).toEqual(whole)
    const spot: Quad = [
      { x: 10, y: 10 },
      { x: 30, y: 10 },
      { x: 30, y: 30 },
      { x: 10, y: 30 }
    ]
    expect(findPaper(drawn(spot).grey)).toEqual(whole)
    expect(findPaper(drawn(spot, 120, 130).grey)).toEqual(whole)
  })

  it('comes out flat: bright to its edges, its cross in the middle, within two pixels', () => {
    fc.assert(
      fc.property(quads, (quad) => {
        const flat = flatten(drawn(quad).rgba, quad, 1000)
        if (!flat) throw new Error('no area')
        const { width, height } = flat
        for (const [x, y] of [
          [4, 4],
          [width - 5, 4],
          [width - 5, height - 5],
          [4, height - 5]
        ] as const)
          expect(lightAt(flat, x, y)).toBeGreaterThan(200)
        const darkMiddle = (length: number, light: (at: number) => number) => {
          const inner = Array.from({ length }, (_, at) => at).filter((at) => at > length * 0.42 && at < length * 0.58)
          const dark = inner.filter((at) => light(at) < 140)
          return dark.reduce((sum, at) => sum + at, 0) / dark.length - (length - 1) / 2
        }
        expect(Math.abs(darkMiddle(width, (x) => lightAt(flat, x, height * 0.845)))).toBeLessThan(2)
        expect(Math.abs(darkMiddle(height, (y) => lightAt(flat, width * 0.75, y)))).toBeLessThan(2)
      }),
      { numRuns: 20 }
    )
  })

  it('is no larger than asked, keeps its shape, and is nothing without an area', () => {
    const { rgba } = drawn(wholeOf({ width: WIDTH, height: HEIGHT }))
    expect(flatten(rgba, wholeOf(rgba), 100)).toMatchObject({ width: 100, height: 75 })
    expect(flatten(rgba, wholeOf(rgba), 5000)).toMatchObject({ width: 319, height: 239 })
    const line: Quad = [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
      { x: 3, y: 3 },
      { x: 4, y: 4 }
    ]
    expect(flatten(rgba, line, 100)).toBeUndefined()
  })

  it('goes there and back by its projection', () => {
    fc.assert(
      fc.property(
        quads,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (quad, u, v) => {
          const square = wholeOf({ width: 101, height: 101 })
          const there = homographyOf(square, quad)
          const back = homographyOf(quad, square)
          if (!there || !back) throw new Error('no area')
          const point = { x: u * 100, y: v * 100 }
          expect(near(project(back, project(there, point)), point)).toBeLessThan(1e-6)
        }
      )
    )
  })
})
