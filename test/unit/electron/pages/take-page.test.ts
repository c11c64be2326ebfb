import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TakenPage } from '../../../../shared/contract/page-maker.ts'
import { slipQr } from '../../../../shared/domain/forms/slip-qr.ts'
import { fail, ok } from '../../../../shared/lib/result.ts'
import { formHead } from '../../../fixtures/forms.ts'
import { madeUpPapers, ORDINARY, pictureOf, type Scan, scanJpeg, scanOf } from '../../../fixtures/made-up-scans.ts'
import { makePageMaker } from '../../../fixtures/page-maker.ts'

const COARSE = { ...ORDINARY, dpi: 150 }
const WISH = { dpi: 200, colour: 'colour' } as const
const maker = makePageMaker()
let papers: Uint8Array[]
let scan: Scan
let signed: Scan
beforeAll(async () => {
  papers = await madeUpPapers()
  scan = await scanOf(papers[1]!, 1, COARSE)
  signed = await scanOf(papers[1]!, 1, { ...COARSE, signed: true })
})
afterAll(() => maker.close())

async function taken(bytes: Uint8Array, wish: Parameters<typeof maker.take>[1] = WISH): Promise<TakenPage[]> {
  const pages: TakenPage[] = []
  const done = await maker.take(bytes, wish, (page) => void pages.push(page))
  expect(done).toMatchObject({ ok: true, value: { pages: pages.length } })
  return pages
}
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer())
const channels = async ({ jpeg }: TakenPage) => (await sharp(jpeg).metadata()).channels

describe('a page of a scanner', () => {
  test('keeps its dots, loses its grey tint, tells its codes and that something stands on it', async () => {
    const [page] = await taken(await scanJpeg(scan))
    expect(page).toMatchObject({ width: 1240, height: 1754, dpi: 150, blank: false })
    expect(page?.codes).toEqual([slipQr(formHead.code)])
    expect(await channels(page!)).toBe(1)
    expect(page?.jpeg.length).toBeLessThan(220_000)
    expect(await maker.codes(page!.jpeg)).toEqual(ok([slipQr(formHead.code)]))
    expect(await sharp(page?.thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 160 })
  })

  test('with a stamp and a signature stays in colour, unless grey is wished', async () => {
    const jpeg = await scanJpeg(signed)
    const [colour, grey] = [(await taken(jpeg))[0]!, (await taken(jpeg, { ...WISH, colour: 'grey' }))[0]!]
    expect([await channels(colour), await channels(grey)]).toEqual([3, 1])
  })

  test('carries its resolution and nothing else that its file carried', async () => {
    const told = pictureOf(scan)
      .withExif({ IFD0: { Artist: 'Nguyễn Văn Bí Mật' } })
      .withMetadata({ density: 150 })
    const [page] = await taken(await bytesOf(told.jpeg()))
    const { density, exif, icc, xmp, iptc } = await sharp(page?.jpeg).metadata()
    expect({ density, exif, icc, xmp, iptc }).toEqual({ density: 150 })
    expect(Buffer.from(page!.jpeg).includes('Artist')).toBe(false)
  })

  test.each([0.5, 3])('that is empty is blank, with grain of %f', async (grain) => {
    const empty = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#f4f2ec' } })
      .raw()
      .toBuffer()
    const noisy = empty.map((shade, i) => shade + Math.round(grain * Math.sin(i * 12.9898)))
    const raw = sharp(noisy, { raw: { width: 1240, height: 1754, channels: 3 } })
    expect((await taken(await bytesOf(raw.jpeg())))[0]).toMatchObject({ blank: true })
  })
})

describe('a picture of any making', () => {
  const small = () => pictureOf(scan).resize({ width: 620 }).withMetadata({ density: 100 })

  test.each([
    ['PNG with a palette', () => small().png({ palette: true })],
    ['PNG of 16 bits', () => small().toColourspace('rgb16').png()],
    ['TIFF', () => small().tiff({ xres: 4, yres: 4 })],
    ['TIFF of one bit', () => small().toColourspace('b-w').threshold(128).tiff({ bitdepth: 1 })],
    ['TIFF in CMYK', () => small().toColourspace('cmyk').tiff()],
    ['JPEG in CMYK', () => small().toColourspace('cmyk').jpeg()],
    ['progressive JPEG', () => small().jpeg({ progressive: true })]
  ])('%s becomes the same page', async (_, make) => {
    const [page] = await taken(await bytesOf(make()))
    expect(page).toMatchObject({ width: 620, height: 877, blank: false })
    const { channels: means } = await sharp(page?.jpeg).stats()
    // White paper with black letters, not the other way round and not washed out.
    for (const { mean } of means) expect(mean).toBeGreaterThan(190)
    for (const { min } of means) expect(min).toBeLessThan(70)
  })

  test('stands upright as its camera held it', async () => {
    const lying = small()
      .jpeg()
      .withExif({ IFD0: { Orientation: '6' } })
    expect((await taken(await bytesOf(lying.withMetadata({ orientation: 6 }))))[0]).toMatchObject({
      width: 877,
      height: 620
    })
  })

  test('that is see-through lies on white', async () => {
    const clear = sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } }
    })
    const [page] = await taken(await bytesOf(clear.png()))
    const { channels: means } = await sharp(page?.jpeg).stats()
    expect(means[0]?.min).toBeGreaterThan(250)
  })

  test('of several pages gives each, at what the file tells of it', async () => {
    const [first, second] = await Promise.all(
      [scan, signed].map((each) => pictureOf(each).resize({ width: 620 }).png().toBuffer())
    )
    const tiff = await bytesOf(sharp([first!, second!], { join: { animated: true } }).tiff())
    expect(await maker.look(tiff)).toEqual(ok({ kind: 'tif', pages: 2 }))
    const pages = await taken(tiff)
    expect(pages.map(({ width }) => width)).toEqual([620, 620])
    expect(await Promise.all(pages.map(channels))).toEqual([1, 3])
  })
})

describe('a PDF', () => {
  test('is drawn as finely as wished', async () => {
    const file = await maker.open(papers[1]!)
    if (!file.ok) throw new Error(file.problem.kind)
    expect(file.value.pages).toBeGreaterThan(1)
    const [fine, finer] = [await file.value.page(0, WISH), await file.value.page(1, { dpi: 300, colour: 'grey' })]
    expect(fine).toMatchObject(ok({ width: 1654, height: 2339, dpi: 200, codes: [slipQr(formHead.code)] }))
    expect(finer).toMatchObject(ok({ width: 2480, height: 3508, dpi: 300 }))
    file.value.close()
  })

  test('is shown in any width, from any page that it has', async () => {
    const shown = await maker.draw(papers[0]!, 1, 400)
    expect(shown.ok && (await sharp(shown.value).metadata()).width).toBe(400)
    expect(await maker.draw(papers[0]!, 99, 400)).toEqual(fail({ kind: 'file-damaged' }))
  })
})
