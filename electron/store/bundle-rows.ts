import { z } from 'zod'
import type { BundleNote } from '../../shared/contract/bundle-book.ts'
import type { BundleCounts } from '../../shared/contract/bundle.ts'
import { invariant, present } from '../../shared/lib/invariant.ts'
import type { Db } from './connect.ts'

const countsSchema = z.object({
  dossiers: z.number(),
  records: z.number(),
  steps: z.number(),
  files: z.number(),
  fileBytes: z.number()
})
const noteSchema = z.object({
  sequence: z.number(),
  madeAt: z.number(),
  counts: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(countsSchema),
  sha256: z.string().nullable(),
  writtenAt: z.number().nullable(),
  answeredAt: z.number().nullable()
})
const pageSchema = z.object({ row: z.number(), dossierId: z.string() })
const operationSchema = z.object({
  operationId: z.string(),
  eventId: z.string(),
  position: z.number(),
  state: z.string(),
  isRecord: z.number().transform((value) => value === 1)
})
const fileSchema = z.object({ fileId: z.string(), size: z.number(), sha256: z.string() })
const sequenceSchema = z.object({ sequence: z.number() }).optional()
const idSchema = z.object({ fileId: z.string() })

/** Dossiers read at once: a page of them is all that the memory holds. */
const PAGE = 200
/** The record of a dossier is what its first mutation makes, as in outbox-rows. */
const IS_RECORD = "position = 1 AND state IN ('waiting', 'sending', 'refused')"
const OPEN = 'FROM sending JOIN mutation USING (dossierId) WHERE isOpen = 1'
const OPEN_FILES = 'FROM sending JOIN file USING (dossierId) WHERE isOpen = 1 AND file.remote IS NULL'
const SOMETHING_OPEN = `
  (EXISTS (SELECT 1 FROM mutation WHERE dossierId = sending.dossierId AND state <> 'acknowledged')
   OR EXISTS (SELECT 1 FROM file WHERE dossierId = sending.dossierId AND remote IS NULL))`
const NOTE = 'sequence, madeAt, counts, sha256, writtenAt, answeredAt'

export type NoteRow = BundleNote & { readonly sha256: string | null }
export type BundleOperation = z.infer<typeof operationSchema>

/** The rows behind the bundle book; everything is read and written inside the caller's transaction. */
export function createBundleRows(db: Db) {
  const count = db.prepare(
    `SELECT (SELECT count(*) FROM sending WHERE isOpen = 1 AND ${SOMETHING_OPEN}) AS dossiers,
       (SELECT count(*) ${OPEN} AND ${IS_RECORD}) AS records,
       (SELECT count(*) ${OPEN} AND state <> 'acknowledged') AS steps,
       (SELECT count(*) ${OPEN_FILES}) AS files, (SELECT coalesce(sum(size), 0) ${OPEN_FILES}) AS fileBytes`
  )
  const insert = db.prepare('INSERT INTO bundle (bundleId, madeAt, counts) VALUES (?, ?, ?)')
  const fillOperations = db.prepare(
    `INSERT INTO bundle_operation SELECT ?, dossierId, operationId, ${IS_RECORD} ${OPEN} AND state <> 'acknowledged'`
  )
  const fillFiles = db.prepare(`INSERT INTO bundle_file SELECT ?, dossierId, fileId ${OPEN_FILES}`)
  const doubtRecords = db.prepare(
    `UPDATE sending SET doubtful = 1 WHERE dossierId IN
       (SELECT dossierId FROM bundle_operation WHERE sequence = ? AND isRecord = 1)`
  )
  const doubtSteps = db.prepare(
    'UPDATE mutation SET tried = 1 WHERE operationId IN (SELECT operationId FROM bundle_operation WHERE sequence = ?)'
  )
  const page = db.prepare(
    `SELECT row, dossierId FROM sending WHERE row > @after AND
       (EXISTS (SELECT 1 FROM bundle_operation WHERE dossierId = sending.dossierId AND sequence = @sequence)
        OR EXISTS (SELECT 1 FROM bundle_file WHERE dossierId = sending.dossierId AND sequence = @sequence))
     ORDER BY row LIMIT ${String(PAGE)}`
  )
  const openPage = db.prepare(
    `SELECT row, dossierId FROM sending WHERE row > @after AND isOpen = 1 AND ${SOMETHING_OPEN} ORDER BY row LIMIT ${String(PAGE)}`
  )
  const openOperations = db.prepare(
    `SELECT operationId, eventId, position, state, ${IS_RECORD} AS isRecord FROM mutation
     WHERE dossierId = ? AND state <> 'acknowledged' ORDER BY position`
  )
  const operations = db.prepare(
    `SELECT operationId, eventId, position, state, isRecord FROM bundle_operation JOIN mutation USING (operationId)
     WHERE sequence = ? AND bundle_operation.dossierId = ? ORDER BY position`
  )
  const files = db.prepare(
    `SELECT fileId, size, sha256 FROM bundle_file JOIN file USING (fileId)
     WHERE sequence = ? AND bundle_file.dossierId = ? ORDER BY at, fileId`
  )
  const fileIds = db.prepare('SELECT fileId FROM bundle_file WHERE sequence = ? AND dossierId = ?')
  const written = db.prepare('UPDATE bundle SET sha256 = ?, writtenAt = ? WHERE sequence = ?')
  const answered = db.prepare(
    'UPDATE bundle SET answeredAt = @at, writtenAt = coalesce(writtenAt, @at) WHERE sequence = @sequence'
  )
  const remove = ['bundle_operation', 'bundle_file', 'bundle'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE sequence = ?`)
  )
  const byId = db.prepare(`SELECT ${NOTE} FROM bundle WHERE bundleId = ?`)
  const bySequence = db.prepare(`SELECT ${NOTE} FROM bundle WHERE sequence = ?`)
  const latest = db.prepare(`SELECT ${NOTE} FROM bundle ORDER BY sequence DESC LIMIT ?`)
  const ofDossier = db.prepare(
    `SELECT ${NOTE} FROM bundle WHERE sequence IN
       (SELECT sequence FROM bundle_operation WHERE dossierId = @dossierId
        UNION SELECT sequence FROM bundle_file WHERE dossierId = @dossierId) ORDER BY sequence`
  )
  const lastSequence = db.prepare("SELECT seq AS sequence FROM sqlite_sequence WHERE name = 'bundle'")
  const noteOf = (row: unknown): NoteRow => noteSchema.parse(row)

  return {
    ready: (): BundleCounts => countsSchema.parse(count.get()),
    add(bundleId: string, counts: BundleCounts, at: number): number {
      const sequence = Number(insert.run(bundleId, at, JSON.stringify(counts)).lastInsertRowid)
      invariant(fillOperations.run(sequence).changes === counts.steps, 'what is counted is what goes in')
      fillFiles.run(sequence)
      doubtRecords.run(sequence)
      doubtSteps.run(sequence)
      return sequence
    },
    dossiers: (sequence: number): Iterable<string> => pages((after) => page.all({ sequence, after })),
    /** Those of which something is not acknowledged. */
    openDossiers: (): Iterable<string> => pages((after) => openPage.all({ after })),
    openOperations: (dossierId: string): BundleOperation[] =>
      openOperations.all(dossierId).map((row) => operationSchema.parse(row)),
    operations: (sequence: number, dossierId: string): BundleOperation[] =>
      operations.all(sequence, dossierId).map((row) => operationSchema.parse(row)),
    files: (sequence: number, dossierId: string) => files.all(sequence, dossierId).map((row) => fileSchema.parse(row)),
    fileIds: (sequence: number, dossierId: string): ReadonlySet<string> =>
      new Set(fileIds.all(sequence, dossierId).map((row) => idSchema.parse(row).fileId)),
    written: (sequence: number, sha256: string, at: number): void => void written.run(sha256, at, sequence),
    answered: (sequence: number, at: number): void => void answered.run({ sequence, at }),
    remove(sequence: number): void {
      for (const each of remove) each.run(sequence)
    },
    find(bundleId: string): NoteRow | undefined {
      const row = byId.get(bundleId)
      return row === undefined ? undefined : noteOf(row)
    },
    last: (): number => sequenceSchema.parse(lastSequence.get())?.sequence ?? 0,
    get: (sequence: number): NoteRow => noteOf(present(bySequence.get(sequence), 'bundle')),
    list: (limit: number): NoteRow[] => latest.all(limit).map(noteOf),
    ofDossier: (dossierId: string): NoteRow[] => ofDossier.all({ dossierId }).map(noteOf)
  }
}

/** Reads on page by page: other statements may run in between. */
function* pages(read: (after: number) => unknown[]): Generator<string, void> {
  for (let after = 0; ;) {
    const found = read(after).map((row) => pageSchema.parse(row))
    for (const { row, dossierId } of found) {
      yield dossierId
      after = row
    }
    if (found.length < PAGE) return
  }
}
