import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { present } from '../../shared/lib/invariant.ts'
import type { DossierLine } from '../../shared/contract/views.ts'
import type { SearchQuery } from './store.ts'

/** What the reader thread is started with. */
export interface ReaderGround {
  readonly file: string
  readonly key: Uint8Array
  readonly task: 'search' | 'check'
}

const replySchema = z.object({
  id: z.number(),
  lines: z.custom<DossierLine[]>(Array.isArray).optional(),
  error: z.string().optional()
})

/** Rows pass through one by one: without a limit the thread would keep a hundred MB of rows that nobody reads any more. */
const SMALL = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }

interface Waiting {
  readonly resolve: (lines: DossierLine[]) => void
  readonly reject: (error: Error) => void
}

/**
 * Searches in a thread with its own read connection, so that the counter goes on meanwhile. A thread that died rejects
 * what it was asked and is started again by the next question; closing rejects what is still asked.
 */
export function createReader(workerFile: string, ground: Omit<ReaderGround, 'task'>) {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let worker: Worker | undefined
  const drop = (gone: Worker, error: Error) => {
    if (gone !== worker) return
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const fresh = new Worker(workerFile, {
      workerData: { ...ground, task: 'search' } satisfies ReaderGround,
      resourceLimits: SMALL
    })
    fresh.unref()
    fresh.on('message', (message: unknown) => {
      const { id, lines, error } = replySchema.parse(message)
      const asked = present(waiting.get(id), 'question of the reader')
      waiting.delete(id)
      if (lines) asked.resolve(lines)
      else asked.reject(Object.assign(new Error('search failed'), { code: error }))
    })
    fresh.on('error', (error: Error) => drop(fresh, error))
    fresh.on('exit', () => drop(fresh, new Error('The reader thread ended')))
    return fresh
  }
  // Started at once: the first question must not wait for the thread.
  worker = start()
  return {
    search(query: Required<SearchQuery>): Promise<DossierLine[]> {
      return new Promise((resolve, reject) => {
        worker ??= start()
        waiting.set(++last, { resolve, reject })
        worker.postMessage({ id: last, query })
      })
    },
    async close(): Promise<void> {
      await worker?.terminate()
    }
  }
}

/** Checks the whole file in a thread of its own that ends with the answer. */
export function checkInThread(workerFile: string, ground: Omit<ReaderGround, 'task'>): Promise<'ok' | 'damaged'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: { ...ground, task: 'check' } satisfies ReaderGround,
      resourceLimits: SMALL
    })
    worker.unref()
    worker.on('message', (verdict: unknown) => resolve(z.enum(['ok', 'damaged']).parse(verdict)))
    worker.on('error', reject)
    // After its answer this says nothing more.
    worker.on('exit', () => reject(new Error('The checking thread ended without an answer')))
  })
}
