import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../../../electron/store/store.ts'
import { formatPooledCode, type PooledCode } from '../../../../shared/domain/numbering/pool.ts'
import { actor, command, makeFolder, makeStore, MORNING } from '../../../fixtures/store.ts'

const TODAY = '2026-11-20'
const pool = { policy: 'pool' } as const
let place: ReturnType<typeof makeFolder>
let store: Store
beforeEach(() => {
  place = makeFolder()
  store = makeStore(place.folder)
})
afterEach(async () => {
  await store.close()
  place.remove()
})
const codeOf = (serial: number, day = TODAY): PooledCode => ({
  code: formatPooledCode('H23.54.22', day, serial),
  day,
  serial
})
const put = (codes: readonly PooledCode[], today = TODAY) => store.pool.put(codes, today, MORNING)
const takeIn = (operation: string, at = MORNING) => {
  const outcome = store.dossiers.takeIn(command(operation, { numbering: pool, at }))
  return outcome.ok ? outcome.value.accepted.code : outcome.problem.kind
}

it('gives the codes in the order of the province, each with its dossier, then there is none', () => {
  expect(put([codeOf(7), codeOf(3)])).toEqual({ ok: true, value: 2 })
  expect(store.pool.ready(TODAY)).toBe(2)
  expect([takeIn('a'), takeIn('b'), takeIn('c')]).toEqual([codeOf(7).code, codeOf(3).code, 'no-number'])
  expect(store.pool.ready(TODAY)).toBe(0)
  expect(store.pool.gaps(TODAY)).toEqual([])
})

it('gives a repeated operation its first code and takes no other', () => {
  put([codeOf(1), codeOf(2)])
  expect([takeIn('a'), takeIn('a')]).toEqual([codeOf(1).code, codeOf(1).code])
  expect(store.pool.ready(TODAY)).toBe(1)
})

it('leaves the code in the pool when the acceptance fails half-way', () => {
  put([codeOf(1)])
  const accept = () => {
    throw new Error('bug')
  }
  expect(() => store.dossiers.takeIn({ ...command('a', { numbering: pool }), accept })).toThrow('bug')
  expect(store.pool.ready(TODAY)).toBe(1)
})

it('dies at midnight: what is left becomes gaps with their reason, and a late code is one at once', () => {
  put([codeOf(1), codeOf(2), codeOf(9, '2026-11-19')])
  expect(takeIn('a')).toBe(codeOf(1).code)
  expect(takeIn('b', MORNING + 86_400_000)).toBe('no-number')
  expect(store.pool.expire('2026-11-21')).toEqual({ ok: true, value: 1 })
  expect(store.pool.expire('2026-11-21')).toEqual({ ok: true, value: 0 })
  expect(store.pool.gaps(TODAY)).toEqual([{ code: codeOf(2).code, reason: 'day-over' }])
  expect(store.pool.gaps('2026-11-19')).toEqual([{ code: codeOf(9, '2026-11-19').code, reason: 'other-day' }])
})

it('never makes a code ready again that a restored province issues once more', () => {
  put([codeOf(1), codeOf(2)])
  takeIn('a')
  store.pool.expire('2026-11-21')
  expect(put([codeOf(1), codeOf(2), codeOf(3)])).toEqual({ ok: true, value: 1 })
  expect([takeIn('b'), takeIn('c')]).toEqual([codeOf(3).code, 'no-number'])
})

it('keeps no code that a dossier has in any other way', () => {
  const outbox = store.outbox({ get: () => ({ ok: false, problem: { kind: 'not-found' } }) })
  const taken = store.dossiers.takeIn(command('a', { numbering: { policy: 'provisional' } }))
  if (!taken.ok) throw new Error(taken.problem.kind)
  put([codeOf(1)])
  expect(outbox.giveCode(taken.value.dossierId, codeOf(1).code, MORNING)).toBe(false)
  expect(outbox.giveCode(taken.value.dossierId, codeOf(2).code, MORNING)).toBe(true)
  expect(put([codeOf(2)])).toEqual({ ok: true, value: 0 })
  expect(store.dossiers.find(taken.value.dossierId)?.line.officialCode).toBe(codeOf(2).code)
})

it('goes on with the pool where a crash left it', async () => {
  put([codeOf(1), codeOf(2)])
  takeIn('a')
  await store.close()
  store = makeStore(place.folder)
  expect(store.pool.ready(TODAY)).toBe(1)
  expect(store.dossiers.append('nobody', { kind: 'codeGiven', code: 'x' }, actor, MORNING).ok).toBe(false)
  expect(takeIn('b')).toBe(codeOf(2).code)
})
