import { z } from 'zod'
import type { DossierSync } from '../../shared/contract/dossier-sync.ts'
import type { FieldReason } from '../../shared/contract/province.ts'
import type { DayDifference, ParkedDossier } from '../../shared/contract/sync-views.ts'
import { eventBodySchema } from '../../shared/domain/dossier/event.ts'
import { missingOf } from '../../shared/sync/day-check.ts'
import { MUTATION_STATES } from '../../shared/sync/mutation.ts'
import type { Db } from './connect.ts'
import { LINE_COLUMNS, readLine, RECORD_OPEN } from './dossier-rows.ts'
import { createSyncCounts } from './sync-counts.ts'

const kinds = eventBodySchema.options.map((option) => option.shape.kind.value)
const reasonsSchema = z.array(z.object({ field: z.string(), reason: z.string() }))
const readReasons = (json: string | null): readonly FieldReason[] =>
  json === null ? [] : reasonsSchema.parse(JSON.parse(json))

const itemSchema = z.object({
  eventId: z.string(),
  kind: z.enum(kinds),
  state: z.enum(MUTATION_STATES),
  acknowledgedAt: z.number().nullable(),
  reasons: z.string().nullable()
})
const sendingSchema = z
  .object({
    parked: z.number(),
    attempts: z.number(),
    notBefore: z.number(),
    lastTryAt: z.number().nullable(),
    isOpen: z.number()
  })
  .optional()
const filesSchema = z.object({ all: z.number(), held: z.number() })
const parkedSchema = z.object({ kind: z.enum(kinds), reasons: z.string(), refusedAt: z.number().nullable() })
const daySchema = z.object({
  printState: z.number().nullable(),
  parked: z.number(),
  withoutCode: z.number(),
  record: z.number(),
  steps: z.number(),
  files: z.number()
})
const PRINTS = ['none', 'handed-over', 'confirmed'] as const

/** What the screens say about sending: per dossier, of the refused ones, and of a whole day. Reads only. */
export function createSyncViews(db: Db) {
  const items = db.prepare(
    `SELECT mutation.eventId, event.kind, state, acknowledgedAt, reasons
     FROM mutation JOIN event ON event.eventId = mutation.eventId WHERE mutation.dossierId = ? ORDER BY position`
  )
  const sending = db.prepare('SELECT parked, attempts, notBefore, lastTryAt, isOpen FROM sending WHERE dossierId = ?')
  const files = db.prepare('SELECT count(*) AS "all", count(remote) AS held FROM file WHERE dossierId = ?')
  const parked = db.prepare(
    `SELECT ${LINE_COLUMNS}, event.kind, mutation.reasons, sending.lastTryAt AS refusedAt
     FROM sending JOIN dossier ON dossier.dossierId = sending.dossierId
       JOIN mutation ON mutation.dossierId = sending.dossierId AND mutation.reasons IS NOT NULL
       JOIN event ON event.eventId = mutation.eventId
     WHERE sending.parked = 1 ORDER BY sending.row LIMIT ?`
  )
  const parkedIds = db.prepare('SELECT dossierId FROM sending WHERE parked = 1').pluck()
  // Every paper must have come out: the worst of them is what is said, each by its best print.
  const ofDay = db.prepare(
    `SELECT ${LINE_COLUMNS}, sending.parked,
       (SELECT min(best) FROM (SELECT max(CASE state WHEN 'confirmed' THEN 2 WHEN 'handed-over' THEN 1 ELSE 0 END) AS best
          FROM print WHERE print.dossierId = dossier.dossierId GROUP BY eventId)) AS printState,
       codeKind = 'provisional' AND officialCode IS NULL AS withoutCode,
       (SELECT ${RECORD_OPEN} FROM mutation
          WHERE mutation.dossierId = dossier.dossierId AND position = 1) AS record,
       (SELECT count(*) FROM mutation WHERE mutation.dossierId = dossier.dossierId AND state <> 'acknowledged') AS steps,
       (SELECT count(*) FROM file WHERE file.dossierId = dossier.dossierId AND remote IS NULL) AS files
     FROM dossier JOIN sending ON sending.dossierId = dossier.dossierId WHERE day = ? ORDER BY dossier.row`
  )

  return {
    ...createSyncCounts(db),
    ofDossier(dossierId: string): DossierSync {
      const state = sendingSchema.parse(sending.get(dossierId))
      const waits = state?.isOpen === 1 && state.parked === 0 && state.notBefore > 0
      return {
        items: items.all(dossierId).map((row) => {
          const { reasons, ...item } = itemSchema.parse(row)
          return { ...item, reasons: readReasons(reasons) }
        }),
        files: filesSchema.parse(files.get(dossierId)),
        parked: state?.parked === 1,
        attempts: state?.attempts ?? 0,
        lastTryAt: state?.lastTryAt ?? null,
        nextTryAt: waits ? state.notBefore : null
      }
    },
    /** The refused ones, the longest waiting first. */
    parked: (limit: number): ParkedDossier[] =>
      parked.all(limit).map((row) => {
        const { reasons, ...rest } = parkedSchema.parse(row)
        return { ...rest, line: readLine(row), reasons: readReasons(reasons) }
      }),
    parkedIds: (): string[] => z.array(z.string()).parse(parkedIds.all()),
    /** Every dossier of a day with what is missing; nothing is missing where all three agree. */
    ofDay: (day: string): DayDifference[] =>
      ofDay.all(day).map((row) => {
        const { printState, parked: isParked, withoutCode, record, steps, files: left } = daySchema.parse(row)
        const missing = missingOf({
          print: printState === null ? 'not-asked' : (PRINTS[printState] ?? 'none'),
          parked: isParked === 1,
          code: withoutCode === 1,
          record: record === 1,
          steps: record === 1 ? 0 : steps,
          files: left
        })
        return { line: readLine(row), missing }
      })
  }
}

export type SyncViews = ReturnType<typeof createSyncViews>
