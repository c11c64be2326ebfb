import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../../electron/store/migrations.ts'
import { verifyPin } from '../../../../electron/store/pin.ts'
import { contentOf, FROZEN_PIN, FROZEN_SLIP, openOffice } from '../../../fixtures/databases/office.ts'
import { actor, command, makeFolder } from '../../../fixtures/store.ts'

const databases = join(import.meta.dirname, '../../../fixtures/databases')
const versions = readdirSync(databases).filter((name) => /^v\d+$/.test(name))

it('keeps one frozen office of every version that shipped', () => {
  const expected = Array.from({ length: SCHEMA_VERSION }, (_, i) => `v${String(i + 1)}`)
  expect(new Set(versions)).toEqual(new Set(expected))
})

it.each(versions)('%s still says everything it said, and goes on', async (version) => {
  const { folder, remove } = makeFolder()
  try {
    // Opening writes: the frozen files themselves stay as they are.
    cpSync(join(databases, version), folder, { recursive: true })
    const { store, blobs } = await openOffice(folder)
    try {
      const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
      expect(await contentOf(store)).toMatchObject(expected as object)
      expect(store.events.findBrokenLink()).toBeUndefined()
      expect(await store.checkIntegrity()).toBe('ok')
      expect(await verifyPin(FROZEN_PIN, store.clerks.findPinHash(actor.clerkId) ?? '')).toBe(true)
      const slip = blobs.get(createHash('sha256').update(FROZEN_SLIP).digest('hex'))
      expect(slip.ok && Buffer.from(slip.value)).toEqual(FROZEN_SLIP)

      const again = store.dossiers.takeIn(command('op-1'))
      expect(again.ok && again.value.repeated).toBe(true)
      const next = store.dossiers.takeIn(command('op-new'))
      expect(next.ok && next.value.accepted).toMatchObject({
        code: 'H23.54.22-261120-6002',
        register: { year: 2026, serial: 4 }
      })
      expect(store.events.findBrokenLink()).toBeUndefined()
    } finally {
      await store.close()
    }
  } finally {
    remove()
  }
})
