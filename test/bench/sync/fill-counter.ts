import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createIds } from '../../../electron/ids.ts'
import { connect } from '../../../electron/store/connect.ts'
import { createBlobStore } from '../../../electron/store/blob-store.ts'
import { createDossiers } from '../../../electron/store/dossiers.ts'
import { createEventLog } from '../../../electron/store/event-log.ts'
import { migrate } from '../../../electron/store/migrations.ts'
import { createPool } from '../../../electron/store/pool.ts'
import { createPrints } from '../../../electron/store/prints.ts'
import { addDays, localDate } from '../../../shared/lib/plain-date.ts'
import { sixStepDossier } from '../../../shared/sync/mapping/six-step.ts'
import { accepted } from '../../fixtures/accepted.ts'
import { command, KEY } from '../../fixtures/store.ts'
import { seeded } from '../../province/seeded.ts'
import { madeUpName } from '../made-up-dossiers.ts'
import { FILE_BYTES, type Work } from './profiles.ts'

/** A month at a busy counter. */
const PER_DAY = 450
const DAY_MS = 86_400_000

/** The bytes of the paper with that number: the same in every run, and as dense as a scan. */
export function scanOf(i: number): Buffer {
  const chance = seeded(i + 1)
  const scan = Buffer.alloc(FILE_BYTES)
  for (let at = 0; at < FILE_BYTES; at += 4) scan.writeUInt32LE(Math.floor(chance() * 4_294_967_296), at)
  return scan
}

/** Fills the records of a counter in `folder` with dossiers of the days until `now` that nobody sent yet. */
export function fillCounter(folder: string, { dossiers, files }: Work, now: number): void {
  mkdirSync(folder, { recursive: true })
  const db = connect(join(folder, 'records.db'), KEY, { create: true, readonly: false })
  migrate(db)
  // No power is cut while a bench is made ready.
  db.pragma('synchronous = OFF')
  const ids = createIds({ now: () => now })
  const blobs = createBlobStore(join(folder, 'blobs'), KEY)
  const book = createDossiers(db, ids, createEventLog(db, 'counter-1'), createPrints(db, ids), createPool(db))
  const addFile = db.prepare(
    `INSERT INTO file (fileId, dossierId, componentId, name, mediaType, size, sha256, at)
     VALUES (?, ?, 'TP1', 'Tờ khai.pdf', 'application/pdf', ?, ?, ?)`
  )
  const days = Math.ceil(dossiers / PER_DAY)
  const fill = db.transaction(() => {
    for (let i = 0; i < dossiers; i++) {
      const at = now - (days - 1 - Math.floor(i / PER_DAY)) * DAY_MS - (PER_DAY - (i % PER_DAY)) * 1_000
      const idNumber = String(30_000_000_000 + i).padStart(12, '0')
      const dueDate = addDays(localDate(at), 5)
      const taken = book.takeIn(command(`bench-${String(i)}`, { at, name: madeUpName(i), idNumber, dueDate }))
      if (!taken.ok) throw new Error(taken.problem.kind)
      if (i >= files) continue
      const stored = blobs.put(scanOf(i))
      if (!stored.ok) throw new Error(stored.problem.kind)
      addFile.run(ids.next(), taken.value.dossierId, FILE_BYTES, stored.value, at)
    }
  })
  fill.immediate()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** What our six-step connector says of a dossier, for senders that know nothing of this counter. */
export function dossierText(i: number): string {
  const applicant = { ...accepted.applicant, name: madeUpName(i) }
  const body = sixStepDossier({ code: `bench-${String(i)}`, accepted: { ...accepted, applicant }, files: [] })
  if (!body.ok) throw new Error(body.problem.kind)
  return JSON.stringify(body.value)
}
