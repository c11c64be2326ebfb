import type { Printer, SpoolState } from '../../shared/contract/ports.ts'
import { fail, ok } from '../../shared/lib/result.ts'

/** What a queue of the fake does with a job. */
export type FakeQueue = 'prints' | 'fails' | 'paused' | 'refuses'

/** A printer in memory that behaves like a print service: it takes, keeps waiting, gives up or refuses. */
export interface FakePrinter extends Printer {
  /** What came out, oldest first. */
  readonly printed: readonly { readonly printer: string; readonly pdf: Uint8Array; readonly title: string }[]
  /** Switches the print service off and on. */
  setRunning(running: boolean): void
  /** Mends or breaks a queue; jobs that wait in it meet their fate at once. */
  setQueue(printer: string, queue: FakeQueue): void
}

interface Job {
  readonly printer: string
  readonly pdf: Uint8Array
  readonly title: string
  readonly copies: number
  state: SpoolState
}

const FATE: Readonly<Record<FakeQueue, SpoolState>> = {
  prints: 'done',
  fails: 'failed',
  paused: 'pending',
  refuses: 'pending'
}

export function createFakePrinter(queues: Readonly<Record<string, FakeQueue>>): FakePrinter {
  const known = new Map(Object.entries(queues))
  const jobs = new Map<string, Job>()
  const printed: { printer: string; pdf: Uint8Array; title: string }[] = []
  let running = true
  const meet = (job: Job, queue: FakeQueue) => {
    job.state = FATE[queue]
    const { printer, pdf, title } = job
    if (job.state === 'done') for (let copy = 0; copy < job.copies; copy++) printed.push({ printer, pdf, title })
  }
  return {
    printed,
    setRunning(on) {
      running = on
    },
    setQueue(printer, queue) {
      known.set(printer, queue)
      for (const job of jobs.values()) if (job.printer === printer && job.state === 'pending') meet(job, queue)
    },
    list: () => Promise.resolve(running ? [...known.keys()] : []),
    submit(printer, pdf, title, copies) {
      const queue = known.get(printer)
      if (!running) return Promise.resolve(fail({ kind: 'printing-unavailable' }))
      if (queue === undefined) return Promise.resolve(fail({ kind: 'printer-missing' }))
      if (queue === 'refuses') return Promise.resolve(fail({ kind: 'printer-refuses' }))
      const id = `${printer}-${String(jobs.size + 1)}`
      const job: Job = { printer, pdf: pdf.slice(), title, copies, state: 'pending' }
      jobs.set(id, job)
      meet(job, queue)
      return Promise.resolve(ok(id))
    },
    state: (job) => Promise.resolve(running ? (jobs.get(job)?.state ?? 'unknown') : 'unknown')
  }
}
