import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TakenPage } from '../../../../shared/contract/page-maker.ts'
import { MAX_FILE_BYTES } from '../../../../shared/domain/papers/file-kind.ts'
import { fail } from '../../../../shared/lib/result.ts'
import {
  HUGE_PAGE_PDF,
  locked,
  LOOPED_PDF,
  MANY_PAGES_PDF,
  NO_PAGE_PDF,
  pngOf,
  SCRIPTED_PDF
} from '../../../fixtures/hostile-files.ts'
import { makePageMaker } from '../../../fixtures/page-maker.ts'

const WISH = { dpi: 200, colour: 'colour' } as const
const maker = makePageMaker()
afterAll(() => maker.close())

const text = (words: string) => new TextEncoder().encode(words)
const bytes = async (picture: Sharp) => new Uint8Array(await picture.toBuffer())
const take = async (file: Uint8Array) => {
  const pages: TakenPage[] = []
  const done = await maker.take(file, WISH, (page) => void pages.push(page))
  return { done, pages }
}
/** Grain, so that half of the bytes are half of the picture. */
const grain = () => {
  const pixels = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, i) => (i * i * 31) % 251))
  return sharp(pixels, { raw: { width: 300, height: 300, channels: 3 } })
}
let jpeg: Uint8Array
let png: Uint8Array
let tiff: Uint8Array
beforeAll(async () => {
  ;[jpeg, png, tiff] = await Promise.all([bytes(grain().jpeg()), bytes(grain().png()), bytes(grain().tiff())])
})

describe('what is no page is refused by its content', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a program', text('MZ\x90\0\x03\0\0\0')],
    ['a drawing that may hold scripts', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a web page', text('<!DOCTYPE html><script>1</script>')],
    ['a GIF', text('GIF89a\x01\0\x01\0')],
    ['an archive', text('PK\x03\x04')],
    ['a program before a PDF', text('MZ\x90\0%PDF-1.7\n')]
  ])('%s', async (_, file) => {
    expect((await take(file)).done).toEqual(fail({ kind: 'file-not-pages' }))
    expect(await maker.codes(file)).toEqual(fail({ kind: 'file-not-pages' }))
  })
})

describe('what is broken is damaged', () => {
  const half = (file: Uint8Array) => file.subarray(0, file.length / 2)
  test.each([
    ['half a JPEG', () => half(jpeg)],
    ['half a PNG', () => half(png)],
    ['half a TIFF', () => half(tiff)],
    ['half a PDF', () => half(SCRIPTED_PDF)],
    ['the head of a JPEG', () => jpeg.subarray(0, 4)],
    ['the head of a PDF', () => text('%PDF-1.7\n')],
    ['a picture without width', () => pngOf(0, 10, true)],
    ['a PDF without a page', () => NO_PAGE_PDF],
    ['a PDF whose pages go round', () => LOOPED_PDF]
  ])('%s', async (_, file) => {
    expect((await take(file())).done).toEqual(fail({ kind: 'file-damaged' }))
  })
})

describe('what is too large is not opened', () => {
  test.each([
    ['a PNG of a few bytes that promises a thousand million pixels', () => pngOf(40_000, 30_000, false)],
    ['a PNG of 144 million pixels that are all there', () => pngOf(12_000, 12_000, true)],
    ['a PDF of 501 pages', () => MANY_PAGES_PDF],
    ['more bytes than are taken', () => new Uint8Array(MAX_FILE_BYTES + 1).fill(0x25)]
  ])('%s', async (_, file) => {
    expect((await take(file())).done).toEqual(fail({ kind: 'file-too-large' }))
  })
})

test('a PDF with a password says so; one that only forbids to change it is read', async () => {
  expect(await maker.look(locked(SCRIPTED_PDF, 'bí mật'))).toEqual(fail({ kind: 'file-encrypted' }))
  expect(await maker.look(locked(SCRIPTED_PDF, ''))).toMatchObject({ ok: true })
})

test('a script and a file within a PDF are left behind', async () => {
  const { pages } = await take(SCRIPTED_PDF)
  const pdf = await maker.toPdf(
    pages.map((page) => ({ ...page, turn: 0 })),
    { title: '-', madeAt: 0 }
  )
  expect(pages).toHaveLength(1)
  if (!pdf.ok) throw new Error(pdf.problem.kind)
  for (const word of ['JavaScript', 'JS', 'OpenAction', 'EmbeddedFile', 'MZ-this-runs'])
    expect(Buffer.from(pdf.value).toString('latin1')).not.toContain(word)
})

test('a page as large as a house is drawn as large as memory allows', async () => {
  const { pages } = await take(HUGE_PAGE_PDF)
  expect(pages[0]!.width * pages[0]!.height).toBeLessThanOrEqual(20_100_000)
})

test('a picture that is also an archive is the picture only', async () => {
  const { pages } = await take(Buffer.concat([jpeg, text('PK\x03\x04 evil.exe')]))
  expect(Buffer.from(pages[0]!.jpeg).includes('evil')).toBe(false)
})

test('a file of nonsense under any head gets an answer, and the next question too', async () => {
  const heads = [text('%PDF-1.7\n'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), png.subarray(0, 40), tiff.subarray(0, 16)]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }), async (head, rest) => {
      const { done } = await take(Buffer.concat([head, rest]))
      expect(done.ok || ['file-damaged', 'file-too-large', 'pages-unavailable'].includes(done.problem.kind)).toBe(true)
    }),
    { numRuns: 40, seed: 7 }
  )
  expect((await take(jpeg)).pages).toHaveLength(1)
})

test('flipped bytes of real files get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(jpeg, png, tiff, SCRIPTED_PDF), fc.nat(), fc.nat(255), async (file, at, value) => {
      const flipped = file.slice()
      flipped[at % flipped.length] = value
      expect(['boolean']).toContain(typeof (await take(flipped)).done.ok)
    }),
    { numRuns: 40, seed: 11 }
  )
  expect((await take(jpeg)).pages).toHaveLength(1)
})
