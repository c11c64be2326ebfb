import { describe, expect, it } from 'vitest'
import type { SpoolState } from '../../../../shared/contract/ports.ts'
import { createFakePrinter, type FakeQueue } from '../../../fakes/printer.ts'
import { powerCut, PRINTER, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'

const office = useOffice()
const jobOf = async ({ api }: TestDesk, printId: string) => valueOf(await api.getPrintJob({ printId }))
const unprinted = async ({ api }: TestDesk) => valueOf(await api.getToday(null)).unprinted
const HOUR = 3_600_000

/** A slip in the hands of a print service that does this with it. */
async function handOver(queue: FakeQueue) {
  const test = await office.sit({ printer: createFakePrinter({ [PRINTER]: queue }) })
  const { printId, dossierId } = await takeIn(test)
  await test.desk.printing
  expect(await jobOf(test, printId)).toMatchObject({ state: 'handed-over', failure: null })
  test.said.splice(0)
  return { test, printId, dossierId }
}
const TOLD = [{ kind: 'changed', what: 'prints' }]

describe('what became of a job', () => {
  it('done: said, but a person still decides', async () => {
    const { test, printId } = await handOver('prints')
    await test.clock.advance(1_000)
    expect(test.said).toEqual(TOLD)
    expect(await jobOf(test, printId)).toMatchObject({ state: 'handed-over', serviceSaysDone: true })
    expect(await unprinted(test)).toEqual([])
    valueOf(await test.api.confirmPrint({ printId, outcome: 'failed' }))
    expect(await jobOf(test, printId)).toMatchObject({ state: 'failed', failure: 'not-confirmed' })
  })

  it('given up: failed, and the next paper is a reprint', async () => {
    const { test, printId, dossierId } = await handOver('fails')
    await test.clock.advance(1_000)
    expect(test.said).toEqual(TOLD)
    expect(await unprinted(test)).toMatchObject([{ printId, state: 'failed', failure: 'gave-up' }])
    expect(valueOf(await test.api.printSlip({ dossierId, printId: null, printer: null }))).toMatchObject({ reprint: 1 })
  })

  it('still waiting: said after twenty seconds, and put right when the paper comes after all', async () => {
    const { test, printId } = await handOver('paused')
    await test.clock.advance(19_000)
    expect(test.said).toEqual([])
    expect(await jobOf(test, printId)).toMatchObject({ state: 'handed-over' })
    await test.clock.advance(1_000)
    expect(test.said).toEqual(TOLD)
    expect(await unprinted(test)).toMatchObject([{ printId, state: 'failed', failure: 'stuck' }])
    test.printer.setQueue(PRINTER, 'prints')
    await test.clock.advance(60_000)
    expect(await jobOf(test, printId)).toMatchObject({ state: 'handed-over', failure: null, serviceSaysDone: true })
    expect(await unprinted(test)).toEqual([])
  })

  it('never said: handed over, and only a person can say more', async () => {
    const { test, printId } = await handOver('prints')
    test.printer.setRunning(false)
    await test.clock.advance(HOUR)
    expect(await jobOf(test, printId)).toMatchObject({ state: 'handed-over', failure: null })
    expect((await jobOf(test, printId)).serviceSaysDone).toBeUndefined()
    expect(await unprinted(test)).toEqual([])
  })

  it('still waiting when the service went away: stuck', async () => {
    const { test, printId } = await handOver('paused')
    await test.clock.advance(1_000)
    test.printer.setRunning(false)
    await test.clock.advance(HOUR)
    expect(await jobOf(test, printId)).toMatchObject({ state: 'failed', failure: 'stuck' })
  })
})

describe('the watch', () => {
  it('ends: a job that hangs for ever is not asked about for ever', async () => {
    let asked = 0
    const printer = createFakePrinter({ [PRINTER]: 'paused' })
    const test = await office.sit({
      printer: {
        ...printer,
        state(job): Promise<SpoolState> {
          asked++
          return printer.state(job)
        }
      }
    })
    const { printId } = await takeIn(test)
    await test.desk.printing
    await test.clock.advance(HOUR)
    const often = asked
    expect(often).toBeLessThan(20)
    await test.clock.advance(24 * HOUR)
    expect(asked).toBe(often)
    expect(await jobOf(test, printId)).toMatchObject({ state: 'failed', failure: 'stuck' })
  })

  it.each(['confirmed', 'failed'] as const)('a person who said "%s" has the last word', async (outcome) => {
    const { test, printId } = await handOver('paused')
    const said = valueOf(await test.api.confirmPrint({ printId, outcome }))
    expect(said.state).toBe(outcome)
    await test.clock.advance(HOUR)
    test.printer.setQueue(PRINTER, 'fails')
    await test.clock.advance(HOUR)
    expect(await jobOf(test, printId)).toEqual(said)
  })

  it('cut off by a power cut leaves the slip listed, and says that nobody knows', async () => {
    const { test, printId } = await handOver('paused')
    await test.clock.advance(1_000)
    const after = await powerCut(test)
    expect(await unprinted(after)).toMatchObject([{ printId, state: 'failed', failure: 'interrupted' }])
  })

  it('is not worth a warning while it lasts, only when it ends badly', async () => {
    const { test } = await handOver('paused')
    const warnings = async () => {
      const start = valueOf(await test.api.getStart(null))
      return start.phase === 'ready' ? start.warnings.filter(({ kind }) => kind === 'unprinted-slips') : start
    }
    expect(await warnings()).toEqual([])
    await test.clock.advance(HOUR)
    expect(await warnings()).toEqual([{ kind: 'unprinted-slips', count: 1 }])
  })

  it('that fails itself is noted, and the slip stays as it was last said', async () => {
    const printer = createFakePrinter({ [PRINTER]: 'prints' })
    const test = await office.sit({ printer: { ...printer, state: () => Promise.reject(new Error('no answer')) } })
    const { printId } = await takeIn(test)
    await test.desk.printing
    await test.clock.advance(HOUR)
    expect(test.logged).toContain('watch print: Error: no answer')
    expect(await jobOf(test, printId)).toMatchObject({ state: 'handed-over' })
    expect(await unprinted(await powerCut(test))).toMatchObject([{ failure: 'interrupted' }])
  })
})
