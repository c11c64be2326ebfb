import { z } from 'zod'
import type { Db } from './tables.ts'

const stepsSchema = z.array(z.object({ seq: z.number(), body: z.string() }))
const changeSchema = z.object({
  seq: z.number(),
  code: z.string(),
  status: z.number(),
  source: z.enum(['counter', 'province']),
  body: z.string(),
  at: z.number()
})

const changesSchema = z.array(changeSchema)

/** One change of a dossier's status, made by the counter or at the province. */
export type StatusChange = z.infer<typeof changeSchema>

const CHANGES = `SELECT seq, code, statusChange.status, source, statusChange.body, statusChange.at
  FROM statusChange JOIN dossier ON dossier.id = dossierId`

/** What happened to dossiers after they arrived: processing steps and changes of status, in the order of arrival. */
export function createProgress(db: Db) {
  const insertStep = db.prepare('INSERT INTO step (dossierId, body, at) VALUES (?, ?, ?)')
  const stepsOf = db.prepare('SELECT seq, body FROM step WHERE dossierId = ? ORDER BY seq')
  const insertChange = db.prepare(
    'INSERT INTO statusChange (dossierId, status, source, body, at) VALUES (?, ?, ?, ?, ?)'
  )
  const changesOf = db.prepare(`${CHANGES} WHERE dossierId = ? ORDER BY seq`)
  const since = db.prepare(`${CHANGES} WHERE source = 'province' AND unit = ? AND seq > ? ORDER BY seq LIMIT ?`)
  return {
    addStep: (dossierId: string, body: string, at: number) => void insertStep.run(dossierId, body, at),
    stepsOf: (dossierId: string) => stepsSchema.parse(stepsOf.all(dossierId)),
    addChange: (dossierId: string, status: number, source: StatusChange['source'], body: string, at: number) =>
      void insertChange.run(dossierId, status, source, body, at),
    changesOf: (dossierId: string) => changesSchema.parse(changesOf.all(dossierId)),
    /** What the province itself changed for `unit` after the change numbered `seq`. */
    changesSince: (unit: string, seq: number, limit: number) => changesSchema.parse(since.all(unit, seq, limit))
  }
}
