import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Printer } from '../../../shared/contract/ports.ts'
import { tinyPdf } from './tiny-pdf.ts'

/** A print service with four queues: QMC_PDF prints, QMC_FAILS gives up, QMC_PAUSED waits, QMC_REFUSES takes nothing. */
export interface Bench {
  readonly printer: Printer
  /** What came out of all queues, oldest first. */
  printed(): Promise<readonly Uint8Array[]>
  /** Takes the whole service away. */
  switchOff(): Promise<void>
  close(): Promise<void>
}

const TITLE = 'H23.54.22-261120-6000'

/** What every Printer must do, the fake like the real one. */
export function printerSuite(name: string, start: () => Promise<Bench>): void {
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
    const stateOf = (job: string) => expect.poll(() => bench.printer.state(job), { timeout: 10_000 })

    it('lists the queues by name', async () => {
      expect((await bench.printer.list()).sort()).toEqual(['QMC_FAILS', 'QMC_PAUSED', 'QMC_PDF', 'QMC_REFUSES'])
    })

    it('brings exactly the bytes that were handed over, once', async () => {
      const before = (await bench.printed()).length
      await stateOf(await jobOn('QMC_PDF')).toBe('done')
      const printed = await bench.printed()
      expect(printed).toHaveLength(before + 1)
      expect(Buffer.compare(printed.at(-1) ?? new Uint8Array(), tinyPdf())).toBe(0)
    })

    it('gives each job an id of its own', async () => {
      expect(await jobOn('QMC_PDF')).not.toBe(await jobOn('QMC_PDF'))
    })

    it('calls a job failed that the printer gave up', async () => {
      await stateOf(await jobOn('QMC_FAILS')).toBe('failed')
    })

    it('calls a job pending while its queue is paused', async () => {
      await stateOf(await jobOn('QMC_PAUSED')).toBe('pending')
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
