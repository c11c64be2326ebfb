import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordFiles } from '../../../../electron/desk/open.ts'
import { copyOf, readKeyFile, writeKeyFile } from '../../../../electron/store/key-ring.ts'
import { createFakeVault } from '../../../fakes/vault.ts'
import {
  answersOf,
  closeDesks,
  leftOnDisk,
  settings,
  startDesk,
  takeIn,
  type TestDesk,
  valueOf
} from '../../../fixtures/desk.ts'
import { makeFolder, MORNING } from '../../../fixtures/store.ts'

let place: ReturnType<typeof makeFolder>
let test: TestDesk
beforeEach(() => {
  place = makeFolder()
  test = startDesk(`${place.folder}/records`)
})
afterEach(async () => {
  await closeDesks()
  place.remove()
})
const refused = (kind: string) => ({ ok: false, problem: { kind } })
const startOf = async (folder: string, vault = test.vault) => {
  const again = startDesk(folder, { vault })
  return { again, start: valueOf(await again.api.getStart(null)) }
}

describe('the first run', () => {
  it('ends with the clerk at the counter, and is found again by the next start', async () => {
    expect(valueOf(await test.api.getStart(null))).toEqual({ phase: 'first-run' })
    const answers = await answersOf(test)
    const start = valueOf(await test.api.completeSetup(answers))
    expect(start).toMatchObject({ phase: 'ready', clerk: { name: 'Nguyễn Thị Lan' }, settings, warnings: [] })
    expect((await takeIn(test)).code).toBe('H23.54.22-261120-6000')
    await test.desk.printing
    const { start: next } = await startOf(leftOnDisk(test))
    expect(next).toMatchObject({ phase: 'sign-in', unitName: 'ỦY BAN NHÂN DÂN XÃ TÂN AN' })
  })

  it('goes on without the catalogue being imported, with the shipped one', async () => {
    expect(valueOf(await test.api.getCatalogue(null)).procedures.length).toBeGreaterThan(0)
  })

  it.each([
    ['another key', (key: string) => `${key.startsWith('2') ? '3' : '2'}${key.slice(1)}`],
    ['half of it', (key: string) => key.slice(0, 19)],
    ['nothing', () => '']
  ])('does not end with %s typed back, and writes nothing', async (_, typed) => {
    const answers = await answersOf(test)
    const given = { ...answers, recoveryKey: typed(answers.recoveryKey) }
    expect(await test.api.completeSetup(given)).toEqual(refused('recovery-key-differs'))
    expect(readdirSync(test.folder)).toEqual([])
    expect(await test.api.createRecoveryKey(null)).toEqual({ ok: true, value: { key: answers.recoveryKey } })
  })

  it('takes the key as a hand writes it', async () => {
    const answers = await answersOf(test)
    const typed = ` ${answers.recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
    expect(await test.api.completeSetup({ ...answers, recoveryKey: typed })).toMatchObject({ ok: true })
  })

  it('is refused where the machine keeps no key', async () => {
    test.vault.setAvailable(false)
    expect(await test.api.completeSetup(await answersOf(test))).toEqual(refused('vault-unavailable'))
    expect(readdirSync(test.folder)).toEqual([])
  })

  it('pressed twice at the same time makes one set of records, with the key that lies beside them', async () => {
    const answers = await answersOf(test)
    const [first, second] = await Promise.all([test.api.completeSetup(answers), test.api.completeSetup(answers)])
    expect(second).toEqual(first)
    expect(test.desk.office?.store.clerks.list()).toHaveLength(1)
    await takeIn(test)
    const { start } = await startOf(leftOnDisk(test))
    expect(start).toMatchObject({ phase: 'sign-in' })
  })

  it('is refused once it has been done, whoever asks', async () => {
    const answers = await answersOf(test)
    valueOf(await test.api.completeSetup(answers))
    expect(await test.api.completeSetup(answers)).toEqual(refused('already-set-up'))
    expect(await test.api.createRecoveryKey(null)).toEqual(refused('blocked'))
    const { again } = await startOf(leftOnDisk(test), createFakeVault())
    expect(await again.api.completeSetup(answers)).toEqual(refused('already-set-up'))
    expect(await again.api.createRecoveryKey(null)).toEqual(refused('blocked'))
  })
})

type Step = 'the first key file' | 'both key files' | 'the records' | 'the mark on the first key file'

/** The folder as a power cut leaves it after a durable step of a set-up. */
async function cutAfter(step: Step): Promise<string> {
  valueOf(await test.api.completeSetup(await answersOf(test)))
  await test.desk.office?.store.close()
  const folder = leftOnDisk(test)
  const { keys, database } = recordFiles(folder)
  const marked = valueOf(readKeyFile(keys))
  valueOf(writeKeyFile(keys, { ...marked, setUpAt: null }))
  if (step === 'the first key file') rmSync(copyOf(keys))
  if (step === 'the first key file' || step === 'both key files') rmSync(database)
  if (step === 'the mark on the first key file') writeFileSync(keys, JSON.stringify(marked))
  return folder
}

describe('a power cut', () => {
  it.each<Step>(['the first key file', 'both key files', 'the records'])(
    'after %s: nothing that counts was there, and the set-up begins again',
    async (step) => {
      const { again, start } = await startOf(await cutAfter(step))
      expect(start).toEqual({ phase: 'first-run' })
      expect(readdirSync(again.folder)).toEqual([])
      expect(await again.api.completeSetup(await answersOf(again))).toMatchObject({ ok: true })
    }
  )

  it('after the mark on the first key file: set up, and the copy is put right', async () => {
    const folder = await cutAfter('the mark on the first key file')
    const { keys } = recordFiles(folder)
    const { start } = await startOf(folder)
    expect(start).toMatchObject({ phase: 'sign-in' })
    expect(readFileSync(copyOf(keys))).toEqual(readFileSync(keys))
  })

  it('there, and years later a damaged first key file: the records are not taken for a half set-up', async () => {
    const folder = await cutAfter('the mark on the first key file')
    const { keys } = recordFiles(folder)
    writeFileSync(keys, '{')
    const { start } = await startOf(folder)
    expect(start).toMatchObject({ phase: 'sign-in', clerks: [{ name: 'Nguyễn Thị Lan' }] })
    expect(readKeyFile(keys)).toMatchObject({ ok: true, value: { setUpAt: MORNING } })
    expect((await startOf(folder)).start).toMatchObject({ phase: 'sign-in' })
  })
})

it('that fails half-way can be pressed again with the same answers, and leaves no foreign records behind', async () => {
  let asked = 0
  const random = (bytes: number) => {
    // The recovery key, the data key, its salt, then the salt of the PIN: keys and records are on the disk by then.
    if (++asked === 4) throw new Error('no randomness')
    return randomBytes(bytes)
  }
  const { vault } = test
  const failing = startDesk(`${place.folder}/failing`, { vault, random })
  const answers = await answersOf(failing)
  await expect(failing.api.completeSetup(answers)).rejects.toThrow('no randomness')
  expect(readdirSync(failing.folder).sort()).toEqual(['keys.copy.json', 'keys.json', 'records.db'])
  expect(valueOf(await failing.api.getStart(null))).toEqual({ phase: 'first-run' })
  expect(await failing.api.completeSetup(answers)).toMatchObject({ ok: true, value: { phase: 'ready' } })
  expect((await startOf(leftOnDisk(failing))).start).toMatchObject({ phase: 'sign-in' })
})
