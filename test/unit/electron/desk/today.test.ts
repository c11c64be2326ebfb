import { describe, expect, it } from 'vitest'
import { intake } from '../../../fixtures/accepted.ts'
import { takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'

const DAY = 86_400_000
const office = useOffice()
const today = async ({ api }: TestDesk) => valueOf(await api.getToday(null))

describe('today', () => {
  it('is empty before the first citizen', async () => {
    expect(await today(await office.sit())).toEqual({
      date: '2026-11-20',
      acceptedToday: 0,
      dueToday: 0,
      dueSoon: 0,
      overdue: 0,
      apologyDue: 0,
      notLookedAt: 0,
      waitingSupplement: 0,
      waitingPayment: 0,
      toReturn: 0,
      toDigitise: 0,
      waitingToSend: 0,
      oldestUnsentAt: null,
      ratings: { count: 0, satisfied: 0 },
      drafts: [],
      unprinted: [],
      recent: []
    })
  })

  it.each([
    ['the day itself', 0, { acceptedToday: 1, dueToday: 0, overdue: 0 }],
    ['the next morning', DAY, { acceptedToday: 0, dueToday: 0, overdue: 0 }],
    ['the day it is due', 6 * DAY, { acceptedToday: 0, dueToday: 1, overdue: 0 }],
    ['the day after', 7 * DAY, { acceptedToday: 0, dueToday: 0, overdue: 1 }]
  ])('counts by the Vietnamese day: %s', async (_, later, counts) => {
    const test = await office.sit()
    await takeIn(test)
    test.clock.set(MORNING + later)
    expect(await today(test)).toMatchObject({ ...counts, waitingToSend: 1, oldestUnsentAt: MORNING })
  })

  it('turns at midnight in Vietnam, not elsewhere', async () => {
    const test = await office.sit()
    test.clock.set(Date.UTC(2026, 10, 20, 16, 59, 59))
    expect((await today(test)).date).toBe('2026-11-20')
    await test.clock.advance(1_000)
    expect((await today(test)).date).toBe('2026-11-21')
  })

  it('shows the last eight, the newest first', async () => {
    const test = await office.sit()
    const codes: string[] = []
    for (let i = 0; i < 10; i++) codes.unshift((await takeIn(test, `d${String(i)}`)).code)
    expect((await today(test)).recent.map(({ code }) => code)).toEqual(codes.slice(0, 8))
  })
})

describe('looking up', () => {
  it('finds by name, number and code, masked', async () => {
    const test = await office.sit()
    const { code } = await takeIn(test)
    for (const text of ['dang thi', 'ưởng', '030185000123', '0912345678', code.toLowerCase()]) {
      const found = valueOf(await test.api.searchDossiers({ text, filter: 'all', before: null, limit: 5 }))
      expect(found).toMatchObject([{ code, idMasked: '•••••••••123' }])
    }
    expect(valueOf(await test.api.searchDossiers({ text: 'đàng', filter: 'all', before: null, limit: 5 }))).toEqual([])
  })

  it('shows one dossier with its history and its prints as they stand', async () => {
    const test = await office.sit()
    const { dossierId, printId } = await takeIn(test)
    await test.desk.printing
    const detail = valueOf(await test.api.getDossier({ dossierId }))
    expect(detail.events.map(({ body }) => body.kind)).toEqual(['accepted', 'printed'])
    expect(detail.prints).toEqual([valueOf(await test.api.getPrintJob({ printId }))])
    expect(await test.api.getDossier({ dossierId: 'x' })).toEqual({ ok: false, problem: { kind: 'not-found' } })
  })

  it('knows a person again as typed last time, and nobody else', async () => {
    const test = await office.sit()
    const { code } = await takeIn(test)
    const known = valueOf(await test.api.findPerson({ idNumber: intake.applicant.idNumber }))
    expect(known).toMatchObject({ intake: intake.applicant, dossiers: [{ code }] })
    for (const idNumber of ['030185000124', '03018500012', '%'])
      expect(valueOf(await test.api.findPerson({ idNumber }))).toBeNull()
  })
})
