import type { Printer, SpoolState } from '../../../shared/contract/ports.ts'
import { tinyPdf } from './tiny-pdf.ts'

/** A print service with four queues: QMC_PDF prints, QMC_FAILS gives up, QMC_PAUSED waits, QMC_REFUSES takes nothing. */
export interface Bench {
  readonly printer: Printer
  /** False where nobody can say what became of a job: every state is 'unknown' then. */
  readonly tells: boolean
  /** What came out of all queues, oldest first. */
  printed(): Promise<readonly Uint8Array[]>
  /** Whether what came out is what was handed over, as far as this printer promises. */
  isSame(printed: Uint8Array, handed: Uint8Array): boolean
  /** Takes the whole service away. */
  switchOff(): Promise<void>
  close(): Promise<void>
}

interface Claim {
  toBe(wanted: unknown): unknown
  toEqual(wanted: unknown): unknown
  readonly not: { toBe(wanted: unknown): unknown }
}

/** What the suite needs of a test runner: Vitest and Playwright both have it. */
interface Runner {
  readonly describe: (name: string, body: () => void) => void
  readonly it: (name: string, body: () => Promise<void>) => void
  readonly beforeAll: (body: () => Promise<void>) => void
  readonly afterAll: (body: () => Promise<void>) => void
  readonly expect: {
    (value: unknown): Claim
    poll(
      ask: () => Promise<unknown>,
      options: { readonly timeout: number }
    ): { toBe(wanted: unknown): Promise<unknown> }
  }
}

/** For printers that hand over the very bytes. */
export const sameBytes = (printed: Uint8Array, handed: Uint8Array) => Buffer.compare(printed, handed) === 0

const TITLE = 'H23.54.22-261120-6000'

/** What every Printer must do, the fake like the real one. */
export function printerSuite(runner: Runner, name: string, start: () => Promise<Bench>): void {
  const { describe, it, beforeAll, afterAll, expect } = runner
  describe(name, () => {
    let bench: Bench
    beforeAll(async () => {
      bench = await start()
    })
    afterAll(() => bench.close())
    const submit = (printer: string) => bench.printer.submit(printer, tinyPdf(), TITLE, 1)
    const jobOn = async (printer: string) => {
      const handed = await submit(printer)
      if (!handed.ok) throw new Error(handed.problem.kind)
      return handed.value
    }
    const becomes = (job: string, state: SpoolState) =>
      expect.poll(() => bench.printer.state(job), { timeout: 10_000 }).toBe(bench.tells ? state : 'unknown')

    it('lists the queues by name', async () => {
      expect((await bench.printer.list()).sort()).toEqual(['QMC_FAILS', 'QMC_PAUSED', 'QMC_PDF', 'QMC_REFUSES'])
    })

    it('brings what was handed over, once', async () => {
      const before = (await bench.printed()).length
      await becomes(await jobOn('QMC_PDF'), 'done')
      await expect.poll(async () => (await bench.printed()).length, { timeout: 10_000 }).toBe(before + 1)
      const printed = (await bench.printed()).at(-1) ?? new Uint8Array()
      expect(bench.isSame(printed, tinyPdf())).toBe(true)
    })

    it('gives each job an id of its own', async () => {
      expect(await jobOn('QMC_PDF')).not.toBe(await jobOn('QMC_PDF'))
    })

    it('calls a job failed that the printer gave up, where anybody can say', async () => {
      await becomes(await jobOn('QMC_FAILS'), 'failed')
    })

    it('calls a job pending while its queue is paused, where anybody can say', async () => {
      await becomes(await jobOn('QMC_PAUSED'), 'pending')
    })

    it('knows nothing of a job that never was', async () => {
      expect(await bench.printer.state('QMC_PDF-99999')).toBe('unknown')
      expect(await bench.printer.state('no job')).toBe('unknown')
    })

    it('says that a printer is missing', async () => {
      expect(await submit('NOWHERE')).toEqual({ ok: false, problem: { kind: 'printer-missing' } })
    })

    it('says that a printer refuses', async () => {
      expect(await submit('QMC_REFUSES')).toEqual({ ok: false, problem: { kind: 'printer-refuses' } })
    })

    it('says that printing is unavailable when the service is gone', async () => {
      const job = await jobOn('QMC_PDF')
      await bench.switchOff()
      expect(await submit('QMC_PDF')).toEqual({ ok: false, problem: { kind: 'printing-unavailable' } })
      expect(await bench.printer.list()).toEqual([])
      expect(await bench.printer.state(job)).toBe('unknown')
    })
  })
}
