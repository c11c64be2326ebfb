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
}

const FATE: Readonly<Record<FakeQueue, SpoolState>> = {
  prints: 'done',
  fails: 'failed',
  paused: 'pending',
  refuses: 'unknown'
}

export function createFakePrinter(queues: Readonly<Record<string, FakeQueue>>): FakePrinter {
  const known = new Map(Object.entries(queues))
  const states = new Map<string, SpoolState>()
  const printed: { printer: string; pdf: Uint8Array; title: string }[] = []
  let running = true
  return {
    printed,
    setRunning(on) {
      running = on
    },
    list: () => Promise.resolve(running ? [...known.keys()] : []),
    submit(printer, pdf, title, copies) {
      const queue = known.get(printer)
      if (!running) return Promise.resolve(fail({ kind: 'printing-unavailable' }))
      if (queue === undefined) return Promise.resolve(fail({ kind: 'printer-missing' }))
      if (queue === 'refuses') return Promise.resolve(fail({ kind: 'printer-refuses' }))
      const job = `${printer}-${String(states.size + 1)}`
      states.set(job, FATE[queue])
      if (queue === 'prints')
        for (let copy = 0; copy < copies; copy++) printed.push({ printer, pdf: pdf.slice(), title })
      return Promise.resolve(ok(job))
    },
    state: (job) => Promise.resolve(running ? (states.get(job) ?? 'unknown') : 'unknown')
  }
}
