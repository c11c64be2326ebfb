import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Db } from './tables.ts'

const unitSchema = z.string().optional()

/** Access tokens of six-step and sessions of session-rpc. They outlive a restart, and end by the province's own clock. */
export function createSessions(db: Db) {
  const insert = db.prepare('INSERT INTO session VALUES (?, ?, ?, ?)')
  const find = db.prepare('SELECT unit FROM session WHERE token = ? AND interface = ? AND expiresAt > ?').pluck()
  const removeAll = db.prepare('DELETE FROM session')
  return {
    open(interfaceName: string, unit: string, expiresAt: number): string {
      const token = randomBytes(24).toString('base64url')
      insert.run(token, interfaceName, unit, expiresAt)
      return token
    },
    /** The unit that `token` was given to, while it holds. */
    unitOf: (interfaceName: string, token: string, now: number) =>
      unitSchema.parse(find.get(token, interfaceName, now)),
    expireAll: () => removeAll.run().changes
  }
}
