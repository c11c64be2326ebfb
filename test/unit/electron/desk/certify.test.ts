import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DesktopArgument } from '../../../../shared/contract/desktop-api.ts'
import { certifying } from '../../../fixtures/certifying.ts'
import { dossierOf } from '../../../fixtures/acting.ts'
import { fillDisk, powerCut, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'
import { textOfFake } from '../../../fakes/pdf-maker.ts'

const DAY = 86_400_000
const office = useOffice()
const refused = (problem: object) => ({ ok: false, problem })
const printed = ({ printer }: TestDesk) => printer.printed.map(({ pdf }) => textOfFake(pdf))
const eventsOf = ({ desk }: TestDesk, dossierId: string) => desk.office?.store.dossiers.events(dossierId) ?? []
const numbersOf = (test: TestDesk, book: DesktopArgument<'getCertificationBook'>['book'] = 'SCT/BS', year = 2026) =>
  (test.desk.office?.store.certifications.entries(book, year) ?? []).map(({ number }) => number)

describe('a matter done while the person waits', () => {
  it('is accepted, certified, granted and handed over in one go, with a number for each kind of paper', async () => {
    const test = await office.sit()
    const done = valueOf(await test.api.certify(certifying('d1')))
    expect(done).toMatchObject({ code: 'H23.54.22-261120-6000', codeKind: 'official', printId: null })
    expect(done.entries).toEqual([
      { book: 'SCT/BS', year: 2026, number: 1, what: 'Giấy khai sinh', pages: 1, copies: 2, feeVnd: 4_000 },
      { book: 'SCT/BS', year: 2026, number: 2, what: 'Bằng tốt nghiệp', pages: 3, copies: 1, feeVnd: 5_000 }
    ])
    const dossier = dossierOf(test, done.dossierId)
    expect(dossier).toMatchObject({ status: 10, desk: 'Quầy 1', money: { askedVnd: 9_000, receipts: [] } })
    expect(dossier.delivered).toMatchObject({ to: 'Đặng Thị Ưởng', way: 'counter', proof: null })
    expect(eventsOf(test, done.dossierId).map(({ body }) => body.kind)).toEqual([
      ...['accepted', 'handedOver', 'certified', 'finished', 'returned']
    ])
    await test.desk.printing
    expect(printed(test)).toEqual([])
    expect(valueOf(await test.api.getToday(null))).toMatchObject({ acceptedToday: 1, waitingToSend: 1, overdue: 0 })
  })

  it('tells the province of everything but the numbers of its books', async () => {
    const test = await office.sit()
    const { dossierId } = valueOf(await test.api.certify(certifying('d1')))
    expect(valueOf(await test.api.getSync(null)).counts).toMatchObject({ dossiers: 1 })
    const { sync } = valueOf(await test.api.getDossier({ dossierId }))
    expect(sync.items.map(({ kind }) => kind)).toEqual(['accepted', 'handedOver', 'finished', 'returned'])
  })

  it('lacks no paper at the end of the day, and has its slip printed later for who asks then', async () => {
    const test = await office.sit()
    const { dossierId } = valueOf(await test.api.certify(certifying('d1')))
    const { stored, printed: onPaper } = valueOf(await test.api.reconcile({ day: '2026-11-20' }))
    expect([stored, onPaper]).toEqual([1, 1])
    expect(valueOf(await test.api.getToday(null)).unprinted).toEqual([])
    valueOf(await test.api.printSlip({ dossierId, printId: null, printer: null }))
    await test.desk.printing
    expect(printed(test)).toEqual([expect.stringContaining('GIẤY TIẾP NHẬN')])
  })

  it('prints a slip only for who asks for one', async () => {
    const test = await office.sit()
    const done = valueOf(await test.api.certify(certifying('d1', { printSlip: true })))
    await test.desk.printing
    expect(printed(test)).toEqual([expect.stringContaining('GIẤY TIẾP NHẬN')])
    expect(valueOf(await test.api.certify(certifying('d1', { printSlip: true })))).toEqual(done)
  })

  it('pressed again, at once or after a power cut, gives the first answer and takes no more numbers', async () => {
    const test = await office.sit()
    const [one, two] = await Promise.all([test.api.certify(certifying('d1')), test.api.certify(certifying('d1'))])
    expect(two).toEqual(one)
    const after = await powerCut(test)
    expect(await after.api.certify(certifying('d1', { lines: [] }))).toEqual(one)
    expect(numbersOf(after)).toEqual([1, 2])
  })

  it('keeps the numbers of a book whole when many presses come at once', async () => {
    const test = await office.sit()
    await Promise.all(Array.from({ length: 20 }, (_, i) => test.api.certify(certifying(`d${String(i)}`))))
    expect(numbersOf(test)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    expect(test.desk.office?.store.events.findBrokenLink()).toBeUndefined()
  })

  it('counts each book for itself, and from 1 in a new year', async () => {
    const test = await office.sit()
    valueOf(await test.api.certify(certifying('d1')))
    const line = [{ what: 'Giấy ủy quyền', pages: 1, copies: 1, feeVnd: null }]
    const { entries } = valueOf(await test.api.certify(certifying('d2', { lines: line }, '2.000884')))
    expect(entries).toMatchObject([{ book: 'SCT/CK,ĐC', number: 1, feeVnd: 10_000 }])
    const deal = valueOf(await test.api.certify(certifying('d3', { lines: line }, '2.001035')))
    expect(deal.entries).toMatchObject([{ book: 'SCT/HĐ,GD', number: 1, feeVnd: 50_000 }])
    test.clock.set(MORNING + 60 * DAY)
    const next = valueOf(await test.api.certify(certifying('d4', { clockConfirmed: true })))
    expect(next.entries).toMatchObject([
      { year: 2027, number: 1 },
      { year: 2027, number: 2 }
    ])
    expect([numbersOf(test), numbersOf(test, 'SCT/BS', 2027)]).toEqual([
      [1, 2],
      [1, 2]
    ])
  })

  it('of an extract has no book and needs nobody to be without interest in it', async () => {
    const test = await office.sit()
    const done = valueOf(await test.api.certify(certifying('d1', { lines: [], noConflict: false }, '2.000635')))
    expect(done.entries).toEqual([])
    expect(eventsOf(test, done.dossierId).map(({ body }) => body.kind)).not.toContain('certified')
    expect(dossierOf(test, done.dossierId).status).toBe(10)
  })

  it('keeps the amount that the clerk typed and the number of the e-receipt', async () => {
    const test = await office.sit()
    const lines = [{ what: 'Giấy khai sinh', pages: 1, copies: 1, feeVnd: 0 }]
    const done = valueOf(await test.api.certify(certifying('d1', { lines, receiptNumber: ' 0012345 ' })))
    expect(done.entries).toMatchObject([{ feeVnd: 0 }])
    expect(dossierOf(test, done.dossierId).money).toMatchObject({ askedVnd: 0, receipts: ['0012345'] })
  })
})

describe('what is refused takes no number', () => {
  const line = { what: 'Giấy khai sinh', pages: 1, copies: 1, feeVnd: null }
  it.each([
    ['no word on interests', certifying('x', { noConflict: false }), { kind: 'conflict-unconfirmed' }],
    ['no line', certifying('x', { lines: [] }), { kind: 'field-wrong', field: 'lines' }],
    ['a line for no book', certifying('x', {}, '2.000635'), { kind: 'field-wrong', field: 'lines' }],
    [
      'a paper without a name',
      certifying('x', { lines: [line, { ...line, what: ' ' }] }),
      { kind: 'field-wrong', field: 'lines.1.what' }
    ],
    ['a procedure with days', certifying('x', { lines: [] }, '1.004873'), { kind: 'not-immediate' }],
    ['a procedure of elsewhere', certifying('x', { lines: [] }, '1.004222'), { kind: 'not-immediate' }],
    [
      'papers not shown',
      certifying('x', { matter: { ...certifying('x').matter, papers: [] } }),
      { kind: 'papers-missing', componentIds: ['ban-chinh-giay-to'] }
    ],
    [
      'an unknown procedure',
      certifying('x', { matter: { ...certifying('x').matter, procedureCode: '9' } }),
      { kind: 'procedure-unknown' }
    ]
  ])('%s', async (_, order, problem) => {
    const test = await office.sit()
    expect(await test.api.certify(order)).toEqual(refused(problem))
    expect(test.desk.office?.store.events.last()).toBeUndefined()
    expect(valueOf(await test.api.certify(certifying('d2'))).entries[0]?.number).toBe(1)
  })

  it('a clock that is wrong needs a word', async () => {
    const test = await office.sit()
    await takeIn(test)
    await test.desk.printing
    test.clock.set(MORNING - DAY)
    const problem = { kind: 'clock-behind', lastEventAt: MORNING }
    expect(await test.api.certify(certifying('d2'))).toEqual(refused(problem))
    valueOf(await test.api.certify(certifying('d2', { clockConfirmed: true })))
  })

  it('a full disk', async () => {
    const test = await office.sit()
    await fillDisk(test)
    let last = await test.api.certify(certifying('d0'))
    for (let i = 1; i < 50 && last.ok; i++) last = await test.api.certify(certifying(`d${String(i)}`))
    expect(last).toEqual(refused({ kind: 'disk-full' }))
    const numbers = numbersOf(test)
    expect(numbers).toEqual(numbers.map((_number, i) => i + 1))
  })
})

describe('a certification book', () => {
  it('shows its month with the identity numbers masked, and is saved as a PDF that says its layout is unverified', async () => {
    const path = join(office.copy(), 'book.pdf')
    const suggested: string[] = []
    const test = await office.sit({
      chooseSavePath(name) {
        suggested.push(name)
        return Promise.resolve(path)
      }
    })
    valueOf(await test.api.certify(certifying('d1', { receiptNumber: '0012345' })))
    const month = { book: 'SCT/BS', month: '2026-11' } as const
    const { rows } = valueOf(await test.api.getCertificationBook(month))
    expect(rows).toMatchObject([
      { number: 1, day: '2026-11-20', person: 'Đặng Thị Ưởng', idMasked: '•••••••••123', what: 'Giấy khai sinh' },
      { number: 2, receiptNumber: '0012345', code: 'H23.54.22-261120-6000', feeVnd: 5_000 }
    ])
    expect(JSON.stringify(rows)).not.toContain('030185000123')
    valueOf(await test.api.saveCertificationBook(month))
    expect(suggested).toEqual(['So chung thuc SCT-BS 2026-11.pdf'])
    const text = textOfFake(readFileSync(path))
    for (const part of ['BỐ CỤC CHƯA KIỂM CHỨNG', 'Tháng chưa kết thúc', '030185000123', 'Bằng tốt nghiệp', '9.000'])
      expect(text).toContain(part)
    expect(valueOf(await test.api.getCertificationBook({ ...month, month: '2026-10' })).rows).toEqual([])
    valueOf(await test.api.saveCertificationBook({ book: 'SCT/CKND', month: '2026-10' }))
    expect(textOfFake(readFileSync(path))).toContain('không có số chứng thực nào')
  })

  it('that lacks a number is not shown as whole', async () => {
    const test = await office.sit()
    if (!test.desk.office) throw new Error('Nothing is open')
    const { store } = test.desk.office
    const entries = () => [{ book: 'SCT/BS', number: 2, day: '2026-11-02' } as const]
    test.desk.office = {
      ...test.desk.office,
      store: { ...store, certifications: { ...store.certifications, entries } }
    }
    const month = { book: 'SCT/BS', month: '2026-11' } as const
    const problem = { kind: 'number-missing', number: 1 }
    expect(await test.api.getCertificationBook(month)).toEqual(refused(problem))
    expect(await test.api.saveCertificationBook(month)).toEqual(refused(problem))
  })
})
