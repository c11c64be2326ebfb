import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { IDENTITY_BYTES } from '../../../electron/sync/bundle/identity.ts'
import { createBundles } from './bundles.ts'
import { createCodes } from './codes.ts'
import { createDossiers } from './dossiers.ts'
import { createFiles } from './files.ts'
import { createOperations } from './operations.ts'
import { createProgress } from './progress.ts'
import { createSessions } from './sessions.ts'
import { openTables } from './tables.ts'

const DATABASE = 'province.db'
const FILES = 'files'
const settingSchema = z.string()

/** Everything the province knows, in one folder that outlives the process. */
export function openRecord(folder: string) {
  mkdirSync(join(folder, FILES), { recursive: true })
  const db = openTables(join(folder, DATABASE))
  const readSetting = db.prepare('SELECT value FROM setting WHERE name = ?').pluck()
  const writeSetting = db.prepare('INSERT OR REPLACE INTO setting VALUES (?, ?)')
  if (readSetting.get('epoch') === undefined) writeSetting.run('epoch', randomUUID())
  return {
    /** Made at the first start; a restored backup gets a new one. */
    epoch: () => settingSchema.parse(readSetting.get('epoch')),
    newEpoch: () => void writeSetting.run('epoch', randomUUID()),
    sessions: createSessions(db),
    codes: createCodes(db),
    dossiers: createDossiers(db),
    progress: createProgress(db),
    files: createFiles(db, join(folder, FILES)),
    operations: createOperations(db),
    bundles: createBundles(db),
    /** The keys that this province signs and reads bundles with: made once, of no use anywhere else. */
    bundleSeeds(): Uint8Array {
      if (readSetting.get('bundleSeeds') === undefined)
        writeSetting.run('bundleSeeds', randomBytes(IDENTITY_BYTES).toString('hex'))
      return Buffer.from(z.string().parse(readSetting.get('bundleSeeds')), 'hex')
    },
    /** All of `work` or nothing of it. */
    atOnce: <T>(work: () => T): T => db.transaction(work).immediate(),
    /** A whole copy in the folder `to`, which is replaced. */
    backup(to: string) {
      rmSync(to, { recursive: true, force: true })
      mkdirSync(to, { recursive: true })
      db.prepare('VACUUM INTO ?').run(join(to, DATABASE))
      cpSync(join(folder, FILES), join(to, FILES), { recursive: true })
    },
    close: () => void db.close()
  }
}

export type ProvinceRecord = ReturnType<typeof openRecord>

/** Whether a folder holds what `backup` wrote. */
export const isBackup = (folder: string): boolean => existsSync(join(folder, DATABASE))

/** Puts a backup in the place of a closed record: what came after it is gone. The next start must give it a new epoch. */
export function replaceRecord(folder: string, from: string): void {
  for (const name of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, FILES])
    rmSync(join(folder, name), { recursive: true, force: true })
  cpSync(from, folder, { recursive: true })
}
