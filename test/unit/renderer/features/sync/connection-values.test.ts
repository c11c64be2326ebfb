import { expect, it } from 'vitest'
import { connectionOf, valuesOf, wrongFields } from '../../../../../renderer/features/sync/connection-values.ts'
import type { Connection } from '../../../../../shared/contract/connection.ts'

const sixStep: Connection = { kind: 'six-step', url: 'https://mot-cua.example', unitCode: 'H23.54.22', clientId: 'a' }
const session: Connection = {
  kind: 'session-rpc',
  url: 'http://localhost:8701',
  unitCode: 'H23',
  username: 'b',
  dstcode: 'VN:H23'
}

it.each([sixStep, session])('$kind comes back as it went in, without a secret', (connection) => {
  const values = valuesOf(connection, 'H99')
  expect(values.secret).toBe('')
  expect(connectionOf(values)).toEqual(connection)
  expect(wrongFields(values)).toEqual([])
})

it('begins with the unit of the counter', () => {
  expect(valuesOf(null, 'H23.54.22')).toMatchObject({ kind: 'six-step', unitCode: 'H23.54.22', url: '' })
})

it('takes blanks around an address and a code in small letters', () => {
  const values = { ...valuesOf(sixStep, ''), url: '  https://mot-cua.example ', unitCode: ' h23.54.22 ' }
  expect(connectionOf(values)).toEqual(sixStep)
})

it('names every field that does not hold, in the order of the screen', () => {
  const empty = { ...valuesOf(null, ''), url: 'http://mot-cua.example' }
  expect(connectionOf(empty)).toBeUndefined()
  expect(wrongFields(empty).map(([field]) => field)).toEqual(['url', 'unitCode', 'account'])
  expect(wrongFields({ ...empty, kind: 'session-rpc' }).map(([field]) => field)).toEqual([
    'url',
    'unitCode',
    'account',
    'dstcode'
  ])
  expect(new Set(wrongFields(empty).map(([, message]) => message)).size).toBe(3)
})
