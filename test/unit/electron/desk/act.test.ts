import { describe, expect, it } from 'vitest'
import type { Command } from '../../../../shared/domain/dossier/commands.ts'
import { present } from '../../../../shared/lib/invariant.ts'
import { intake } from '../../../fixtures/accepted.ts'
import { ask, doAll, dossierOf } from '../../../fixtures/acting.ts'
import { fillDisk, powerCut, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { textOfFake } from '../../../fakes/pdf-maker.ts'
import { MORNING } from '../../../fixtures/store.ts'

const DAY = 86_400_000
const office = useOffice()
const first = present(intake.papers[0], 'paper').componentId
const HAND_OVER: Command = { kind: 'handOver', to: 'Công chức Tư pháp - Hộ tịch', receiver: 'Phạm Văn Ẩn' }
const GRANT: Command = { kind: 'finish', outcome: 'granted', reason: '' }
const RETURN: Command = {
  kind: 'returnResult',
  receivedBy: intake.applicant.name,
  way: 'counter',
  proof: { kind: 'slip' },
  authorisation: '',
  postman: ''
}
const ASK: Command = { kind: 'askSupplement', componentIds: [first], reason: 'Tờ khai chưa ký.', waivers: [] }
const LATER: Command = { kind: 'reappoint', dueDate: '2026-12-01', reason: 'Chờ xác minh.', signer: null }
const papersOf = (test: TestDesk) => test.printer.printed.map(({ pdf }) => textOfFake(pdf))
const printsOf = async ({ api }: TestDesk, dossierId: string) => valueOf(await api.getDossier({ dossierId })).prints

describe('an act', () => {
  it('is on the disk with its paper before it answers, and is told to the windows', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    const done = valueOf(await ask(test, dossierId, HAND_OVER))
    expect(done.printIds).toHaveLength(1)
    const after = await powerCut(test)
    expect(dossierOf(after, dossierId)).toMatchObject({ status: 4, desk: 'Công chức Tư pháp - Hộ tịch' })
    expect((await printsOf(after, dossierId)).map(({ form }) => form)).toContain('control/tt03-2025')
    expect(test.said).toContainEqual({ kind: 'changed', what: 'dossiers' })
  })

  it('asked twice, at once or later, happens once and prints once', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    await test.desk.printing
    const basedOn = dossierOf(test, dossierId).lastEventId
    const twice = { operationId: 'one', dossierId, basedOn, command: ASK, clockConfirmed: false }
    const [one, two] = await Promise.all([test.api.act(twice), test.api.act(twice)])
    expect(two.ok && two.value.printIds).toEqual(valueOf(one).printIds)
    await test.desk.printing
    expect(valueOf(await test.api.act(twice)).printIds).toEqual(valueOf(one).printIds)
    expect(dossierOf(test, dossierId).supplement.times).toBe(1)
    expect(papersOf(test)).toHaveLength(2)
  })

  it('on a view that is no longer true is refused; paper that came out meanwhile makes no view old', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    const seen = dossierOf(test, dossierId).lastEventId
    await test.desk.printing
    const on = (operationId: string, command: Command) =>
      test.api.act({ operationId, dossierId, basedOn: seen, command, clockConfirmed: false })
    expect((await on('a', HAND_OVER)).ok).toBe(true)
    expect(await on('b', ASK)).toEqual({ ok: false, problem: { kind: 'stale' } })
    expect(dossierOf(test, dossierId)).toMatchObject({ status: 4, supplement: { times: 0 } })
  })

  it('that a rule forbids leaves nothing behind, no number is used up', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    await doAll(test, dossierId, ASK, { kind: 'receiveSupplement', papers: intake.papers })
    expect(await ask(test, dossierId, ASK)).toEqual({ ok: false, problem: { kind: 'supplement-twice' } })
    await doAll(test, dossierId, {
      kind: 'allowOnce',
      rule: 'supplement-once',
      head: 'Lê Văn Ổn',
      reason: 'Bản án mới tuyên'
    })
    await doAll(test, dossierId, ASK)
    await test.desk.printing
    const [one, two] = papersOf(test).filter((text) => text.includes('PHIẾU YÊU CẦU BỔ SUNG'))
    expect(one).toContain('Số: 01/')
    expect(two).toContain('Số: 02/')
  })

  it('is not done on a full disk, and says so', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    await fillDisk(test)
    const long: Command = { kind: 'withdraw', reason: 'x'.repeat(1000) }
    let refused: unknown
    for (let i = 0; i < 50 && refused === undefined; i++) {
      const asked = await ask(test, dossierId, i % 2 === 0 ? { ...ASK, reason: 'y'.repeat(1000) } : long)
      if (!asked.ok) refused = asked.problem.kind
    }
    expect(refused).toBe('disk-full')
    expect(test.desk.blocked).toBeUndefined()
  })
})

describe('a clock that runs wrong', () => {
  it('is asked about before anything is dated by it', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    await test.desk.printing
    test.clock.set(MORNING - 2 * DAY)
    expect(await ask(test, dossierId, HAND_OVER)).toMatchObject({ ok: false, problem: { kind: 'clock-behind' } })
    const basedOn = dossierOf(test, dossierId).lastEventId
    const sure = { operationId: 'sure', dossierId, basedOn, command: HAND_OVER, clockConfirmed: true }
    expect((await test.api.act(sure)).ok).toBe(true)
  })
})

describe('the way of a dossier', () => {
  it('goes to the citizen, and the home screen counts where it stands', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    const counts = async () => valueOf(await test.api.getToday(null))
    await doAll(test, dossierId, ASK)
    expect(await counts()).toMatchObject({ waitingSupplement: 1, toReturn: 0 })
    await doAll(test, dossierId, { kind: 'receiveSupplement', papers: intake.papers }, HAND_OVER, GRANT)
    expect(await counts()).toMatchObject({ waitingSupplement: 0, toReturn: 1 })
    const listed = { text: '', filter: 'to-return', before: null, limit: 9 } as const
    expect(valueOf(await test.api.searchDossiers(listed)).map((line) => line.dossierId)).toEqual([dossierId])
    const returned = await doAll(test, dossierId, RETURN)
    expect(returned).toMatchObject({ status: 10, delivered: { to: intake.applicant.name, way: 'counter' } })
    expect(await counts()).toMatchObject({ toReturn: 0, overdue: 0 })
  })

  it('late without an apology is listed, cannot be finished before it, and no longer counts once it has been written', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    await doAll(test, dossierId, HAND_OVER)
    test.clock.set(MORNING + 7 * DAY)
    expect(valueOf(await test.api.getToday(null))).toMatchObject({ overdue: 1, apologyDue: 1 })
    expect(await ask(test, dossierId, GRANT)).toMatchObject({ ok: false, problem: { kind: 'apology-missing' } })
    await doAll(test, dossierId, LATER)
    expect(valueOf(await test.api.getToday(null))).toMatchObject({ overdue: 0, apologyDue: 0 })
    await test.desk.printing
    expect(papersOf(test).at(-1)).toContain('PHIẾU XIN LỖI')
    expect((await doAll(test, dossierId, GRANT)).status).toBe(9)
  })

  it('corrected after the slip was printed gets a new slip, which says that the old one is void', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    const { applicant, delivery, note } = intake
    const name = 'Đặng Thị Ương'
    const correct: Command = {
      ...{ kind: 'correct', applicant: { ...applicant, name }, authoriser: null, delivery, note, reason: 'Gõ nhầm' }
    }
    await doAll(test, dossierId, correct)
    await test.desk.printing
    const slip = present(papersOf(test).at(-1), 'new slip')
    expect(slip).toContain(name)
    expect(slip).toContain('BẢN THAY THẾ 1')
    expect(papersOf(test)[0]).not.toContain('BẢN THAY THẾ')
    expect(await ask(test, dossierId, correct)).toMatchObject({ ok: false, problem: { kind: 'nothing-changed' } })
  })

  it('a second control slip is a paper of its own, no reprint of the first', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    await doAll(test, dossierId, HAND_OVER, { ...HAND_OVER, to: 'Văn phòng' })
    await test.desk.printing
    const slips = (await printsOf(test, dossierId)).filter(({ form }) => form.startsWith('control/'))
    expect(slips.map(({ reprint, copies }) => ({ reprint, copies }))).toEqual([
      { reprint: 0, copies: 1 },
      { reprint: 0, copies: 1 }
    ])
    const again = valueOf(
      await test.api.printSlip({ dossierId, printId: present(slips[0], 'slip').printId, printer: null })
    )
    expect(again).toMatchObject({ reprint: 1, form: 'control/tt03-2025' })
    await test.desk.printing
    expect(papersOf(test).at(-1)).toContain('BẢN IN LẠI 1')
  })
})
