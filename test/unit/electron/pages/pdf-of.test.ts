import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import type { PdfPage } from '../../../../shared/contract/page-maker.ts'
import { makePageMaker } from '../../../fixtures/page-maker.ts'
import { checkedPdf, picturesIn, run } from '../../../fixtures/pdf-tools.ts'

const FACTS = { title: 'Giấy khai sinh <A & B>', madeAt: Date.UTC(2026, 10, 25, 1, 2, 3) }
const maker = makePageMaker()
afterAll(() => maker.close())

async function page(shade: string, turn: PdfPage['turn'], grey = false): Promise<PdfPage> {
  const plain = sharp({ create: { width: 1654, height: 2339, channels: 3, background: shade } })
  const jpeg = await (grey ? plain.toColourspace('b-w') : plain).jpeg().toBuffer()
  return { jpeg: new Uint8Array(jpeg), width: 1654, height: 2339, dpi: 200, turn }
}
async function made(pages: readonly PdfPage[], facts = FACTS): Promise<Uint8Array> {
  const pdf = await maker.toPdf(pages, facts)
  if (!pdf.ok) throw new Error(pdf.problem.kind)
  return pdf.value
}

describe('a PDF of pages', async () => {
  const pages = [await page('#e0d0c0', 0), await page('#808080', 90, true), await page('#c0d0e0', 180)]

  test('is sound, carries each JPEG untouched and shows each page in its size, turned', async () => {
    const pdf = await made(pages)
    expect(checkedPdf(pdf)).toContain('No syntax or stream encoding errors found')
    expect(picturesIn(pdf)).toEqual(pages.map(({ jpeg }) => Buffer.from(jpeg)))
    const about = run('pdfinfo', ['-f', '1', '-l', '3', '-'], pdf).toString()
    expect(about.match(/[\d.]+ x [\d.]+ pts/g)).toEqual(Array<string>(3).fill('595.44 x 842.04 pts'))
    expect([...about.matchAll(/rot: +(\d+)/g)].map(([, turn]) => turn)).toEqual(['0', '90', '180'])
  })

  test('says that it is a PDF/A-3b, in well-formed metadata, with the colours it is meant in', async () => {
    const pdf = Buffer.from(await made(pages)).toString('utf8')
    expect(pdf).toMatch(/^%PDF-1\.7\n/)
    expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(pdf).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(pdf).toContain('/S /GTS_PDFA1')
    expect(pdf).toContain('<rdf:li xml:lang="x-default">Giấy khai sinh  A   B </rdf:li>')
    expect(pdf).toContain('<xmp:CreateDate>2026-11-25T01:02:03Z</xmp:CreateDate>')
  })

  test('has equal bytes for equal pages, title and time, and an id that tells others apart', async () => {
    expect(Buffer.from(await made(pages)).equals(await made(pages))).toBe(true)
    expect(Buffer.from(await made(pages)).equals(await made(pages, { ...FACTS, madeAt: 1 }))).toBe(false)
  })

  test('is read again as what it was made of', async () => {
    expect(await maker.look(await made(pages))).toEqual({ ok: true, value: { kind: 'pdf', pages: 3 } })
  })
})
