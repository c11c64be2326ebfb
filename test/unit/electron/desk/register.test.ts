import { describe, expect, it } from 'vitest'
import { refuseWrites, type TestDesk, takeIn, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { createFakeClock } from '../../../fakes/clock.ts'
import { actor, MORNING } from '../../../fixtures/store.ts'

const office = useOffice()
const refused = (problem: object) => ({ ok: false, problem })
/** Thursday 31/12/2026 and Friday 01/01/2027, 09:00 in Vietnam. */
const LAST_DAY = Date.UTC(2026, 11, 31, 2, 0)
const NEXT_YEAR = Date.UTC(2027, 0, 1, 2, 0)
const view = async ({ api }: TestDesk, year = 2026) => valueOf(await api.getRegister({ year }))

describe('the register of a year', () => {
  it('is there before its first dossier', async () => {
    expect(await view(await office.sit())).toEqual({
      year: 2026,
      years: [2026],
      volumes: [],
      closing: null,
      mayOpenVolume: false,
      closableFrom: '2026-12-31',
      today: '2026-11-20'
    })
  })

  it('has a volume once something was taken in', async () => {
    const test = await office.sit()
    await takeIn(test)
    await takeIn(test, 'd2')
    const volume = { volume: 1, openedOn: '2026-11-20', openedBy: null, closedOn: null, first: 1, last: 2, gaps: 0 }
    expect(await view(test)).toMatchObject({ volumes: [volume], mayOpenVolume: true })
  })

  it('is told line by line, from any number on', async () => {
    const test = await office.sit()
    const first = await takeIn(test)
    const second = await takeIn(test, 'd2')
    const lines = async (from: number) => valueOf(await test.api.getRegisterLines({ year: 2026, volume: 1, from }))
    expect(await lines(1)).toMatchObject([
      { kind: 'dossier', serial: 1, dossierId: first.dossierId, row: { code: first.code } },
      { kind: 'dossier', serial: 2, dossierId: second.dossierId }
    ])
    expect(await lines(2)).toMatchObject([{ serial: 2 }])
    expect(await lines(3)).toEqual([])
  })

  it('shows a number that nobody carries as a gap in its place', async () => {
    const test = await office.sit()
    await takeIn(test)
    await takeIn(test, 'd2')
    const { store } = test.desk.office ?? expect.fail()
    const rows: typeof store.register.rows = (...span) =>
      store.register.rows(...span).filter(({ row }) => row.serial !== 1)
    const volumes: typeof store.register.volumes = (year) =>
      store.register.volumes(year).map((volume) => ({ ...volume, dossiers: 1 }))
    if (test.desk.office)
      test.desk.office = { ...test.desk.office, store: { ...store, register: { ...store.register, rows, volumes } } }
    expect(await view(test)).toMatchObject({ volumes: [{ first: 1, last: 2, gaps: 1 }] })
    expect(valueOf(await test.api.getRegisterLines({ year: 2026, volume: 1, from: 1 }))).toMatchObject([
      { kind: 'gap', serial: 1, reason: 'chưa rõ lý do' },
      { kind: 'dossier', serial: 2 }
    ])
  })

  it('has no lines in a volume that is not there', async () => {
    const { api } = await office.sit()
    expect(await api.getRegisterLines({ year: 2026, volume: 1, from: 1 })).toEqual(refused({ kind: 'not-found' }))
  })
})

describe('another volume', () => {
  it('takes the next dossier in, numbers going on, and closes the one before', async () => {
    const test = await office.sit()
    await takeIn(test)
    expect(valueOf(await test.api.openVolume({ year: 2026, after: 1 }))).toEqual({ volume: 2 })
    expect(test.said).toContainEqual({ kind: 'changed', what: 'register' })
    expect(await view(test)).toMatchObject({
      mayOpenVolume: false,
      volumes: [
        { volume: 1, closedOn: '2026-11-20' },
        { volume: 2, openedBy: 'Nguyễn Thị Lan', first: null, last: null, gaps: 0 }
      ]
    })
    await takeIn(test, 'd2')
    expect(await view(test)).toMatchObject({
      volumes: [
        { first: 1, last: 1 },
        { volume: 2, first: 2, last: 2 }
      ]
    })
  })

  it('is opened by the first of two presses', async () => {
    const test = await office.sit()
    await takeIn(test)
    for (let press = 0; press < 2; press++)
      expect(valueOf(await test.api.openVolume({ year: 2026, after: 1 }))).toEqual({ volume: 2 })
    expect((await view(test)).volumes).toHaveLength(2)
  })

  it('does not follow an empty one, and is not opened in another year', async () => {
    const test = await office.sit()
    expect(await test.api.openVolume({ year: 2026, after: 1 })).toEqual(refused({ kind: 'volume-empty' }))
    await takeIn(test)
    valueOf(await test.api.openVolume({ year: 2026, after: 1 }))
    expect(await test.api.openVolume({ year: 2026, after: 2 })).toEqual(refused({ kind: 'volume-empty' }))
    expect(await test.api.openVolume({ year: 2025, after: 1 })).toEqual(refused({ kind: 'year-closed' }))
  })
})

describe('closing a year', () => {
  it('waits for its last working day', async () => {
    const test = await office.sit()
    await takeIn(test)
    expect(await test.api.closeYear({ year: 2026 })).toEqual(refused({ kind: 'year-not-over', from: '2026-12-31' }))
    expect((await view(test)).closing).toBeNull()
  })

  it.each([
    ['on it', LAST_DAY, '2026-12-31'],
    ['once it is over', NEXT_YEAR, '2027-01-01']
  ])('is done %s, once and for all', async (_, at, closedOn) => {
    const clock = createFakeClock(MORNING)
    const test = await office.sit({ clock })
    await takeIn(test)
    clock.set(at)
    valueOf(await test.api.closeYear({ year: 2026 }))
    clock.set(NEXT_YEAR + 86_400_000)
    valueOf(await test.api.closeYear({ year: 2026 }))
    expect(await view(test)).toMatchObject({
      closing: { closedOn, closedBy: 'Nguyễn Thị Lan' },
      volumes: [{ closedOn }],
      years: [2027, 2026]
    })
    expect(await test.api.openVolume({ year: 2026, after: 1 })).toEqual(refused({ kind: 'year-closed' }))
  })

  it('needs a register, and a clock that goes on from what was recorded', async () => {
    const clock = createFakeClock(MORNING)
    const test = await office.sit({ clock })
    expect(await test.api.closeYear({ year: 2025 })).toEqual(refused({ kind: 'not-found' }))
    const { dossierId } = await takeIn(test)
    await test.desk.printing
    const { store } = test.desk.office ?? expect.fail()
    valueOf(store.dossiers.append(dossierId, { kind: 'voided', reason: 'x' }, actor, Date.UTC(2028, 0, 3)))
    clock.set(NEXT_YEAR)
    expect(await test.api.closeYear({ year: 2026 })).toMatchObject({ problem: { kind: 'clock-behind' } })
  })

  it.each(['disk-full', 'damaged'] as const)('and opening say so when the records take nothing: %s', async (kind) => {
    const clock = createFakeClock(MORNING)
    const test = await office.sit({ clock })
    await takeIn(test)
    clock.set(LAST_DAY)
    refuseWrites(test, kind)
    const problem = { problem: { kind: kind === 'damaged' ? 'blocked' : kind } }
    expect(await test.api.openVolume({ year: 2026, after: 1 })).toMatchObject(problem)
    expect(await test.api.closeYear({ year: 2026 })).toMatchObject(problem)
  })
})
