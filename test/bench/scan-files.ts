import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { pdfOf } from '../../electron/pages/pdf-of.ts'
import { present } from '../../shared/lib/invariant.ts'
import { madeUpPapers, ORDINARY, pictureOf, type Scan, scanOf } from '../fixtures/made-up-scans.ts'

const DPI = 200
/** The highest that keeps a page within its bytes is taken. */
const BEST = 97
const LEAST = 60
/** Every fifth comes as a PDF of one page, as some scanners write them. */
const PDF_EVERY = 5

/** Writes `count` different scans of A4 pages into `folder`, each of about `bytes`; gives their paths, in their order. */
export async function writeScanFiles(folder: string, count: number, bytes: number): Promise<string[]> {
  const papers = await madeUpPapers()
  const look = { ...ORDINARY, dpi: DPI, signed: true }
  const scans = await Promise.all(papers.map((pdf, i) => scanOf(pdf, 1, look, i + 1)))
  const paths: string[] = []
  for (let i = 0; i < count; i++) {
    const scan = present(scans[i % scans.length], 'scan')
    const jpeg = await jpegWithin(scan, i, bytes)
    const name = `Quét ${String(i + 1).padStart(2, '0')}`
    const asPdf = i % PDF_EVERY === PDF_EVERY - 1
    const path = join(folder, `${name}.${asPdf ? 'pdf' : 'jpg'}`)
    const page = { ...scan, jpeg, turn: 0 as const }
    writeFileSync(path, asPdf ? await pdfOf([page], { title: name, madeAt: Date.UTC(2026, 10, 20) }) : jpeg)
    paths.push(path)
  }
  return paths
}

/** The scan with its number written on it, so that no two files are the same. */
async function jpegWithin(scan: Scan, number: number, bytes: number): Promise<Uint8Array> {
  const label = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><text x="4" y="44" font-size="40">${String(number + 1)}</text></svg>`
  const marked = await pictureOf(scan)
    .composite([{ input: Buffer.from(label), left: 60, top: 60 }])
    .removeAlpha()
    .raw()
    .toBuffer()
  for (let quality = BEST; quality >= LEAST; quality--) {
    const picture = sharp(marked, { raw: { width: scan.width, height: scan.height, channels: 3 } })
    const jpeg = await picture.withMetadata({ density: scan.dpi }).jpeg({ quality }).toBuffer()
    if (jpeg.length <= bytes) return new Uint8Array(jpeg)
  }
  throw new Error('No quality keeps the page so small')
}
