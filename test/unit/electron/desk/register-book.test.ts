import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recordFiles } from '../../../../electron/desk/open.ts'
import type { PrintDocument } from '../../../../shared/domain/forms/document.ts'
import { createFakeClock } from '../../../fakes/clock.ts'
import { createFakePdfMaker, textOfFake } from '../../../fakes/pdf-maker.ts'
import { PRINTER, settings, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { actor, MORNING } from '../../../fixtures/store.ts'

const office = useOffice()
const refused = (kind: string) => ({ ok: false, problem: { kind } })
const LAST_DAY = Date.UTC(2026, 11, 31, 2, 0)
const BOOK = { year: 2026, volume: 1 }
/** The books that were drawn, slips aside. */
const books = ({ pdf }: TestDesk): PrintDocument[] => pdf.made.filter(({ firstPage }) => firstPage !== undefined)

describe('a volume on paper', () => {
  it('is printed on the printer of the slips, or on another one', async () => {
    const test = await office.sit()
    const { code } = await takeIn(test)
    await test.desk.printing
    test.printer.setQueue('A4', 'prints')
    valueOf(await test.api.printRegister({ ...BOOK, printer: null }))
    valueOf(await test.api.printRegister({ ...BOOK, printer: 'A4' }))
    const [own, other] = test.printer.printed.slice(-2)
    expect([own?.printer, other?.printer]).toEqual([PRINTER, 'A4'])
    expect(own?.title).toBe('So theo doi ho so 2026 - quyen 1')
    expect(textOfFake(own?.pdf ?? new Uint8Array())).toContain(code)
    expect(await test.api.printRegister({ ...BOOK, printer: 'NOWHERE' })).toEqual(refused('printer-missing'))
  })

  it('needs a printer', async () => {
    const test = await office.sit()
    await takeIn(test)
    if (test.desk.office)
      test.desk.office = {
        ...test.desk.office,
        settings: { ...settings, printing: { ...settings.printing, printer: null } }
      }
    expect(await test.api.printRegister({ ...BOOK, printer: null })).toEqual(refused('printer-missing'))
  })

  it('is saved where the clerk wants it, or not at all', async () => {
    const path = `${recordFiles(office.copy()).database}.pdf`
    let chosen: string | undefined = path
    let suggested = ''
    const test = await office.sit({
      chooseSavePath(name) {
        suggested = name
        return Promise.resolve(chosen)
      }
    })
    const { code } = await takeIn(test)
    valueOf(await test.api.saveRegister(BOOK))
    expect(suggested).toBe('So theo doi ho so 2026 - quyen 1.pdf')
    expect(readFileSync(path, 'utf8')).toContain(code)
    chosen = undefined
    expect(await test.api.saveRegister(BOOK)).toEqual(refused('cancelled'))
  })

  it('is none without a dossier, and says so when it cannot be drawn', async () => {
    const pdf = createFakePdfMaker()
    const test = await office.sit({ pdf })
    expect(await test.api.saveRegister(BOOK)).toEqual(refused('not-found'))
    await takeIn(test)
    await test.desk.printing
    valueOf(await test.api.openVolume({ year: 2026, after: 1 }))
    expect(await test.api.saveRegister({ year: 2026, volume: 2 })).toEqual(refused('not-found'))
    expect(await test.api.saveRegister({ year: 2026, volume: 3 })).toEqual(refused('not-found'))
    pdf.mood = 'dies'
    expect(await test.api.printRegister({ ...BOOK, printer: null })).toEqual(refused('book-not-drawn'))
    expect(test.logged.join()).toContain('draw register')
  })

  it('is signed once it is closed, and never before', async () => {
    const clock = createFakeClock(MORNING)
    const test = await office.sit({ clock })
    await takeIn(test)
    const signed = () =>
      books(test)
        .at(-1)
        ?.sheets.flat()
        .some(({ kind }) => kind === 'signatures')
    valueOf(await test.api.printRegister({ ...BOOK, printer: null }))
    expect(signed()).toBe(false)
    clock.set(LAST_DAY)
    valueOf(await test.api.closeYear({ year: 2026 }))
    valueOf(await test.api.printRegister({ ...BOOK, printer: null }))
    expect(signed()).toBe(true)
  })

  it('keeps the number of a voided dossier, with the reason', async () => {
    const test = await office.sit()
    const { dossierId, code } = await takeIn(test)
    await takeIn(test, 'd2')
    const { store } = test.desk.office ?? expect.fail()
    valueOf(store.dossiers.append(dossierId, { kind: 'voided', reason: 'Quét nhầm thẻ' }, actor, MORNING))
    valueOf(await test.api.printRegister({ ...BOOK, printer: null }))
    const text = JSON.stringify(books(test).at(-1))
    expect(text).toContain(code)
    expect(text).toContain('01 (hủy, lập nhầm: Quét nhầm thẻ)')
  })
})

describe('pages', () => {
  const second = { year: 2026, volume: 2, printer: null }

  it('go on over the volumes of a year', async () => {
    const test = await office.sit()
    await takeIn(test)
    valueOf(await test.api.openVolume({ year: 2026, after: 1 }))
    await takeIn(test, 'd2')
    valueOf(await test.api.printRegister(second))
    expect(books(test).map(({ firstPage }) => firstPage)).toEqual([1, 3])
    // The first volume was drawn to be counted: that is not done twice.
    valueOf(await test.api.printRegister(second))
    expect(books(test).map(({ firstPage }) => firstPage)).toEqual([1, 3, 3])
  })

  it('of a volume that is written in are not kept', async () => {
    const test = await office.sit()
    await takeIn(test)
    valueOf(await test.api.printRegister({ ...BOOK, printer: null }))
    expect(test.desk.office?.store.register.pages(2026, 1)).toBeUndefined()
  })

  it('are not guessed where an earlier volume cannot be drawn', async () => {
    const pdf = createFakePdfMaker()
    const test = await office.sit({ pdf })
    await takeIn(test)
    valueOf(await test.api.openVolume({ year: 2026, after: 1 }))
    await takeIn(test, 'd2')
    await test.desk.printing
    pdf.mood = 'dies'
    expect(await test.api.printRegister(second)).toEqual(refused('book-not-drawn'))
  })
})
