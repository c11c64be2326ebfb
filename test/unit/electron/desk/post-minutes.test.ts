import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recordFiles } from '../../../../electron/desk/open.ts'
import type { Command } from '../../../../shared/domain/dossier/commands.ts'
import { textOfFake } from '../../../fakes/pdf-maker.ts'
import { accepted, intake } from '../../../fixtures/accepted.ts'
import { doAll } from '../../../fixtures/acting.ts'
import { PRINTER, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'

const DAY_MS = 86_400_000
const DAY = '2026-11-20'
const POSTMAN = 'Vũ Thị Ỷ'
const office = useOffice()
const minutes = async ({ api }: TestDesk, direction: 'given' | 'brought', day = DAY) =>
  valueOf(await api.getPostMinutes({ day, direction }))
const away = (way: 'post' | 'counter'): Command[] => [
  { kind: 'handOver', to: 'Công chức Tư pháp - Hộ tịch', receiver: '' },
  { kind: 'finish', outcome: 'granted', reason: '' },
  {
    kind: 'returnResult',
    receivedBy: intake.applicant.name,
    way,
    proof: way === 'counter' ? { kind: 'slip' } : null,
    authorisation: '',
    postman: way === 'post' ? POSTMAN : ''
  }
]
const byPost = { ...intake, channel: 3 } as const

describe('what the post was given', () => {
  it('is every result that left with it that day, with the number of its slip', async () => {
    const test = await office.sit()
    const one = await takeIn(test)
    const other = await takeIn(test, 'd2')
    const counter = await takeIn(test, 'd3')
    expect(await minutes(test, 'given')).toEqual({ postmen: [], lines: [] })
    await doAll(test, one.dossierId, ...away('post'))
    await doAll(test, other.dossierId, ...away('post'))
    await doAll(test, counter.dossierId, ...away('counter'))
    const { dossierId, code } = one
    const line = { dossierId, posting: '01', code, person: intake.applicant.name, complete: 'đủ' }
    expect(await minutes(test, 'given')).toEqual({
      postmen: [POSTMAN],
      lines: [line, { ...line, dossierId: other.dossierId, posting: '02', code: other.code }]
    })
    expect((await minutes(test, 'given', '2026-11-21')).lines).toEqual([])
    test.clock.set(MORNING + DAY_MS)
    expect((await minutes(test, 'given')).lines).toHaveLength(2)
  })

  it('counts a slip that is printed again once', async () => {
    const test = await office.sit()
    const { dossierId } = await takeIn(test)
    await doAll(test, dossierId, ...away('post'))
    await test.desk.printing
    const slip = valueOf(await test.api.getDossier({ dossierId })).prints.at(-1)
    valueOf(await test.api.printSlip({ dossierId, printId: slip?.printId ?? null, printer: null }))
    expect((await minutes(test, 'given')).lines).toHaveLength(1)
  })
})

describe('what the post brought', () => {
  it('is what it brought that day: complete, short of papers, or not looked at', async () => {
    const test = await office.sit()
    const file = (draftId: string, decision: 'leave' | 'ask' | 'turnAway') =>
      test.api.fileIntake({
        draftId,
        intake: byPost,
        decision:
          decision === 'ask'
            ? {
                kind: 'askSupplement',
                componentIds: [intake.papers[0]?.componentId ?? ''],
                reason: 'Thiếu.',
                waivers: []
              }
            : decision === 'leave'
              ? { kind: 'leave' }
              : { kind: 'turnAway', reason: 'Không thuộc thẩm quyền.' },
        clockConfirmed: false
      })
    await takeIn(test, 'at-the-counter')
    const taken = { draftId: 'd1', intake: byPost, shownDueDate: accepted.due.dueDate, clockConfirmed: false }
    const { code } = valueOf(await test.api.takeIn(taken))
    valueOf(await file('d2', 'ask'))
    valueOf(await file('d3', 'leave'))
    valueOf(await file('d4', 'turnAway'))
    const { lines, postmen } = await minutes(test, 'brought')
    expect(postmen).toEqual([])
    expect(lines.map(({ posting, complete }) => [posting, complete.split(':')[0]])).toEqual([
      ['', 'đủ'],
      ['', 'thiếu'],
      ['', '']
    ])
    expect(lines[0]).toMatchObject({ code, person: intake.applicant.name })
  })

  it('leaves a mistaken intake out', async () => {
    const test = await office.sit()
    const taken = { draftId: 'd1', intake: byPost, shownDueDate: accepted.due.dueDate, clockConfirmed: false }
    const { dossierId } = valueOf(await test.api.takeIn(taken))
    await doAll(test, dossierId, { kind: 'void', reason: 'Nhập nhầm.' })
    expect((await minutes(test, 'brought')).lines).toEqual([])
  })
})

describe('the minutes on paper', () => {
  it('leave number and hour to be written by hand, and come out once for each side', async () => {
    const test = await office.sit()
    const { dossierId, code } = await takeIn(test)
    await doAll(test, dossierId, ...away('post'))
    await test.desk.printing
    valueOf(await test.api.printPostMinutes({ day: DAY, direction: 'given', printer: null }))
    const job = test.printer.printed.at(-1)
    expect(job).toMatchObject({ printer: PRINTER, title: 'Bien ban giao nhan buu chinh 2026-11-20 - giao' })
    const text = textOfFake(job?.pdf ?? new Uint8Array())
    expect(text.split('BÊN GIAO')).toHaveLength(3)
    for (const part of ['BIÊN BẢN GIAO NHẬN', code, POSTMAN, '…… giờ …… phút, ngày 20 tháng 11 năm 2026', 'Số: …'])
      expect(text).toContain(part)
    expect(await test.api.printPostMinutes({ day: DAY, direction: 'given', printer: 'NOWHERE' })).toEqual({
      ok: false,
      problem: { kind: 'printer-missing' }
    })
  })

  it('are none where nothing went, and are saved where the clerk wants them', async () => {
    const path = `${recordFiles(office.copy()).database}.pdf`
    const test = await office.sit({ chooseSavePath: () => Promise.resolve(path) })
    const which = { day: DAY, direction: 'brought' } as const
    const nothing = { ok: false, problem: { kind: 'not-found' } }
    expect(await test.api.savePostMinutes(which)).toEqual(nothing)
    expect(await test.api.printPostMinutes({ ...which, printer: null })).toEqual(nothing)
    const taken = { draftId: 'd1', intake: byPost, shownDueDate: accepted.due.dueDate, clockConfirmed: false }
    const { code } = valueOf(await test.api.takeIn(taken))
    valueOf(await test.api.savePostMinutes(which))
    expect(readFileSync(path, 'utf8')).toContain(code)
  })
})
