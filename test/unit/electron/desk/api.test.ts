import { describe, expect, it } from 'vitest'
import { createDesktopApi } from '../../../../electron/desk/api.ts'
import { stopDamaged } from '../../../../electron/desk/desk.ts'
import type { DesktopApi } from '../../../../shared/contract/desktop-api.ts'
import { DESKTOP_METHODS, type DesktopMethod } from '../../../../shared/contract/methods.ts'
import { createFakeProvince } from '../../../fakes/province.ts'
import { CALLS } from '../../../fixtures/calls.ts'
import { refuseWrites, startDesk, takeIn, useOffice, valueOf } from '../../../fixtures/desk.ts'

const office = useOffice()
const makeProvince = () => createFakeProvince(() => 'answers')
/** What touches the records of citizens. */
const AT_THE_COUNTER = DESKTOP_METHODS.slice(DESKTOP_METHODS.indexOf('findPerson')).concat(
  'getToday',
  'importCatalogue'
)
const ask = (api: DesktopApi, method: DesktopMethod) =>
  (api[method] as (arg: unknown) => Promise<unknown>)(CALLS[method])
const refused = (kind: string) => ({ ok: false, problem: { kind } })

describe('the verbs of the counter', () => {
  it.each(AT_THE_COUNTER)('%s needs a signed-in clerk, and records that can be trusted', async (method) => {
    const first = startDesk(office.copy() + '/new')
    expect(await ask(first.api, method)).toEqual(refused('signed-out'))
    const test = await office.sit()
    valueOf(await test.api.signOut(null))
    expect(await ask(test.api, method)).toEqual(refused('signed-out'))
    stopDamaged(test.desk)
    expect(await ask(test.api, method)).toEqual(refused('blocked'))
    test.desk.clerk = { id: 'c', name: 'Lan' }
    expect(await ask(test.api, method)).toEqual(refused('blocked'))
  })

  it.each(DESKTOP_METHODS)('%s answers, whatever the state, without a bug', async (method) => {
    for (const test of [startDesk(office.copy() + '/new'), await office.sit({ makeProvince })])
      expect(await ask(test.api, method)).toHaveProperty('ok')
  })
})

describe('how the province is reached', () => {
  it.each(['saveProvince', 'forgetProvince', 'pauseSync', 'resumeSync'] as const)(
    '%s says what kept it from being kept: a full disk, or damage, which stops the desk',
    async (method) => {
      for (const [trouble, kind] of [
        ['disk-full', 'disk-full'],
        ['damaged', 'blocked']
      ] as const) {
        const test = await office.sit({ makeProvince })
        refuseWrites(test, trouble)
        expect(await ask(test.api, method)).toEqual(refused(kind))
        expect(test.desk.blocked).toBe(trouble === 'damaged' ? 'damaged' : undefined)
      }
    }
  )
})

describe('damage', () => {
  it('met while writing: the dossier is refused, the windows are told once, and nothing goes on', async () => {
    const test = await office.sit()
    refuseWrites(test, 'damaged')
    expect(await ask(test.api, 'takeIn')).toEqual(refused('damaged'))
    for (const method of AT_THE_COUNTER) expect(await ask(test.api, method)).toEqual(refused('blocked'))
    expect(test.said).toEqual([{ kind: 'blocked', reason: 'damaged' }])
    expect(valueOf(await test.api.getStart(null))).toEqual({ phase: 'blocked', reason: 'damaged' })
  })

  it('met while reading, in a thread of its own too', async () => {
    const test = await office.sit()
    if (!test.desk.office) throw new Error('Nothing is open')
    const { store } = test.desk.office
    const search = () => Promise.reject(Object.assign(new Error('search failed'), { code: 'SQLITE_CORRUPT' }))
    test.desk.office = { ...test.desk.office, store: { ...store, dossiers: { ...store.dossiers, search } } }
    expect(await ask(test.api, 'searchDossiers')).toEqual(refused('blocked'))
    expect(test.desk.blocked).toBe('damaged')
  })

  it('stops the slips that wait for their turn', async () => {
    const test = await office.sit()
    test.pdf.mood = 'waits'
    const taken = [await takeIn(test, 'a'), await takeIn(test, 'b')]
    stopDamaged(test.desk)
    test.pdf.goOn()
    await test.desk.printing
    const codes = test.printer.printed.map(({ title }) => title)
    expect(codes).not.toContain(taken[1]?.code)
  })

  it('that is none is a bug and goes on up', async () => {
    const test = await office.sit()
    if (!test.desk.office) throw new Error('Nothing is open')
    const { store } = test.desk.office
    const counts = () => {
      throw new Error('bug')
    }
    test.desk.office = { ...test.desk.office, store: { ...store, dossiers: { ...store.dossiers, counts } } }
    await expect(ask(test.api, 'getToday')).rejects.toThrow('bug')
    expect(test.desk.blocked).toBeUndefined()
  })
})

it('no call is answered before the records are open', async () => {
  const { desk } = startDesk(office.copy() + '/new')
  let open: () => void = () => undefined
  const api = createDesktopApi(desk, new Promise((resolve) => (open = resolve)))
  const answered: string[] = []
  const asked = DESKTOP_METHODS.map((method) => ask(api, method).then(() => answered.push(method)))
  await new Promise((resolve) => setImmediate(resolve))
  expect(answered).toEqual([])
  open()
  await Promise.all(asked)
  expect(answered).toHaveLength(DESKTOP_METHODS.length)
})
