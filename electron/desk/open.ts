import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createBlobStore } from '../store/blob-store.ts'
import { copyOf, openKeys, readKeyFile } from '../store/key-ring.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { type Desk, stopDamaged } from './desk.ts'
import { readPublicTables } from './public-tables.ts'

/** The check reads the whole file: it begins when the first screens have been drawn. */
const CHECK_AFTER_MS = 5_000

/** Where the records of an installation lie. */
export function recordFiles(folder: string): {
  readonly database: string
  readonly keys: string
  readonly blobs: string
} {
  return { database: join(folder, 'records.db'), keys: join(folder, 'keys.json'), blobs: join(folder, 'blobs') }
}

/** Opens what is there, or says why not. Never makes new records where some may have been. */
export async function openDesk(desk: Desk): Promise<void> {
  const { parts } = desk
  try {
    mkdirSync(parts.folder, { recursive: true })
    await openRecords(desk)
  } catch (error) {
    parts.log.fault('open', error)
    desk.blocked = 'unreadable'
  }
}

async function openRecords(desk: Desk): Promise<void> {
  const { parts } = desk
  const { database, keys } = recordFiles(parts.folder)
  if (!existsSync(keys) && !existsSync(copyOf(keys))) {
    if (existsSync(database)) desk.blocked = 'key-lost'
    else await openPublicTables(desk)
    return
  }
  const file = readKeyFile(keys)
  if (!file.ok) {
    desk.blocked = file.problem.kind
    return
  }
  if (file.value.setUpAt === null) {
    // A set-up that was cut off before anything was acknowledged: begin again.
    forgetHalfSetup(parts.folder)
    await openPublicTables(desk)
    return
  }
  if (!existsSync(database)) {
    desk.blocked = 'database-missing'
    return
  }
  const key = await openKeys(file.value, parts.vault)
  if (!key.ok) {
    desk.blocked = key.problem.kind
    return
  }
  await openOffice(desk, key.value)
}

/** Opens the records of a unit that has been set up, with their key. */
export async function openOffice(desk: Desk, key: Uint8Array): Promise<void> {
  const { parts } = desk
  const { database, blobs } = recordFiles(parts.folder)
  const opened = openStore({ file: database, key, workerFile: parts.storeWorker, ids: parts.ids, create: false })
  if (!opened.ok) {
    desk.blocked = opened.problem.kind === 'wrong-key' ? 'key-lost' : opened.problem.kind
    return
  }
  const store = opened.value
  const settings = store.settings.find()
  if (!settings) {
    await store.close()
    desk.blocked = 'unreadable'
    return
  }
  desk.blocked = undefined
  desk.office = { store, blobs: createBlobStore(blobs, key), settings }
  await openPublicTables(desk)
  parts.log.note('records opened')
  void watchIntegrity(desk, store)
}

async function openPublicTables(desk: Desk): Promise<void> {
  desk.tables = await readPublicTables(desk.parts.assets, desk.office)
  if (!desk.tables) desk.blocked = 'catalogue-damaged'
}

/** The whole file is checked behind the clerk's back: reading it all before the first screen would cost minutes of every morning. */
async function watchIntegrity(desk: Desk, store: Store): Promise<void> {
  try {
    await setTimeout(CHECK_AFTER_MS, undefined, { ref: false })
    if ((await store.checkIntegrity()) === 'damaged') stopDamaged(desk)
  } catch (error) {
    desk.parts.log.fault('check integrity', error)
  }
}

function forgetHalfSetup(folder: string): void {
  const { database, keys } = recordFiles(folder)
  for (const file of [`${database}-wal`, `${database}-shm`, database, copyOf(keys), keys]) rmSync(file, { force: true })
}

/** Ends the print under way, closes the records. */
export async function closeDesk(desk: Desk): Promise<void> {
  await desk.printing
  await desk.office?.store.close()
  await desk.parts.pdf.close()
}
