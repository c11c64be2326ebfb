import { describe, expect, it } from 'vitest'
import { createFakePrinter } from '../../../fakes/printer.ts'
import { textOfFake } from '../../../fakes/pdf-maker.ts'
import { PRINTER, refuseWrites, settings, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'

const office = useOffice()
const print = async (test: TestDesk, dossierId: string, printer: string | null = null) => {
  const job = valueOf(await test.api.printSlip({ dossierId, printId: null, printer }))
  await test.desk.printing
  return job
}

describe('printing again', () => {
  it('numbers every paper that may be in a hand, without a gap, and never twice', async () => {
    const test = await office.sit()
    const { dossierId, printId } = await takeIn(test)
    await test.desk.printing
    valueOf(await test.api.confirmPrint({ printId, outcome: 'confirmed' }))
    const second = await print(test, dossierId)
    valueOf(await test.api.confirmPrint({ printId: second.printId, outcome: 'failed' }))
    test.printer.setQueue(PRINTER, 'refuses')
    const third = await print(test, dossierId)
    test.printer.setQueue(PRINTER, 'prints')
    const fourth = await print(test, dossierId)
    expect([second, third, fourth].map(({ reprint }) => reprint)).toEqual([1, 2, 2])
    expect(fourth.printId).toBe(third.printId)
    const marks = test.printer.printed.map(({ pdf }) => /BẢN IN LẠI \d+/.exec(textOfFake(pdf))?.[0])
    expect(marks).toEqual([undefined, 'BẢN IN LẠI 1', 'BẢN IN LẠI 2'])
  })

  it('goes to the printer that was chosen, and stays there until another is', async () => {
    const test = await office.sit({ printer: createFakePrinter({ [PRINTER]: 'prints', QMC_B: 'prints' }) })
    const { dossierId } = await takeIn(test)
    await test.desk.printing
    await print(test, dossierId, 'QMC_B')
    await print(test, dossierId)
    expect(test.printer.printed.map(({ printer }) => printer)).toEqual([PRINTER, 'QMC_B', PRINTER])
  })

  it('works where the unit keeps PDFs only, and says that there is no printer', async () => {
    const test = await office.sit()
    if (!test.desk.office) throw new Error('Nothing is open')
    test.desk.office = {
      ...test.desk.office,
      settings: { ...settings, printing: { ...settings.printing, printer: null } }
    }
    const { printId, dossierId } = await takeIn(test)
    await test.desk.printing
    const job = valueOf(await test.api.getPrintJob({ printId }))
    expect(job).toMatchObject({ state: 'failed', failure: 'printer-missing' })
    expect(valueOf(await test.api.getStoredPdf({ printId })).byteLength).toBeGreaterThan(0)
    expect(await print(test, dossierId, PRINTER)).toMatchObject({ printId, reprint: 0 })
    expect(test.printer.printed).toHaveLength(1)
  })

  it('knows no other dossiers and jobs than there are', async () => {
    const { api } = await office.sit()
    const nothing = { ok: false, problem: { kind: 'not-found' } }
    expect(await api.printSlip({ dossierId: 'x', printId: null, printer: null })).toEqual(nothing)
    expect(await api.confirmPrint({ printId: 'x', outcome: 'confirmed' })).toEqual(nothing)
    expect(await api.getPrintJob({ printId: 'x' })).toEqual(nothing)
  })
})

describe('what a person saw', () => {
  it('is told to every window', async () => {
    const test = await office.sit()
    const { printId } = await takeIn(test)
    await test.desk.printing
    test.said.splice(0)
    const said = valueOf(await test.api.confirmPrint({ printId, outcome: 'failed' }))
    expect(said).toMatchObject({ state: 'failed', failure: 'not-confirmed' })
    expect(test.said).toEqual([{ kind: 'changed', what: 'prints' }])
    expect(valueOf(await test.api.getToday(null)).unprinted).toEqual([said])
  })

  it.each([
    ['disk-full', 'disk-full'],
    ['damaged', 'blocked']
  ] as const)('is refused, not swallowed, when it cannot be kept: %s', async (trouble, kind) => {
    const test = await office.sit()
    const { printId, dossierId } = await takeIn(test)
    await test.desk.printing
    refuseWrites(test, trouble)
    const refused = { ok: false, problem: { kind } }
    expect(await test.api.printSlip({ dossierId, printId: null, printer: null })).toEqual(refused)
    expect(await test.api.confirmPrint({ printId, outcome: 'confirmed' })).toEqual(refused)
    expect(test.desk.blocked).toBe(trouble === 'damaged' ? 'damaged' : undefined)
  })
})
