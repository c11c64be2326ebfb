import type { PageMaker, PageWish, TakenPage } from '../../shared/contract/page-maker.ts'
import { madeUpPapers, ORDINARY, type ScanLook, scanJpeg, scanOf } from '../fixtures/made-up-scans.ts'
import { builtPages } from './built-pages.ts'
import { type Figure, percentile, timed } from './figure.ts'

const PAGES = 40
/** Seeds of the scans that a long PDF is made of, again and again: what they hold does not matter to it. */
const SEEDS = [1, 2, 3, 4]
/** Of the scanner's JPEGs in a long PDF, which must stay below the largest file that is taken. */
const LONG_QUALITY = 70
const WISH: PageWish = { dpi: 200, colour: 'colour' }
const LOOKS: readonly (readonly [string, ScanLook])[] = [
  ['plain', ORDINARY],
  ['stamped and signed', { ...ORDINARY, signed: true }],
  ['on yellowed paper with much grain', { ...ORDINARY, signed: true, paper: [232, 222, 196], noise: 6 }]
]

/** Made-up scans through the built process: time and bytes of a page, and the memory that a long PDF takes. */
export async function run(size = PAGES): Promise<Figure[]> {
  const papers = await madeUpPapers()
  const figures: Figure[] = []
  const { maker } = builtPages()
  await maker.take(papers[0]!, WISH, () => undefined)
  for (const [name, look] of LOOKS) {
    const scans = await Promise.all(papers.map(async (paper, i) => scanJpeg(await scanOf(paper, 1, look, i + 1))))
    const { kB, ms } = await measure(maker, scans)
    figures.push(
      { name: `A4 at 200 dpi, ${name}: bytes p50`, value: percentile(kB, 0.5), unit: 'kB', atMost: 220 },
      { name: `A4 at 200 dpi, ${name}: bytes at most`, value: percentile(kB, 1), unit: 'kB' },
      { name: `A4 at 200 dpi, ${name}: p50`, value: percentile(ms, 0.5), unit: 'ms' }
    )
  }
  maker.close()
  return [...figures, ...(await longPdf(papers, size))]
}

async function measure(maker: PageMaker, files: readonly Uint8Array[]) {
  const [kB, ms]: [number[], number[]] = [[], []]
  for (const file of files)
    ms.push(await timed(() => maker.take(file, WISH, ({ jpeg }) => void kB.push(jpeg.length / 1000))))
  return { kB, ms }
}

/** A scanned PDF of many pages at 300 dpi, taken at 200 and joined again. */
async function longPdf(papers: readonly Uint8Array[], size: number): Promise<Figure[]> {
  const first = builtPages()
  const scans = await Promise.all(
    SEEDS.map((seed, i) => scanOf(papers[i]!, 1, { ...ORDINARY, signed: i % 2 === 0 }, seed))
  )
  const pictures = await Promise.all(
    scans.map(async ({ width, height, dpi, ...scan }) => ({
      jpeg: await scanJpeg({ ...scan, width, height, dpi }, LONG_QUALITY),
      width,
      height,
      dpi,
      turn: 0 as const
    }))
  )
  const facts = { title: '-', madeAt: 0 }
  const made = await first.maker.toPdf(
    Array.from({ length: size }, (_, i) => pictures[i % pictures.length]!),
    facts
  )
  first.maker.close()
  if (!made.ok) throw new Error(made.problem.kind)
  const { maker, peak } = builtPages()
  const pages: TakenPage[] = []
  const whole = await timed(async () => {
    const done = await maker.take(made.value, WISH, (page) => void pages.push(page))
    if (!done.ok) throw new Error(done.problem.kind)
  })
  const taking = peak()
  const joining = await timed(() =>
    maker.toPdf(
      pages.map((page) => ({ ...page, turn: 0 })),
      facts
    )
  )
  const name = `PDF of ${pages.length} pages at 300 dpi (${Math.round(made.value.length / 1_000_000)} MB)`
  const figures: Figure[] = [
    { name: `${name}: a page`, value: whole / pages.length, unit: 'ms' },
    { name: `${name}: memory of the process at most`, value: taking, unit: 'MB' },
    { name: `${name}: joined again as PDF/A`, value: joining, unit: 'ms' },
    { name: `${name}: memory after that`, value: peak(), unit: 'MB' }
  ]
  maker.close()
  return figures
}
