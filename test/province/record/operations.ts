import { z } from 'zod'
import type { Db } from './tables.ts'

const rowSchema = z.object({ name: z.string(), fingerprint: z.string(), answer: z.string() }).optional()

/** What was applied under each operation id, with its first answer. Refusals are not kept: a corrected send may use its id again. */
export function createOperations(db: Db) {
  const find = db.prepare('SELECT name, fingerprint, answer FROM operation WHERE id = ?')
  const insert = db.prepare('INSERT INTO operation VALUES (?, ?, ?, ?, ?)')
  return {
    find: (id: string) => rowSchema.parse(find.get(id)),
    add: (id: string, name: string, fingerprint: string, answer: string, at: number) =>
      void insert.run(id, name, fingerprint, answer, at)
  }
}
