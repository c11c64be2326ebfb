import { afterAll, describe, expect, it } from 'vitest'
import { prepare } from '../../../../electron/desk/prepare.ts'
import { seatOf } from '../../../../electron/desk/desk.ts'
import { present } from '../../../../shared/lib/invariant.ts'
import { accepted, intake } from '../../../fixtures/accepted.ts'
import { type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { makePdfMaker } from '../../../fixtures/pdf-maker.ts'
import { oneLine, textOf } from '../../../fixtures/pdf-tools.ts'
import { MORNING } from '../../../fixtures/store.ts'

const office = useOffice()
const maker = makePdfMaker()
afterAll(() => maker.close())
const at = (test: TestDesk, moment: number) => prepare(present(seatOf(test.desk), 'seat'), intake, moment)

describe('what the rules say', () => {
  it('is what is frozen with the dossier: catalogue, unit, form and date of that moment', async () => {
    const test = await office.sit()
    const { due, accept } = valueOf(at(test, MORNING))
    const { catalogueVersion } = present(test.desk.tables, 'tables').catalogue
    const { code, codeKind, register } = accepted
    expect(accept({ code, codeKind, register })).toMatchObject({
      procedure: { code: intake.procedureCode, catalogueVersion },
      unit: accepted.unit,
      receivedAt: '2026-11-20T09:00',
      due,
      formVersion: accepted.formVersion
    })
  })

  it.each([
    ['one minute before midnight', Date.UTC(2026, 10, 20, 16, 59), '2026-11-20T23:59'],
    ['midnight', Date.UTC(2026, 10, 20, 17, 0), '2026-11-21T00:00'],
    ['the last minute of a year', Date.UTC(2026, 11, 31, 16, 59), '2026-12-31T23:59'],
    ['the first minute of a year', Date.UTC(2026, 11, 31, 17, 0), '2027-01-01T00:00']
  ])('is asked in Vietnamese time: %s', async (_, moment, receivedAt) => {
    const test = await office.sit()
    const { code, codeKind, register } = accepted
    expect(valueOf(at(test, moment)).accept({ code, codeKind, register }).receivedAt).toBe(receivedAt)
  })
})

describe('the preview', () => {
  it('says that it is one, takes no number and stores nothing', async () => {
    const test = await office.sit()
    test.pdf.make = (document) => maker.make(document)
    const pdf = valueOf(await test.api.previewSlip({ intake }))
    const [page = '', ...more] = textOf(pdf)
    expect(more).toEqual([])
    const text = oneLine(page)
    expect(text).toContain('BẢN XEM TRƯỚC – KHÔNG CÓ GIÁ TRỊ')
    expect(text).toContain(intake.applicant.name)
    expect(text).toContain('26 tháng 11 năm 2026')
    expect(text).not.toMatch(/H23\.54\.22-\d{6}|TAM-/)
    expect(test.desk.office?.store.events.last()).toBeUndefined()
    expect(valueOf(await test.api.getToday(null)).unprinted).toEqual([])
  })

  it('is refused for the same reasons as the dossier itself', async () => {
    const { api } = await office.sit()
    expect(await api.previewSlip({ intake: { ...intake, procedureCode: '' } })).toEqual({
      ok: false,
      problem: { kind: 'procedure-unknown' }
    })
    expect(await api.previewSlip({ intake: { ...intake, papers: [] } })).toMatchObject({
      problem: { kind: 'papers-missing' }
    })
  })

  it('leaves the counter at work when the thread that draws dies', async () => {
    const test = await office.sit()
    test.pdf.mood = 'dies'
    await expect(test.api.previewSlip({ intake })).rejects.toThrow('ended')
    test.pdf.mood = 'draws'
    expect(await test.api.previewSlip({ intake })).toMatchObject({ ok: true })
  })
})
