import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { closeDesk, recordFiles } from '../../../../electron/desk/open.ts'
import { connect } from '../../../../electron/store/connect.ts'
import { copyOf, openKeys, readKeyFile } from '../../../../electron/store/key-ring.ts'
import { SCHEMA_VERSION } from '../../../../electron/store/migrations.ts'
import { createFakeVault } from '../../../fakes/vault.ts'
import { flipByte } from '../../../fixtures/flip-byte.ts'
import { leftOnDisk, sitDown, startDesk, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'

const office = useOffice()
const startOf = async (folder: string, vault = office.vault) => {
  const test = startDesk(folder, { vault })
  return { test, start: valueOf(await test.api.getStart(null)) }
}
const blocked = (reason: string) => ({ phase: 'blocked', reason })
/** Records with a dossier in them, at rest. */
async function withDossier(): Promise<string> {
  const test = await office.sit()
  await takeIn(test)
  await test.desk.printing
  await closeDesk(test.desk)
  return leftOnDisk(test)
}

describe('what is there is opened', () => {
  it('with the names of the counter, and nothing is changed on the way', async () => {
    const folder = await withDossier()
    const before = readdirSync(folder).sort()
    const { test, start } = await startOf(folder)
    expect(start).toMatchObject({ phase: 'sign-in', counterName: 'Quầy 1' })
    expect(test.logged).toEqual(['records opened'])
    await closeDesk(test.desk)
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  it.each([
    ['keys.json is damaged', (keys: string) => writeFileSync(keys, '{')],
    ['keys.json is gone', (keys: string) => rmSync(keys)],
    ['the copy is damaged', (keys: string) => flipByte(copyOf(keys), 30)],
    ['the copy is gone', (keys: string) => rmSync(copyOf(keys))]
  ])('when %s, and both files say the same again', async (_, damage) => {
    const folder = office.copy()
    const { keys } = recordFiles(folder)
    const whole = readFileSync(keys)
    damage(keys)
    expect((await startOf(folder)).start).toMatchObject({ phase: 'sign-in' })
    expect([readFileSync(keys), readFileSync(copyOf(keys))]).toEqual([whole, whole])
  })
})

describe('what cannot be opened is left as it is, and says why', () => {
  it.each<[string, (folder: string) => void, string]>([
    ['both key files are damaged', (folder) => damageKeys(folder, '{'), 'key-file-lost'],
    ['both key files are gone', (folder) => damageKeys(folder, undefined), 'key-file-lost'],
    ['only stored papers are left', (folder) => keepOnlyBlobs(folder), 'key-file-lost'],
    ['the database is gone', (folder) => rmSync(recordFiles(folder).database), 'database-missing'],
    ['the database is empty', (folder) => writeFileSync(recordFiles(folder).database, ''), 'damaged'],
    [
      'the database is another file',
      (folder) => writeFileSync(recordFiles(folder).database, 'x'.repeat(9_000)),
      'damaged'
    ],
    ['the database is a folder', (folder) => replaceByFolder(recordFiles(folder).database), 'unreadable']
  ])('%s', async (_, damage, reason) => {
    const folder = await withDossier()
    damage(folder)
    const before = readdirSync(folder).sort()
    const { test, start } = await startOf(folder)
    expect(start).toEqual(blocked(reason))
    expect(await test.api.getToday(null)).toEqual({ ok: false, problem: { kind: 'blocked' } })
    await closeDesk(test.desk)
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  it('a newer application wrote it', async () => {
    const folder = office.copy()
    const { database, keys } = recordFiles(folder)
    const key = valueOf(await openKeys(valueOf(readKeyFile(keys)), office.vault))
    const db = connect(database, key, { create: false, readonly: false })
    db.pragma(`user_version = ${String(SCHEMA_VERSION + 1)}`)
    db.close()
    const before = readFileSync(database)
    expect((await startOf(folder)).start).toEqual(blocked('newer-version'))
    expect(readFileSync(database)).toEqual(before)
  })

  it('another machine, or another person at it', async () => {
    expect((await startOf(office.copy(), createFakeVault())).start).toEqual(blocked('key-lost'))
  })

  it('the place of the records is no folder', async () => {
    const folder = `${office.copy()}/keys.json`
    expect((await startOf(folder)).start).toEqual(blocked('unreadable'))
  })
})

describe('one changed bit anywhere in the database', () => {
  /** Everything that a clerk would look at. */
  const look = async ({ api }: TestDesk) =>
    JSON.stringify([
      await api.getToday(null),
      await api.searchDossiers({ text: 'ưởng', filter: 'all', before: null, limit: 5 }),
      await api.searchDossiers({ text: '030185000123', filter: 'open', before: null, limit: 5 }),
      await api.findPerson({ idNumber: '030185000123' })
    ])

  it('is never read as something else, and is found by the check behind the clerk', async () => {
    const folder = await withDossier()
    const whole = await sitDown(folder, { vault: office.vault })
    const truth = await look(whole)
    await closeDesk(whole.desk)
    const { database } = recordFiles(folder)
    const { size } = statSync(database)
    const verdicts = new Set<string>()
    // The first 16 bytes are the salt of a password, and a raw key has none: whatever stands there, nothing reads it.
    const places = [16, 20, 24, 100]
    for (let page = 1; page * 4_096 < size; page++) places.push(page * 4_096 + ((page * 997) % 4_096))
    for (const at of places) {
      flipByte(database, at)
      const { test, start } = await startOf(folder)
      if (start.phase === 'sign-in') {
        test.desk.clerk = start.clerks[0]
        const seen = await look(test)
        expect([truth, ...(seen.includes('"blocked"') ? [seen] : [])]).toContain(seen)
        await test.clock.advance(10_000)
      }
      verdicts.add(test.desk.blocked ?? `open with a changed bit at ${String(at)}`)
      await closeDesk(test.desk)
      flipByte(database, at)
    }
    expect([...verdicts]).toEqual(['damaged'])
    expect(await look(await sitDown(folder, { vault: office.vault }))).toBe(truth)
  })
})

describe('the check behind the clerk', () => {
  const damaged = async () => {
    const folder = await withDossier()
    const test = await sitDown(folder, { vault: office.vault })
    const { database } = recordFiles(folder)
    flipByte(database, statSync(database).size - 100)
    return test
  }

  it('waits until nothing is asked for a while', async () => {
    const test = await damaged()
    for (let i = 0; i < 5; i++) {
      await test.api.getStart(null)
      await test.clock.advance(4_000)
    }
    expect(test.desk.blocked).toBeUndefined()
    await test.clock.advance(10_000)
    expect(test.desk.blocked).toBe('damaged')
    await closeDesk(test.desk)
  })

  it('does not wait for ever at a counter that is never quiet', async () => {
    const test = await damaged()
    for (let i = 0; i < 31; i++) {
      await test.api.getStart(null)
      await test.clock.advance(4_000)
    }
    expect(test.desk.blocked).toBe('damaged')
    await closeDesk(test.desk)
  })
})

describe('closing', () => {
  it('waits for the slip that is on its way', async () => {
    const test = await office.sit()
    test.pdf.mood = 'waits'
    await takeIn(test)
    const closed = closeDesk(test.desk)
    test.pdf.goOn()
    await closed
    expect(test.printer.printed).toHaveLength(1)
  })

  it('does not wait for ever for one that hangs, and leaves it to be printed another time', async () => {
    const test = await office.sit()
    test.pdf.mood = 'waits'
    const { printId } = await takeIn(test)
    const closed = closeDesk(test.desk)
    await test.clock.advance(20_000)
    await closed
    const after = await sitDown(leftOnDisk(test), { vault: office.vault })
    expect(valueOf(await after.api.getToday(null)).unprinted).toMatchObject([{ printId, failure: 'not-sent' }])
  })
})

function damageKeys(folder: string, text: string | undefined): void {
  const { keys } = recordFiles(folder)
  for (const file of [keys, copyOf(keys)])
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
}

function keepOnlyBlobs(folder: string): void {
  damageKeys(folder, undefined)
  rmSync(recordFiles(folder).database)
}

function replaceByFolder(path: string): void {
  renameSync(path, `${path}.moved`)
  mkdirSync(path)
}
