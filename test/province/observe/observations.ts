import Database from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import type { Reason } from '../check/reasons.ts'

/** What is counted. Bytes are those on the wire, heads included. */
export type Counted =
  | 'requests'
  | 'bytesReceived'
  | 'bytesSent'
  | 'duplicateRequests'
  | 'duplicateDossiers'
  | 'duplicateSteps'
  | 'duplicateStatuses'
  | 'identicalFiles'
  | 'refusals'
  | 'hashMismatches'
  | 'offsetMismatches'
  | 'unauthenticated'
  | 'lostConnections'
  | 'restarts'
  | 'restores'
  | `fault:${string}`

/** A refusal as an object: which request, which field, why. Without values. */
export interface SeenRefusal {
  readonly at: number
  readonly interface: string
  readonly operation: string
  readonly code: string | null
  readonly reasons: readonly Reason[]
}

const refusalSchema = z.object({
  at: z.number(),
  interface: z.string(),
  operation: z.string(),
  code: z.string().nullable(),
  reasons: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.object({ field: z.string(), reason: z.string() })))
})

const refusalsSchema = z.array(refusalSchema)
const countsSchema = z.array(z.object({ name: z.string(), n: z.number() }))

/** What was seen at the door. Kept apart from the province's record: a restored backup takes nothing of it back. */
export function openObservations(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = OFF')
  db.exec(`
    CREATE TABLE IF NOT EXISTS counted (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS refusal (
      at INTEGER NOT NULL, interface TEXT NOT NULL, operation TEXT NOT NULL, code TEXT, reasons TEXT NOT NULL) STRICT;
  `)
  const increase = db.prepare('INSERT INTO counted VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET n = n + excluded.n')
  const all = db.prepare('SELECT name, n FROM counted')
  const addRefusal = db.prepare('INSERT INTO refusal VALUES (@at, @interface, @operation, @code, @reasons)')
  const refusals = db.prepare('SELECT * FROM refusal ORDER BY rowid')
  const count = (name: Counted, by = 1) => void increase.run(name, by)
  return {
    count,
    refusal(seen: SeenRefusal) {
      count('refusals')
      addRefusal.run({ ...seen, reasons: JSON.stringify(seen.reasons) })
    },
    counts: (): Readonly<Record<string, number>> =>
      Object.fromEntries(countsSchema.parse(all.all()).map(({ name, n }) => [name, n])),
    refusals: (): readonly SeenRefusal[] => refusalsSchema.parse(refusals.all()),
    close: () => void db.close()
  }
}

export type Observations = ReturnType<typeof openObservations>
