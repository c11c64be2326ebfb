import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../shared/domain/office/settings.ts'
import { createBlobStore } from '../store/blob-store.ts'
import { isDamage } from '../store/errors.ts'
import { copyOf, keepKeyFiles, type KeyFile, type KeyFiles, openKeys, readKeyFiles } from '../store/key-ring.ts'
import { openStore } from '../store/open-store.ts'
import type { BlobStore, Store } from '../store/store.ts'
import { type Desk, type Office, stopDamaged } from './desk.ts'
import { startCardReader } from './card-reader.ts'
import { createLine } from './line.ts'
import { beginWatching } from './papers/watch.ts'
import { readShippedTables, tablesOf } from './public-tables.ts'

/** The check reads the whole file and would make a slip wait: it begins when the desk was asked nothing for so long. */
const QUIET_MS = 5_000
/** A counter that is never quiet is checked all the same, after so many looks. */
const LOOKS = 24
/** Longer than any print service takes to answer: whoever closes the window must not wait for ever. */
const LONGEST_PRINT_MS = 20_000

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
  // Read while the machine still looks for the key: it takes longer than everything else.
  desk.shipped = readShippedTables(parts.assets)
  try {
    mkdirSync(parts.folder, { recursive: true })
    await openRecords(desk)
  } catch (error) {
    parts.log.fault('open', error)
    desk.blocked = isDamage(error) ? 'damaged' : 'unreadable'
  }
}

async function openRecords(desk: Desk): Promise<void> {
  const { parts } = desk
  const { database, keys, blobs } = recordFiles(parts.folder)
  const there = readKeyFiles(keys)
  const file = there.marked ?? there.first ?? there.copy
  if (!file && (there.damaged || existsSync(database) || existsSync(blobs))) {
    desk.blocked = 'key-file-lost'
    return
  }
  if (!file || isHalfSetup(there, existsSync(database))) {
    forgetHalfSetup(parts.folder)
    desk.tables = await desk.shipped
    if (!desk.tables) desk.blocked = 'catalogue-damaged'
    return
  }
  if (!existsSync(database)) {
    desk.blocked = 'database-missing'
    return
  }
  const key = await openKeys(file, parts.vault)
  if (!key.ok) {
    desk.blocked = key.problem.kind
    return
  }
  await openOffice(desk, key.value)
  if (desk.office) mendKeyFiles(desk, keys, file)
}

/** A set-up that was cut off before anything was acknowledged. Where a file is damaged, or gone beside records, it may not be. */
function isHalfSetup({ first, copy, marked, damaged }: KeyFiles, hasDatabase: boolean): boolean {
  return !marked && !damaged && (!hasDatabase || (first !== undefined && copy !== undefined))
}

/** Both key files say the same again, and that the records are whole: a stale copy would one day pass for a half set-up. */
function mendKeyFiles({ parts }: Desk, keys: string, file: KeyFile): void {
  try {
    const kept = keepKeyFiles(keys, { ...file, setUpAt: file.setUpAt ?? parts.clock.now() })
    if (!kept.ok) parts.log.note('key files not mended', { problem: kept.problem.kind })
  } catch (error) {
    // The records are open: this is tried again at the next opening.
    parts.log.fault('mend key files', error)
  }
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
  const settings = await settingsOf(store)
  if (!settings) {
    await store.close()
    desk.blocked = 'unreadable'
    return
  }
  const stored = createBlobStore(blobs, key)
  // Before anything else works on them: what a power cut left half done goes now.
  sweepLoose(desk, store, stored)
  const forgotten = store.tray.forgetDropped(parts.clock.now())
  if (!forgotten.ok) parts.log.note('dropped pages kept', { problem: forgotten.problem.kind })
  const office = officeOf(desk, store, stored, settings)
  const shipped = await desk.shipped
  const tables = shipped && tablesOf(store, shipped)
  // All at once: a desk with records and no tables would look like one that was never set up.
  desk.blocked = tables ? undefined : 'catalogue-damaged'
  desk.tables = tables
  desk.office = office
  parts.log.note('records opened')
  void desk.office.line.open()
  beginWatching(desk)
  startCardReader(desk, store)
  void watchIntegrity(desk, store)
}

/** What cannot be removed now is looked at again with the next opening: no leftover keeps a counter closed. */
function sweepLoose({ parts }: Desk, store: Store, blobs: BlobStore): void {
  try {
    store.looseBlobs.sweep(blobs)
  } catch (error) {
    if (isDamage(error)) throw error
    parts.log.fault('sweep loose bytes', error)
  }
}

async function settingsOf(store: Store): Promise<Settings | undefined> {
  try {
    return store.settings.find()
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Opened records with the line that sends what is in them; the line itself is not open yet. */
function officeOf(desk: Desk, store: Store, blobs: BlobStore, settings: Settings): Office {
  const { clock, vault, makeProvince, log, announce } = desk.parts
  const outbox = store.outbox(blobs)
  const line = createLine({
    store,
    outbox,
    pooled: settings.numbering.policy === 'pool',
    clock,
    vault,
    makeProvince,
    log,
    changed: () => announce({ kind: 'changed', what: 'sync' }),
    fault(where, error) {
      log.fault(where, error)
      if (isDamage(error)) stopDamaged(desk)
    }
  })
  return { store, blobs, outbox, bundles: store.bundles(blobs), line, settings }
}

/** The whole file is checked behind the clerk's back: reading it all before the first screen would cost minutes of every morning. */
async function watchIntegrity(desk: Desk, store: Store): Promise<void> {
  try {
    if (!(await quiet(desk))) return
    if ((await store.checkIntegrity()) === 'damaged') stopDamaged(desk)
  } catch (error) {
    desk.parts.log.fault('check integrity', error)
  }
}

/** Waits for a moment without questions, two minutes at most; false when the desk is being closed. */
async function quiet(desk: Desk): Promise<boolean> {
  for (let look = 0, before = -1; look < LOOKS && before !== desk.questions; look++) {
    before = desk.questions
    if (!(await desk.parts.wait(QUIET_MS, desk.closing.signal))) return false
  }
  return true
}

/** Takes away what a set-up left that was never acknowledged. */
export function forgetHalfSetup(folder: string): void {
  const { database, keys } = recordFiles(folder)
  for (const file of [`${database}-wal`, `${database}-shm`, database, copyOf(keys), keys]) rmSync(file, { force: true })
}

/** Stops a bundle under way, ends the print and the calls under way, closes the records. A print that does not end is left behind as interrupted. */
export async function closeDesk(desk: Desk): Promise<void> {
  const { closing, parts } = desk
  const waiting = new AbortController()
  desk.exporting?.controller.abort()
  desk.scanning?.controller.abort()
  parts.cardPort.close()
  await Promise.all([
    Promise.race([desk.printing, parts.wait(LONGEST_PRINT_MS, waiting.signal)]),
    desk.office?.line.close(),
    desk.exporting?.over,
    desk.scanning?.over,
    desk.watching?.close()
  ])
  waiting.abort()
  closing.abort()
  await desk.office?.store.close()
  parts.scanners.close()
  parts.pages.close()
  await parts.pdf.close()
}
