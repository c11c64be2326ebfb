import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { madeUpPapers, ORDINARY, scanJpeg, scanOf } from '../fixtures/made-up-scans.ts'
import { pagesOf } from '../fixtures/pdf-tools.ts'

const LOOK = { ...ORDINARY, dpi: 200 }
const QUALITY = 80
/** A4 at 200 dpi. */
const BLANK = { width: 1654, height: 2339, channels: 3, background: '#f5f4f0' } as const

/** Made-up papers, signed and stamped, as a scanner sees them: a JPEG of each. */
export async function madeUpPages(): Promise<Uint8Array[]> {
  const pages: Uint8Array[] = []
  for (const [i, pdf] of (await madeUpPapers()).entries())
    pages.push(await scanJpeg(await scanOf(pdf, 1, { ...LOOK, signed: true }, i + 1), QUALITY))
  return pages
}

/** The back of a paper that nobody wrote on. */
export const blankPage = async (): Promise<Uint8Array> =>
  new Uint8Array(await sharp({ create: BLANK }).withMetadata({ density: LOOK.dpi }).jpeg().toBuffer())

/** Every sheet of a PDF as a scanner sees it. */
export async function scannedSheets(pdf: Uint8Array): Promise<Uint8Array[]> {
  const sheets: Uint8Array[] = []
  for (let page = 1; page <= pagesOf(pdf).length; page++)
    sheets.push(await scanJpeg(await scanOf(pdf, page, { ...LOOK, signed: false }, page), QUALITY))
  return sheets
}

/** Writes files into a folder, by their names; gives their paths. */
export function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
}
