import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flipByte } from '../../../fixtures/flip-byte.ts'
import { PRINTER, refuseWrites, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { createFakePrinter } from '../../../fakes/printer.ts'

const office = useOffice()
const refused = (kind: string) => ({ ok: false, problem: { kind } })

/** The file of a job's stored PDF. */
async function fileOf({ api, folder }: TestDesk, printId: string): Promise<string> {
  const { pdfSha256 } = valueOf(await api.getPrintJob({ printId }))
  return join(folder, 'blobs', (pdfSha256 ?? '').slice(0, 2), pdfSha256 ?? '')
}
const DAMAGES: [string, (file: string) => void][] = [
  ['a byte was changed', (file) => flipByte(file, 100)],
  ['the file is gone', (file) => rmSync(file)]
]

describe('a stored slip', () => {
  it('is exactly what was printed, for ever', async () => {
    const test = await office.sit()
    const { printId } = await takeIn(test)
    await test.desk.printing
    const [paper] = test.printer.printed
    expect(valueOf(await test.api.getStoredPdf({ printId }))).toEqual(paper?.pdf)
    expect(test.pdf.made).toHaveLength(1)
  })

  it('is made when it is first asked for, and then printed as it was shown', async () => {
    const test = await office.sit({ printer: createFakePrinter({}) })
    test.pdf.mood = 'dies'
    const { printId, dossierId } = await takeIn(test)
    await test.desk.printing
    test.pdf.mood = 'draws'
    const shown = valueOf(await test.api.getStoredPdf({ printId }))
    test.printer.setQueue(PRINTER, 'prints')
    valueOf(await test.api.printSlip({ dossierId, printId: null, printer: null }))
    await test.desk.printing
    expect(test.printer.printed[0]?.pdf).toEqual(shown)
    expect(test.pdf.made).toHaveLength(1)
  })

  it.each(DAMAGES)('is said to be damaged when %s, never made anew with other bytes', async (_, damage) => {
    const test = await office.sit({ chooseSavePath: () => Promise.reject(new Error('asked where')) })
    const { printId } = await takeIn(test)
    await test.desk.printing
    damage(await fileOf(test, printId))
    expect(await test.api.getStoredPdf({ printId })).toEqual(refused('damaged'))
    expect(await test.api.saveStoredPdf({ printId })).toEqual(refused('damaged'))
    expect(test.pdf.made).toHaveLength(1)
    // One spoilt paper is no reason to close the counter.
    expect(test.desk.blocked).toBeUndefined()
  })

  it.each(DAMAGES)('is not printed when %s before it left; the next paper is a reprint', async (_, damage) => {
    const test = await office.sit({ printer: createFakePrinter({}) })
    const { printId, dossierId } = await takeIn(test)
    await test.desk.printing
    damage(await fileOf(test, printId))
    test.printer.setQueue(PRINTER, 'prints')
    const print = async () => {
      const job = valueOf(await test.api.printSlip({ dossierId, printId: null, printer: null }))
      await test.desk.printing
      return valueOf(await test.api.getPrintJob({ printId: job.printId }))
    }
    expect(await print()).toMatchObject({ printId, state: 'failed', failure: 'pdf-damaged' })
    expect(test.printer.printed).toEqual([])
    expect(await print()).toMatchObject({ reprint: 1, state: 'handed-over' })
  })

  it('that the disk has no room for is refused in its own words', async () => {
    const test = await office.sit()
    test.pdf.mood = 'dies'
    const { printId } = await takeIn(test)
    await test.desk.printing
    test.pdf.mood = 'draws'
    refuseWrites(test, 'disk-full')
    expect(await test.api.getStoredPdf({ printId })).toEqual(refused('disk-full'))
    expect(await test.api.saveStoredPdf({ printId })).toEqual(refused('disk-full'))
  })

  it('is not found where there is none', async () => {
    const { api } = await office.sit()
    expect(await api.getStoredPdf({ printId: 'x' })).toEqual(refused('not-found'))
    expect(await api.saveStoredPdf({ printId: 'x' })).toEqual(refused('not-found'))
  })
})

describe('a copy where the clerk wants it', () => {
  /** A desk whose clerk always answers the same. */
  const asking = async (path: (folder: string, name: string) => string | undefined) => {
    const names: string[] = []
    const folder = mkdtempSync(join(office.copy(), 'saved-'))
    const test = await office.sit({
      chooseSavePath(name) {
        names.push(name)
        return Promise.resolve(path(folder, name))
      }
    })
    const taken = await takeIn(test)
    await test.desk.printing
    return { test, taken, folder, names }
  }

  it('is named after the code and the reprint, and is whole', async () => {
    const { test, taken, folder, names } = await asking((into, name) => join(into, name))
    const again = valueOf(await test.api.printSlip({ dossierId: taken.dossierId, printId: null, printer: null }))
    await test.desk.printing
    for (const { printId } of [taken, again]) valueOf(await test.api.saveStoredPdf({ printId }))
    expect(names).toEqual(['H23.54.22-261120-6000.pdf', 'H23.54.22-261120-6000 - in lai 1.pdf'])
    expect(readdirSync(folder).sort()).toEqual([...names].sort())
    expect(new Uint8Array(readFileSync(join(folder, names[0] ?? '')))).toEqual(test.printer.printed[0]?.pdf)
  })

  it('is not written when the clerk thinks better of it', async () => {
    const { test, taken, folder } = await asking(() => undefined)
    expect(await test.api.saveStoredPdf(taken)).toEqual(refused('cancelled'))
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['a folder that is gone', 'gone/slip.pdf'],
    ['a name that is a folder', '.'],
    ['a name that no disk takes', `${'x'.repeat(300)}.pdf`]
  ])('into %s cannot be written, and leaves nothing', async (_, path) => {
    const { test, taken, folder } = await asking((into) => join(into, path))
    expect(await test.api.saveStoredPdf(taken)).toEqual(refused('cannot-write'))
    expect(readdirSync(folder)).toEqual([])
    expect(test.logged.join()).toContain('save file')
  })
})
