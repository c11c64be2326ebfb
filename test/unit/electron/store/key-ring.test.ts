import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  copyOf,
  createKeys,
  type KeyFile,
  openKeys,
  openWithRecovery,
  readKeyFile,
  writeKeyFile
} from '../../../../electron/store/key-ring.ts'
import { newRecoveryKey } from '../../../../electron/store/recovery-key.ts'
import type { MachineVault } from '../../../../shared/contract/ports.ts'
import { createFakeVault } from '../../../fakes/vault.ts'
import { makeFolder } from '../../../fixtures/store.ts'

const RECOVERY_KEY = newRecoveryKey(randomBytes)
const made = async (vault: MachineVault) => {
  const keys = await createKeys(vault, RECOVERY_KEY, randomBytes)
  if (!keys.ok) throw new Error(keys.problem.kind)
  return keys.value
}
let place: ReturnType<typeof makeFolder>
const path = () => join(place.folder, 'keys.json')
beforeEach(() => {
  place = makeFolder()
})
afterEach(() => place.remove())

describe('the data key', () => {
  it('is opened by the machine that wrapped it, and lost to every other one', async () => {
    const here = createFakeVault()
    const { key, file } = await made(here)
    expect(key).toHaveLength(32)
    expect(file.setUpAt).toBeNull()
    expect(await openKeys(file, here)).toEqual({ ok: true, value: key })
    expect(await openKeys(file, createFakeVault())).toEqual({ ok: false, problem: { kind: 'key-lost' } })
  })

  it('is opened by the recovery key on another machine, which knows it from then on', async () => {
    const { key, file } = await made(createFakeVault())
    const there = createFakeVault()
    const opened = await openWithRecovery({ ...file, setUpAt: 5 }, ` ${RECOVERY_KEY.toLowerCase()} `, there)
    if (!opened.ok) throw new Error(opened.problem.kind)
    expect(Buffer.from(opened.value.key)).toEqual(Buffer.from(key))
    expect(opened.value.file).toMatchObject({ setUpAt: 5, byRecovery: file.byRecovery })
    const next = await openKeys(opened.value.file, there)
    expect(next.ok && Buffer.from(next.value)).toEqual(Buffer.from(key))
  })

  it('is not opened by another recovery key, nor by one with two symbols changed', async () => {
    const { file } = await made(createFakeVault())
    const changed = `${RECOVERY_KEY.startsWith('2') ? '3' : '2'}${RECOVERY_KEY.slice(1)}`
    for (const typed of ['', changed, newRecoveryKey(randomBytes)])
      expect(await openWithRecovery(file, typed, createFakeVault())).toEqual({
        ok: false,
        problem: { kind: 'recovery-key-wrong' }
      })
  })

  it('keeps its old wrap where the machine protects nothing; none is made there', async () => {
    const { file } = await made(createFakeVault())
    const opened = await openWithRecovery(file, RECOVERY_KEY, createFakeVault({ available: false }))
    expect(opened.ok && opened.value.file).toEqual(file)
    expect(await createKeys(createFakeVault({ available: false }), RECOVERY_KEY, randomBytes)).toEqual({
      ok: false,
      problem: { kind: 'vault-unavailable' }
    })
  })
})

describe('keys.json', () => {
  it('is written whole, for its owner only, with a copy, and without the key', async () => {
    const { key, file } = await made(createFakeVault())
    expect(writeKeyFile(path(), file).ok).toBe(true)
    expect(readdirSync(place.folder).sort()).toEqual(['keys.copy.json', 'keys.json'])
    expect(statSync(path()).mode & 0o077).toBe(0)
    expect(readKeyFile(path())).toEqual({ ok: true, value: file })
    const text = readFileSync(path(), 'utf8')
    expect(text).not.toContain(Buffer.from(key).toString('hex'))
    expect(text).not.toContain(RECOVERY_KEY)
  })

  it.each(['', '{', '{"version":2}', '{"version":1,"byMachine":"zz"}'])('as %j is read from its copy', async (text) => {
    const { file } = await made(createFakeVault())
    writeKeyFile(path(), file)
    writeFileSync(path(), text)
    expect(readKeyFile(path())).toEqual({ ok: true, value: file })
    rmSync(copyOf(path()))
    expect(readKeyFile(path())).toEqual({ ok: false, problem: { kind: 'unreadable' } })
  })

  it('replaces the one before', async () => {
    const { file } = await made(createFakeVault())
    writeKeyFile(path(), file)
    const setUp: KeyFile = { ...file, setUpAt: 1 }
    writeKeyFile(path(), setUp)
    expect(readKeyFile(path())).toEqual({ ok: true, value: setUp })
  })
})
