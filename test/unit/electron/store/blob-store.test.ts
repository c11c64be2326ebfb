import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBlobStore } from '../../../../electron/store/blob-store.ts'
import { KEY, makeFolder } from '../../../fixtures/store.ts'

const SLIP = Buffer.from('Giấy tiếp nhận hồ sơ của Đặng Thị Ưởng')
const HASH = createHash('sha256').update(SLIP).digest('hex')
let place: ReturnType<typeof makeFolder>
const folder = () => join(place.folder, 'blobs')
const pathOf = (hash: string) => join(folder(), hash.slice(0, 2), hash)
beforeEach(() => {
  place = makeFolder()
})
afterEach(() => place.remove())

it('gives back what was put, under the hash of the plain bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      const blobs = createBlobStore(folder(), KEY)
      const put = blobs.put(bytes)
      expect(put).toEqual({ ok: true, value: createHash('sha256').update(bytes).digest('hex') })
      const got = put.ok && blobs.get(put.value)
      expect(got && got.ok && Buffer.from(got.value)).toEqual(Buffer.from(bytes))
    }),
    { numRuns: 30 }
  )
})

it('writes no plain byte, nothing half done, and the same bytes only once', () => {
  const blobs = createBlobStore(folder(), KEY)
  blobs.put(SLIP)
  const before = readFileSync(pathOf(HASH))
  blobs.put(SLIP)
  expect(readFileSync(pathOf(HASH))).toEqual(before)
  expect(before.includes(SLIP.subarray(0, 8))).toBe(false)
  expect(readdirSync(dirname(pathOf(HASH)))).toEqual([HASH])
})

it('calls every flipped byte, a cut and a foreign key damage; putting again mends it', () => {
  const blobs = createBlobStore(folder(), KEY)
  blobs.put(SLIP)
  const whole = readFileSync(pathOf(HASH))
  const damaged = { ok: false, problem: { kind: 'damaged' } }
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(pathOf(HASH), bytes)
    expect(blobs.get(HASH)).toEqual(damaged)
  }
  writeFileSync(pathOf(HASH), whole.subarray(0, 10))
  expect(blobs.get(HASH)).toEqual(damaged)
  expect(createBlobStore(folder(), randomBytes(32)).get(HASH)).toEqual(damaged)
  expect(blobs.put(SLIP).ok).toBe(true)
  expect(blobs.get(HASH).ok).toBe(true)
})

it('does not give one file for another', () => {
  const blobs = createBlobStore(folder(), KEY)
  blobs.put(SLIP)
  const other = createHash('sha256').update('other').digest('hex')
  mkdirSync(dirname(pathOf(other)), { recursive: true })
  writeFileSync(pathOf(other), readFileSync(pathOf(HASH)))
  expect(blobs.get(other)).toEqual({ ok: false, problem: { kind: 'damaged' } })
})

it.each(['', 'x', '../keys.json', '0'.repeat(64)])('does not find %j', (hash) => {
  expect(createBlobStore(folder(), KEY).get(hash)).toEqual({ ok: false, problem: { kind: 'not-found' } })
})
