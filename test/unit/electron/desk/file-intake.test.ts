import { describe, expect, it } from 'vitest'
import type { DesktopArgument } from '../../../../shared/contract/desktop-api.ts'
import { present } from '../../../../shared/lib/invariant.ts'
import { intake } from '../../../fixtures/accepted.ts'
import { ask, dossierOf } from '../../../fixtures/acting.ts'
import { settings, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { textOfFake } from '../../../fakes/pdf-maker.ts'

const office = useOffice()
const first = present(intake.papers[0], 'paper').componentId
const lacking = { ...intake, papers: intake.papers.slice(1) }
const filing = (decision: DesktopArgument<'fileIntake'>['decision'], draftId = 'd1') => ({
  draftId,
  intake: lacking,
  decision,
  clockConfirmed: false
})
const ASK = { kind: 'askSupplement', componentIds: [first], reason: 'Chưa có tờ khai.', waivers: [] } as const
const askFor = { ...ASK, componentIds: [...ASK.componentIds], waivers: [] }
const printed = ({ printer }: TestDesk) => printer.printed.map(({ pdf }) => textOfFake(pdf))
const registerOf = ({ desk }: TestDesk, dossierId: string) =>
  desk.office?.store.dossiers.current(dossierId)?.accepted?.register

describe('an intake that is not accepted', () => {
  it('is asked to be completed in writing, promises nothing and is not told to the province', async () => {
    const test = await office.sit()
    const filed = valueOf(await test.api.fileIntake(filing(askFor)))
    expect(filed).toMatchObject({ status: 5, code: 'H23.54.22-261120-6000' })
    await test.desk.printing
    expect(printed(test)).toEqual([expect.stringContaining('PHIẾU YÊU CẦU BỔ SUNG')])
    expect(valueOf(await test.api.getToday(null))).toMatchObject({
      ...{ waitingSupplement: 1, acceptedToday: 0, dueToday: 0, overdue: 0, waitingToSend: 0, drafts: [] }
    })
    const { line } = valueOf(await test.api.getDossier({ dossierId: filed.dossierId }))
    expect(line).toMatchObject({ dueDate: '', sync: 'none', codeKind: 'official' })
    expect(valueOf(await test.api.getSync(null)).counts).toMatchObject({ dossiers: 0, waiting: 0 })
  })

  it('waits for no code of the province while it is only filed under a provisional one', async () => {
    const test = await office.sit()
    test.desk.office = { ...test.desk.office!, settings: { ...settings, numbering: { policy: 'provisional' } } }
    expect(valueOf(await test.api.fileIntake(filing(askFor))).code).toMatch(/^TAM-/)
    expect(valueOf(await test.api.getSync(null)).counts).toMatchObject({ withoutCode: 0, waiting: 0 })
  })

  it('pressed twice is filed once', async () => {
    const test = await office.sit()
    const [one, two] = await Promise.all([test.api.fileIntake(filing(askFor)), test.api.fileIntake(filing(askFor))])
    expect(two).toEqual(one)
    await test.desk.printing
    expect(printed(test)).toHaveLength(1)
  })

  it('refused in writing uses up no code and no place in the register', async () => {
    const test = await office.sit()
    const reason = 'Không thuộc thẩm quyền của xã.'
    const refused = valueOf(await test.api.fileIntake(filing({ kind: 'turnAway', reason })))
    expect(refused).toMatchObject({ status: 3, code: 'TC-Q1-2026-1' })
    const second = valueOf(await test.api.fileIntake(filing({ kind: 'turnAway', reason }, 'd2')))
    expect(second.code).toBe('TC-Q1-2026-2')
    const taken = await takeIn(test, 'd3')
    expect(taken.code).toBe('H23.54.22-261120-6000')
    expect(registerOf(test, taken.dossierId)).toMatchObject({ serial: 1 })
    await test.desk.printing
    expect(printed(test)[0]).toContain('PHIẾU TỪ CHỐI')
    expect(printed(test)[0]).toContain(reason)
    expect(await test.api.fileIntake(filing({ kind: 'turnAway', reason: ' ' }, 'd4'))).toMatchObject({
      ok: false,
      problem: { kind: 'field-wrong', field: 'reason' }
    })
  })

  it('is accepted under its own code when everything is there, with the papers that lay here', async () => {
    const test = await office.sit()
    const { dossierId, code } = valueOf(await test.api.fileIntake(filing(askFor)))
    await test.desk.printing
    const basedOn = dossierOf(test, dossierId).lastEventId
    const accept = (papers: typeof intake.papers, draftId: string) => ({
      draftId,
      intake: { ...intake, papers, filed: { dossierId, basedOn } },
      shownDueDate: '2026-11-26',
      clockConfirmed: false
    })
    expect(await test.api.takeIn(accept(intake.papers.slice(0, 1), 'x'))).toMatchObject({ ok: false })
    const taken = valueOf(await test.api.takeIn(accept(intake.papers, 'd2')))
    expect(taken).toMatchObject({ dossierId, code })
    expect(valueOf(await test.api.takeIn(accept(intake.papers, 'd2')))).toEqual(taken)
    expect(dossierOf(test, dossierId)).toMatchObject({ status: 2, supplement: { times: 1, waitingFor: [] } })
    expect(registerOf(test, dossierId)).toEqual({ year: 2026, book: 1, serial: 1 })
    expect(valueOf(await test.api.getToday(null))).toMatchObject({ waitingToSend: 1, acceptedToday: 1 })
    expect(await test.api.takeIn(accept(intake.papers, 'd5'))).toMatchObject({ ok: false, problem: { kind: 'stale' } })
  })

  it('that came by post lies here until it is looked at, and may be refused then', async () => {
    const test = await office.sit()
    const left = valueOf(await test.api.fileIntake(filing({ kind: 'leave' })))
    expect(left).toMatchObject({ status: 1, printIds: [] })
    expect(valueOf(await test.api.getToday(null))).toMatchObject({ notLookedAt: 1 })
    valueOf(await ask(test, left.dossierId, { kind: 'refuse', reason: 'Không thuộc thẩm quyền.' }))
    expect(dossierOf(test, left.dossierId)).toMatchObject({ status: 3, accepted: null })
    await test.desk.printing
    expect(printed(test).at(-1)).toContain('PHIẾU TỪ CHỐI')
  })
})
