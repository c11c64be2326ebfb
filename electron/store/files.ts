import { z } from 'zod'
import type { Db } from './connect.ts'
import type { FileRecords, StoredFile } from './paper-records.ts'

const rowSchema = z.object({
  fileId: z.string(),
  dossierId: z.string(),
  componentId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  pages: z.number().nullable(),
  validUntil: z.string(),
  at: z.number()
})
const COLUMNS = Object.keys(rowSchema.shape)
  .map((column) => `file.${column}`)
  .join(', ')
const readFile = (row: unknown): StoredFile => rowSchema.parse(row)

/** Scans in their dossiers (tệp số hóa), to look at and to use again. */
export function createFiles(db: Db): FileRecords {
  const one = db.prepare(`SELECT ${COLUMNS} FROM file WHERE fileId = ?`)
  const ofPerson = db.prepare(
    `SELECT ${COLUMNS} FROM dossier JOIN file ON file.dossierId = dossier.dossierId
     WHERE dossier.idNumber = ? AND dossier.idNumber <> '' ORDER BY file.at DESC, file.fileId LIMIT ?`
  )
  return {
    find(fileId) {
      const row = one.get(fileId)
      return row === undefined ? undefined : readFile(row)
    },
    ofPerson: (idNumber, limit) => ofPerson.all(idNumber, limit).map(readFile)
  }
}
