import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Block, PrintDocument } from '../../shared/domain/forms/document.ts'
import { present } from '../../shared/lib/invariant.ts'

/** Makes PDFs off the main thread. */
export interface PdfMaker {
  make(document: PrintDocument): Promise<Uint8Array>
  /** Starts the thread and draws a few times, so that the first citizen does not wait for it. */
  warm(): Promise<void>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

const replySchema = z.object({ id: z.number(), pdf: z.instanceof(Uint8Array).optional(), error: z.string().optional() })
/** A slip needs some twenty MB: without a limit the thread would keep two hundred of what it drew before. */
const SMALL = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 192 }
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

/** A maker over the built slip-worker. The thread starts at the first use, and again after it died. */
export function createPdfMaker(options: { readonly workerFile: string; readonly fontsFolder: string }): PdfMaker {
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
      resourceLimits: SMALL
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
  const make = (document: PrintDocument): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      worker.ref()
      waiting.set(++last, { resolve, reject })
      worker.postMessage({ id: last, document })
    })
  return {
    make,
    async warm() {
      // A slip that somebody waits for goes before.
      for (let i = 0; i < WARM_DRAWINGS && waiting.size === 0; i++) await make(WARM_UP)
    },
    async close() {
      // Its end rejects what is still asked for.
      await worker?.terminate()
    }
  }
}
