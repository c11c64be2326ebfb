import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../../../electron/store/store.ts'
import type { Connection } from '../../../../shared/contract/connection.ts'
import { makeFolder, makeStore } from '../../../fixtures/store.ts'

const connection: Connection = {
  kind: 'six-step',
  url: 'https://mot-cua.tinh.example',
  unitCode: 'H23.54.22',
  clientId: 'quay-1'
}
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
const outbox = () => store.outbox({ get: () => ({ ok: false, problem: { kind: 'not-found' } }) })

it('has none, then the one that was saved, also after a restart, then none again', async () => {
  expect([store.connection.find(), store.connection.findSecret()]).toEqual([undefined, undefined])
  expect(store.connection.save(connection, Buffer.from('wrapped')).ok).toBe(true)
  await store.close()
  store = makeStore(place.folder)
  expect(store.connection.find()).toEqual(connection)
  expect(Buffer.from(store.connection.findSecret() ?? [])).toEqual(Buffer.from('wrapped'))
  store.connection.forget()
  expect([store.connection.find(), store.connection.findSecret()]).toEqual([undefined, undefined])
})

it('remembers a pause over a restart', async () => {
  expect(store.connection.isPaused()).toBe(false)
  store.connection.setPaused(true)
  await store.close()
  store = makeStore(place.folder)
  expect(store.connection.isPaused()).toBe(true)
  store.connection.setPaused(false)
  expect(store.connection.isPaused()).toBe(false)
})

it('forgets what one province said when another is spoken to, and keeps it for another account', () => {
  store.connection.save(connection, Buffer.from('a'))
  outbox().remember('epoch', 'first')
  outbox().remember('cursor', '12')
  store.connection.save({ ...connection, clientId: 'quay-2' }, Buffer.from('b'))
  expect([outbox().recall('epoch'), outbox().recall('cursor')]).toEqual(['first', '12'])
  store.connection.save({ ...connection, url: 'https://khac.tinh.example' }, Buffer.from('c'))
  expect([outbox().recall('epoch'), outbox().recall('cursor')]).toEqual([undefined, undefined])
})
