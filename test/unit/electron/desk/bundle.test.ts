import { existsSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { importProvinceKey, ownIdentity, saveCounterKey } from '../../../../electron/desk/bundle-keys.ts'
import { cancelBundle, exportBundle, getBundles } from '../../../../electron/desk/export-bundle.ts'
import { exportTables } from '../../../../electron/desk/export-tables.ts'
import { importAcknowledgement } from '../../../../electron/desk/import-acknowledgement.ts'
import { writeKeyText } from '../../../../electron/sync/bundle/key-file.ts'
import { benchProvince } from '../../../contract/province/bench.ts'
import { PROVINCE, STRANGER } from '../../../fixtures/bundle.ts'
import { MORNING } from '../../../fixtures/store.ts'
import { makeDialogDesk } from '../../../fixtures/dialog-desk.ts'

const { province } = await benchProvince()
let open: Awaited<ReturnType<typeof makeDialogDesk>>[] = []
const newDesk = async () => {
  const made = await makeDialogDesk()
  open.push(made)
  return made
}
afterEach(async () => {
  for (const made of open) await made.stop()
  open = []
})
const ownerOf = (name: string) => ({ role: 'province', name, unitCode: null, installationId: null }) as const

/** A desk that knows the province, and is known there. */
async function introduced() {
  const made = await newDesk()
  made.dialogs.open = made.put('tinh.qmk', province.stick.keyText())
  expect(await importProvinceKey(made.seat, false)).toMatchObject({ ok: true, value: { name: 'Tỉnh (mô phỏng)' } })
  made.dialogs.save = made.pathOf('quay.qmk')
  expect((await saveCounterKey(made.seat)).ok).toBe(true)
  expect(province.stick.register(readFileSync(made.pathOf('quay.qmk'), 'utf8')).ok).toBe(true)
  return made
}

describe('the stick at the desk', () => {
  it('writes a bundle, carries it, and takes the acknowledgement in once', async () => {
    const made = await introduced()
    const dossierId = made.takeIn()
    made.dialogs.save = made.pathOf('a.qmc')
    expect(await exportBundle(made.seat)).toMatchObject({
      ok: true,
      value: { sequence: 1, fileName: 'a.qmc', damagedFiles: 0, counts: { dossiers: 1, records: 1, steps: 1 } }
    })
    expect(made.dialogs.suggested).toMatch(/^H23\.54\.22-261120-09\d\d-001\.qmc$/)
    expect(getBundles(made.seat)).toMatchObject({
      value: { underWay: null, ready: { dossiers: 1 }, list: [{ sequence: 1, answeredAt: null }] }
    })
    expect(made.announced).toContainEqual({ kind: 'changed', what: 'bundles' })
    const taken = await province.stick.importBundle(made.pathOf('a.qmc'), made.pathOf('a.qmca'), MORNING)
    expect(taken.ok).toBe(true)
    made.dialogs.open = made.pathOf('a.qmca')
    const answer = { sequence: 1, known: false, dossiers: 1, refused: 0 }
    expect(await importAcknowledgement(made.seat)).toEqual({ ok: true, value: answer })
    expect(made.seat.store.dossiers.find(dossierId)?.line.sync).toBe('acknowledged')
    expect(made.announced).toContainEqual({ kind: 'changed', what: 'dossiers' })
    expect(await importAcknowledgement(made.seat)).toMatchObject({ ok: true, value: { known: true } })
    expect(await exportBundle(made.seat)).toEqual({ ok: false, problem: { kind: 'nothing-to-send' } })
  })

  it('stops when it is told to, and leaves nothing on the stick', async () => {
    const made = await introduced()
    made.takeIn()
    made.dialogs.save = made.pathOf('b.qmc')
    const writing = exportBundle(made.seat)
    expect(await exportBundle(made.seat)).toEqual({ ok: false, problem: { kind: 'bundle-under-way' } })
    cancelBundle(made.seat)
    expect(await writing).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect([existsSync(made.pathOf('b.qmc')), existsSync(made.pathOf('b.qmc.part'))]).toEqual([false, false])
    expect(getBundles(made.seat)).toMatchObject({ value: { underWay: null, list: [] } })
    expect(await exportBundle(made.seat)).toMatchObject({ ok: true, value: { sequence: 2 } })
  })

  it('says why it cannot write, and takes nothing for sent', async () => {
    const made = await newDesk()
    made.takeIn()
    expect(await exportBundle(made.seat)).toEqual({ ok: false, problem: { kind: 'no-province-key' } })
    expect(await importAcknowledgement(made.seat)).toEqual({ ok: false, problem: { kind: 'no-province-key' } })
    const known = await introduced()
    known.takeIn()
    known.dialogs.save = known.pathOf('nowhere/c.qmc')
    expect(await exportBundle(known.seat)).toEqual({ ok: false, problem: { kind: 'cannot-write' } })
    known.dialogs.save = undefined
    expect(await exportBundle(known.seat)).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect(getBundles(known.seat)).toMatchObject({ value: { list: [] } })
  })

  it('refuses what is no acknowledgement of its own', async () => {
    const made = await introduced()
    const other = await introduced()
    made.takeIn()
    made.dialogs.save = made.pathOf('d.qmc')
    await exportBundle(made.seat)
    await province.stick.importBundle(made.pathOf('d.qmc'), made.pathOf('d.qmca'), MORNING)
    other.dialogs.open = made.pathOf('d.qmca')
    expect(await importAcknowledgement(other.seat)).toEqual({ ok: false, problem: { kind: 'not-for-us' } })
    made.dialogs.open = made.pathOf('d.qmc')
    expect(await importAcknowledgement(made.seat)).toMatchObject({ ok: false })
    made.dialogs.open = made.pathOf('nowhere')
    expect(await importAcknowledgement(made.seat)).toEqual({ ok: false, problem: { kind: 'file-unreadable' } })
  })
})

describe('the keys', () => {
  it("takes the province's key once, another only when it is to replace it", async () => {
    const made = await newDesk()
    made.dialogs.open = made.put('one.qmk', writeKeyText(PROVINCE, ownerOf('Tỉnh')))
    expect(await importProvinceKey(made.seat, false)).toMatchObject({ ok: true })
    expect(await importProvinceKey(made.seat, false)).toMatchObject({ ok: true })
    made.dialogs.open = made.put('two.qmk', writeKeyText(STRANGER, ownerOf('Tỉnh khác')))
    expect(await importProvinceKey(made.seat, false)).toEqual({ ok: false, problem: { kind: 'key-differs' } })
    expect(getBundles(made.seat)).toMatchObject({ value: { province: { name: 'Tỉnh' } } })
    expect(await importProvinceKey(made.seat, true)).toMatchObject({ ok: true, value: { name: 'Tỉnh khác' } })
    expect(getBundles(made.seat)).toMatchObject({ value: { province: { fingerprint: STRANGER.fingerprint } } })
    made.dialogs.open = made.put('bad.qmk', 'no key')
    expect(await importProvinceKey(made.seat, true)).toEqual({ ok: false, problem: { kind: 'not-a-key-file' } })
  })

  it('makes its own keys at the first use, keeps them sealed, and shows them nowhere', async () => {
    const made = await introduced()
    const own = ownIdentity(made.seat)
    const again = ownIdentity(made.seat)
    expect(own.ok && again.ok && own.value.fingerprint === again.value.fingerprint).toBe(true)
    const seeds = Buffer.from(made.seat.store.secrets.find('bundle-identity') ?? []).subarray(0, 64)
    expect(seeds.byteLength).toBe(64)
    const shown =
      JSON.stringify([made.noted, made.announced, getBundles(made.seat)]) +
      readFileSync(made.pathOf('quay.qmk'), 'utf8')
    for (const seed of [seeds.subarray(0, 32), seeds.subarray(32)])
      for (const form of ['hex', 'base64', 'base64url'] as const) expect(shown).not.toContain(seed.toString(form))
  })
})

describe('tables for typing over', () => {
  it('hold the same records as JSON, and note nothing as sent', async () => {
    const made = await newDesk()
    const dossierId = made.takeIn()
    made.dialogs.save = made.pathOf('t.json')
    expect(await exportTables(made.seat, 'json')).toEqual({ ok: true, value: { dossiers: 1 } })
    expect(JSON.parse(readFileSync(made.pathOf('t.json'), 'utf8'))).toMatchObject({
      format: 'quay-mot-cua/records',
      version: 1,
      unitCode: 'H23.54.22',
      records: [
        { dossier: { dossierId, remote: null }, steps: [{ position: 1, event: { body: { kind: 'accepted' } } }] }
      ]
    })
    expect(made.seat.store.dossiers.find(dossierId)).toMatchObject({ line: { sync: 'waiting' }, bundles: [] })
  })

  it('say when there is nothing to write', async () => {
    const made = await newDesk()
    for (const form of ['json', 'xlsx'] as const)
      expect(await exportTables(made.seat, form)).toEqual({ ok: false, problem: { kind: 'nothing-to-send' } })
  })
})
