import { describe, expect, it } from 'vitest'
import { mayHaveComeOut } from '../../../../shared/contract/print-job.ts'
import type { Printer } from '../../../../shared/contract/ports.ts'
import { createFakePrinter, type FakePrinter, type FakeQueue } from '../../../fakes/printer.ts'
import { textOfFake } from '../../../fakes/pdf-maker.ts'
import { fillDisk, powerCut, PRINTER, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'

const office = useOffice()
const jobOf = async ({ api }: TestDesk, printId: string) => valueOf(await api.getPrintJob({ printId }))
const unprinted = async ({ api }: TestDesk) => valueOf(await api.getToday(null)).unprinted
const printAgain = async (test: TestDesk, dossierId: string) => {
  const job = valueOf(await test.api.printSlip({ dossierId, printId: null, printer: null }))
  await test.desk.printing
  return job
}
const printedBy = ({ printer }: TestDesk) => printer.printed.map(({ pdf }) => textOfFake(pdf))
const historyOf = async ({ api }: TestDesk, dossierId: string) =>
  valueOf(await api.getDossier({ dossierId })).events.map(({ body }) => body.kind)

/** A printer at whose hand-over something happens. */
function atHandOver(printer: FakePrinter, happens: Printer['submit']): FakePrinter {
  return { ...printer, submit: happens }
}

describe('a slip that was taken in', () => {
  it('is stored, handed over with its code as the title, recorded, and told', async () => {
    const test = await office.sit()
    test.pdf.mood = 'waits'
    const { dossierId, printId, code } = await takeIn(test)
    expect(await jobOf(test, printId)).toMatchObject({ state: 'queued', failure: null, pdfSha256: null })
    test.pdf.goOn()
    await test.desk.printing
    expect(await jobOf(test, printId)).toMatchObject({ state: 'handed-over', failure: null, printer: PRINTER })
    expect(test.printer.printed).toMatchObject([{ printer: PRINTER, title: code }])
    expect(await historyOf(test, dossierId)).toEqual(['accepted', 'printed'])
    expect(test.said.at(-1)).toEqual({ kind: 'changed', what: 'prints' })
    const stored = valueOf(await test.api.getStoredPdf({ printId }))
    expect(stored).toEqual(test.printer.printed[0]?.pdf)
  })

  it('leaves after those before it, in the order of the counter', async () => {
    const test = await office.sit()
    const taken = [await takeIn(test, 'a'), await takeIn(test, 'b'), await takeIn(test, 'c')]
    await test.desk.printing
    expect(test.printer.printed.map(({ title }) => title)).toEqual(taken.map(({ code }) => code))
  })

  it('is printed once when it is asked for again while it is on its way', async () => {
    const test = await office.sit()
    test.pdf.mood = 'waits'
    const { dossierId, printId } = await takeIn(test)
    const pressed = await Promise.all(
      [1, 2, 3].map(() => test.api.printSlip({ dossierId, printId: null, printer: null }).then(valueOf))
    )
    expect(pressed.map((job) => job.printId)).toEqual([printId, printId, printId])
    expect(valueOf(await test.api.confirmPrint({ printId, outcome: 'failed' }))).toMatchObject({ state: 'queued' })
    test.pdf.goOn()
    await test.desk.printing
    expect(test.printer.printed).toHaveLength(1)
    expect(await jobOf(test, printId)).toMatchObject({ state: 'handed-over' })
  })
})

describe('a slip that does not leave', () => {
  it.each<[string, FakeQueue | 'off' | 'missing', string]>([
    ['the printer is gone', 'missing', 'printer-missing'],
    ['the printer refuses', 'refuses', 'printer-refuses'],
    ['the print service is down', 'off', 'printing-unavailable']
  ])('says why when %s, and is the first print still when it does', async (_, trouble, failure) => {
    const printer = createFakePrinter(trouble === 'off' || trouble === 'missing' ? {} : { [PRINTER]: trouble })
    if (trouble === 'off') printer.setRunning(false)
    const test = await office.sit({ printer })
    const { dossierId, printId } = await takeIn(test)
    await test.desk.printing
    expect(await unprinted(test)).toMatchObject([{ printId, state: 'failed', failure }])
    expect(await historyOf(test, dossierId)).toEqual(['accepted'])
    printer.setRunning(true)
    printer.setQueue(PRINTER, 'prints')
    expect(await printAgain(test, dossierId)).toMatchObject({ printId, reprint: 0 })
    expect(printedBy(test).join()).not.toContain('BẢN IN LẠI')
    expect(test.pdf.made).toHaveLength(1)
  })

  it('says that the PDF could not be made when its thread dies, and is printed when it lives again', async () => {
    const test = await office.sit()
    test.pdf.mood = 'dies'
    const { dossierId, printId } = await takeIn(test)
    await test.desk.printing
    expect(await unprinted(test)).toMatchObject([{ printId, state: 'failed', failure: 'pdf-failed' }])
    expect(valueOf(await takeIn(test, 'd2').then(() => test.api.getToday(null))).acceptedToday).toBe(2)
    test.pdf.mood = 'draws'
    expect(await printAgain(test, dossierId)).toMatchObject({ printId, reprint: 0 })
    expect(test.printer.printed.length).toBeGreaterThan(0)
  })

  it('is not handed over when that cannot be recorded: on a full disk no paper comes twice with one number', async () => {
    const test = await office.sit({ printer: createFakePrinter({}) })
    const { dossierId } = await takeIn(test)
    await fillDisk(test)
    test.printer.setQueue(PRINTER, 'prints')
    // Each try writes a little: sooner or later there is no room for the word "handed over".
    let refused = false
    for (let i = 0; i < 100 && !refused; i++) {
      const queued = await test.api.printSlip({ dossierId, printId: null, printer: null })
      await test.desk.printing
      const job = queued.ok ? await jobOf(test, queued.value.printId) : undefined
      refused = !queued.ok || job?.failure === 'not-sent' || job?.failure === 'disk-full'
    }
    expect(refused).toBe(true)
    const papers = test.printer.printed.length
    await test.api.printSlip({ dossierId, printId: null, printer: null })
    await test.desk.printing
    expect(test.printer.printed).toHaveLength(papers)
    expect(new Set(printedBy(test)).size).toBe(papers)
    const { prints } = valueOf(await test.api.getDossier({ dossierId }))
    expect(prints.filter(mayHaveComeOut)).toHaveLength(papers)
  })
})

describe('a power cut', () => {
  /** Everything that may be said of a slip that nobody saw coming out. */
  const cutAt = async (step: 'pdf' | 'before' | 'after') => {
    const seen: TestDesk[] = []
    const real = createFakePrinter({ [PRINTER]: 'prints' })
    const cut = async () => void seen.push(await powerCut(test))
    const printer = atHandOver(real, async (...args) => {
      if (step === 'before') await cut()
      const handed = await real.submit(...args)
      if (step === 'after') await cut()
      return handed
    })
    const test: TestDesk = await office.sit({ printer })
    if (step === 'pdf') test.pdf.mood = 'waits'
    const taken = await takeIn(test)
    if (step === 'pdf') await cut()
    test.pdf.goOn()
    await test.desk.printing
    const [after] = seen
    if (!after) throw new Error('The power was not cut')
    return { after: { ...after, printer: real }, taken, papers: real.printed.length }
  }

  it('before the PDF: not sent, and printed for the first time when asked for', async () => {
    const { after, taken, papers } = await cutAt('pdf')
    expect(await unprinted(after)).toMatchObject([{ printId: taken.printId, state: 'failed', failure: 'not-sent' }])
    const start = valueOf(await after.api.getStart(null))
    expect(start.phase === 'ready' && start.warnings).toContainEqual({ kind: 'unprinted-slips', count: 1 })
    expect(await printAgain(after, taken.dossierId)).toMatchObject({ printId: taken.printId, reprint: 0 })
    expect(after.printer.printed).toHaveLength(papers + 1)
  })

  it.each(['before', 'after'] as const)(
    '%s the hand-over: nobody knows, so it is listed, and the next paper says that it is a reprint',
    async (step) => {
      const { after, taken } = await cutAt(step)
      expect(await unprinted(after)).toMatchObject([
        { printId: taken.printId, state: 'failed', failure: 'interrupted', reprint: 0 }
      ])
      const again = await printAgain(after, taken.dossierId)
      expect(again).toMatchObject({ reprint: 1 })
      expect(again.printId).not.toBe(taken.printId)
      expect(printedBy(after).at(-1)).toContain('BẢN IN LẠI 1')
      expect(valueOf(await after.api.confirmPrint({ printId: taken.printId, outcome: 'confirmed' }))).toMatchObject({
        state: 'confirmed',
        failure: null
      })
    }
  )

  it('while a reprint waits: the number is used once, and by the next one', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    await test.desk.printing
    test.pdf.mood = 'waits'
    valueOf(await test.api.printSlip({ dossierId, printId: null, printer: null }))
    const after = await powerCut(test)
    test.pdf.mood = 'draws'
    expect(await printAgain(after, dossierId)).toMatchObject({ reprint: 1 })
    expect(await printAgain(after, dossierId)).toMatchObject({ reprint: 2 })
    await test.pdf.close()
  })
})
