import { type ResourceLimits, Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Block, PrintDocument } from '../../shared/domain/forms/document.ts'
import { present } from '../../shared/lib/invariant.ts'
import { pageCount } from './page-count.ts'

/** Makes PDFs off the main thread. */
export interface PdfMaker {
  make(document: PrintDocument): Promise<Uint8Array>
  /** A document of many pages, in a thread of its own that ends with it: no slip waits behind it. */
  makeBook(document: PrintDocument): Promise<Book>
  /** Starts the thread and draws a few times, so that the first citizen does not wait for it. */
  warm(): Promise<void>
  close(): Promise<void>
}

/** A drawn book, and how many pages it came to. */
export interface Book {
  readonly pdf: Uint8Array
  readonly pages: number
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

const replySchema = z.object({ id: z.number(), pdf: z.instanceof(Uint8Array).optional(), error: z.string().optional() })
/** A slip needs some twenty MB: without a limit the thread would keep two hundred of what it drew before. */
const SMALL = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 192 }
/** A book is laid out as a whole before its first page is drawn. */
const LARGE = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 }
/** As long and as varied as a slip in two copies, about nobody. */
const SHEET: PrintDocument['sheets'][number] = [
  { kind: 'header', left: ['ĐƠN VỊ', 'BỘ PHẬN'], number: 'Số: 01', placeAndDate: '…' },
  { kind: 'codes', barcode: '000.00.00.H00-000000-0000', qr: '000.00.00.H00-000000-0000' },
  { kind: 'title', text: 'GIẤY' },
  ...Array.from({ length: 16 }, (): Block => ({ kind: 'line', runs: [{ text: 'ắ ộ ' }, { text: 'ẫ', strong: true }] })),
  { kind: 'list', items: ['ẩ', 'ỡ'] },
  { kind: 'signatures', columns: [{ title: 'A', notes: ['ữ'] }] },
  { kind: 'note', lines: ['ậ'] }
]
const WARM_UP: PrintDocument = { title: '-', size: 'A5', madeAt: '2026-01-01T00:00', sheets: [SHEET, SHEET] }
/** Drawings until the engine has compiled what it needs: the first takes six times as long as the sixth. */
const WARM_DRAWINGS = 6

interface MakerOptions {
  readonly workerFile: string
  readonly fontsFolder: string
}

/** A maker over the built slip-worker. The thread starts at the first use, and again after it died. */
export function createPdfMaker(options: MakerOptions): PdfMaker {
  const slips = createThread(options, SMALL)
  const books = new Set<Thread>()
  return {
    make: (document) => slips.make(document),
    async makeBook(document) {
      const own = createThread(options, LARGE)
      books.add(own)
      try {
        const pdf = await own.make(document)
        return { pdf, pages: pageCount(pdf) }
      } finally {
        books.delete(own)
        await own.close()
      }
    },
    async warm() {
      // A slip that somebody waits for goes before.
      for (let i = 0; i < WARM_DRAWINGS && !slips.isBusy(); i++) await slips.make(WARM_UP)
    },
    async close() {
      await Promise.all([slips, ...books].map((thread) => thread.close()))
    }
  }
}

interface Thread {
  make(document: PrintDocument): Promise<Uint8Array>
  /** Somebody waits for a drawing. */
  isBusy(): boolean
  close(): Promise<void>
}

function createThread(options: MakerOptions, resourceLimits: ResourceLimits): Thread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0
  const drop = (gone: Worker, error: Error) => {
    if (gone !== worker) return
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const fresh = new Worker(options.workerFile, {
      workerData: { fontsFolder: options.fontsFolder },
      resourceLimits
    })
    fresh.on('message', (message: unknown) => {
      const { id, pdf, error } = replySchema.parse(message)
      const asked = present(waiting.get(id), 'document asked for')
      waiting.delete(id)
      // An idle thread keeps no process alive; one that draws does.
      if (waiting.size === 0) fresh.unref()
      if (pdf) asked.resolve(pdf)
      else asked.reject(new Error(`The PDF could not be drawn: ${error ?? ''}`))
    })
    fresh.on('error', (error: Error) => drop(fresh, error))
    fresh.on('exit', () => drop(fresh, new Error('The thread that draws PDFs ended')))
    return fresh
  }
  return {
    make: (document) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        worker.ref()
        waiting.set(++last, { resolve, reject })
        worker.postMessage({ id: last, document })
      }),
    isBusy: () => waiting.size > 0,
    async close() {
      // Its end rejects what is still asked for.
      await worker?.terminate()
    }
  }
}
