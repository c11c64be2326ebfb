import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { hashPin, verifyPin } from '../../../../electron/store/pin.ts'

it('takes its own PIN and no other', async () => {
  const hash = await hashPin('246810', randomBytes)
  expect(await verifyPin('246810', hash)).toBe(true)
  expect(await verifyPin('246811', hash)).toBe(false)
  expect(await verifyPin('', hash)).toBe(false)
})

it('says nothing of the PIN, and two clerks with one PIN have two hashes', async () => {
  const [one, other] = await Promise.all([hashPin('246810', randomBytes), hashPin('246810', randomBytes)])
  expect(one).toMatch(/^scrypt\$[0-9a-f]{32}\$[0-9a-f]{64}$/)
  expect(one).not.toContain('246810')
  expect(one).not.toBe(other)
})

it.each(['', 'scrypt', 'scrypt$$', 'scrypt$00$', 'plain$00$246810', 'scrypt$zz$zz'])(
  'lets nobody in by the hash %j',
  async (hash) => expect(await verifyPin('246810', hash)).toBe(false)
)
