import { z } from 'zod'
import type { Outbox, Work } from '../../shared/contract/outbox.ts'
import { present } from '../../shared/lib/invariant.ts'
import type { Abilities, Cargo, Sending } from '../../shared/sync/sending.ts'
import type { Db } from './connect.ts'

const flag = z.number().transform((value) => value === 1)
const sendingSchema = z.object({
  remoteId: z.string().nullable(),
  doubtful: flag,
  attempts: z.number(),
  notBefore: z.number(),
  parked: flag
})
const workSchema = sendingSchema.extend({
  dossierId: z.string(),
  record: flag,
  steps: z.number(),
  files: z.number(),
  code: flag
})
const stepSchema = z.object({ operationId: z.string(), position: z.number(), eventId: z.string(), tried: flag })
const codesSchema = z.object({ code: z.string(), officialCode: z.string().nullable() })
const textSchema = z.object({ text: z.string() })
const atSchema = z.object({ at: z.number().nullable() })

const SENDING = 'remoteId, doubtful, attempts, notBefore, parked'
/** The record of a dossier is what its first mutation makes; until the province has it nothing else may go. */
const RECORD_OPEN = "position = 1 AND state <> 'acknowledged' AND sending.remoteId IS NULL"
const UNSENT = `
  EXISTS (SELECT 1 FROM mutation WHERE dossierId = sending.dossierId AND ${RECORD_OPEN}) AS record,
  (SELECT count(*) FROM mutation WHERE dossierId = sending.dossierId AND state <> 'acknowledged' AND NOT (${RECORD_OPEN})) AS steps,
  (SELECT count(*) FROM file WHERE dossierId = sending.dossierId AND remote IS NULL) AS files,
  (SELECT codeKind = 'provisional' AND officialCode IS NULL FROM dossier WHERE dossierId = sending.dossierId) AS code`
/** Where `nextAct` comes to an act that carries files. */
const CARRIES_FILES = '@files = 1 AND files > 0 AND iif(record, doubtful = 0 AND code = 0, steps = 0)'

/** The rows behind the outbox; everything is read and written inside the caller's transaction. */
export function createOutboxRows(db: Db) {
  const dueWhere = (open: string, act: string) =>
    db.prepare(
      `SELECT * FROM (SELECT row, dossierId, ${SENDING}, ${UNSENT} FROM sending
         WHERE isOpen = 1 AND parked = 0 AND notBefore <= @now AND ${open} ORDER BY row)
       WHERE (@codes = 1 OR code = 0) AND (@files = 1 OR record = 1 OR steps > 0) AND ${act} LIMIT @limit`
    )
  const due = {
    any: dueWhere('TRUE', 'TRUE'),
    records: dueWhere('TRUE', `NOT (${CARRIES_FILES})`),
    files: dueWhere('dossierId IN (SELECT dossierId FROM file WHERE remote IS NULL)', CARRIES_FILES)
  }
  const nextAt = db.prepare(
    'SELECT min(notBefore) AS at FROM sending WHERE isOpen = 1 AND parked = 0 AND notBefore > 0'
  )
  const sending = db.prepare(`SELECT ${SENDING} FROM sending WHERE dossierId = ?`)
  // What the province called it is not forgotten by an answer that came late from a call begun before it was known.
  const save = db.prepare(
    `UPDATE sending SET remoteId = coalesce(@remoteId, remoteId), doubtful = @doubtful, attempts = @attempts,
       notBefore = @notBefore, parked = @parked, lastTryAt = coalesce(@triedAt, lastTryAt) WHERE dossierId = @dossierId`
  )
  const refreshOpen = db.prepare(
    `UPDATE sending SET isOpen =
       EXISTS (SELECT 1 FROM mutation WHERE dossierId = @dossierId AND state <> 'acknowledged')
       OR EXISTS (SELECT 1 FROM file WHERE dossierId = @dossierId AND remote IS NULL)
     WHERE dossierId = @dossierId`
  )
  // A refusal that came after the acknowledgement, by the other way, parks nothing.
  const refreshParked = db.prepare(
    `UPDATE sending SET parked = 0 WHERE dossierId = @dossierId AND parked = 1
       AND NOT EXISTS (SELECT 1 FROM mutation WHERE dossierId = @dossierId AND reasons IS NOT NULL)`
  )
  const refreshDossier = db.prepare(
    `UPDATE dossier SET sync = (SELECT CASE WHEN parked = 1 THEN 'refused' WHEN isOpen = 0 THEN 'acknowledged' ELSE 'waiting' END
       FROM sending WHERE sending.dossierId = dossier.dossierId) WHERE dossierId = ?`
  )
  // What is acknowledged stays so: network and stick may answer in any order.
  const setState = db.prepare(
    `UPDATE mutation SET state = ?, reasons = NULL, acknowledgedAt = ?, tried = 0
     WHERE operationId = ? AND state <> 'acknowledged'`
  )
  // A record that is there stays there when a step or a file that goes with it was refused: it must not be made again.
  // What was refused may have been applied in part, so it stays in doubt.
  const setRefused = db.prepare(
    `UPDATE mutation SET reasons = ?, state = CASE WHEN state IN ('recorded', 'acknowledged') THEN state ELSE 'refused' END
     WHERE operationId = ?`
  )
  const reoffer = db.prepare(
    `UPDATE mutation SET reasons = NULL, state = CASE state WHEN 'refused' THEN 'waiting' ELSE state END
     WHERE dossierId = ? AND reasons IS NOT NULL`
  )
  const forgetWaits = db.prepare(
    'UPDATE sending SET attempts = 0, notBefore = 0 WHERE isOpen = 1 AND parked = 0 AND notBefore > 0'
  )
  const setFound = db.prepare(
    `UPDATE mutation SET state = 'recorded', reasons = NULL, tried = 1
     WHERE operationId = ? AND state <> 'acknowledged'`
  )
  // A record that is there stays there: only its step is under way.
  const markSending = db.prepare(
    "UPDATE mutation SET tried = 1, state = CASE state WHEN 'recorded' THEN state ELSE 'sending' END WHERE operationId = ?"
  )
  const openSteps = db.prepare(
    `SELECT operationId, position, eventId, tried FROM mutation
     WHERE dossierId = ? AND state <> 'acknowledged' ORDER BY position LIMIT ?`
  )
  const recordOperation = db.prepare('SELECT operationId AS text FROM mutation WHERE dossierId = ? AND position = 1')
  const toldEvents = db.prepare('SELECT eventId FROM mutation WHERE dossierId = ?').pluck()
  const codes = db.prepare('SELECT code, officialCode FROM dossier WHERE dossierId = ?')
  const byCode = db.prepare('SELECT dossierId AS text FROM dossier WHERE code = ? OR officialCode = ?')
  const codeUsed = db.prepare(
    'SELECT EXISTS (SELECT 1 FROM dossier WHERE code = @code OR officialCode = @code) OR EXISTS (SELECT 1 FROM pool_code WHERE code = @code)'
  )
  const recall = db.prepare('SELECT value AS text FROM province WHERE key = ?')
  const remember = db.prepare(
    'INSERT INTO province (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  )
  // What the province has in part, too, a record or files for one: it may have it no more.
  const knownSince = db.prepare(
    `SELECT dossierId AS text FROM mutation WHERE acknowledgedAt >= ?
     UNION SELECT dossierId FROM sending WHERE isOpen = 1 AND (remoteId IS NOT NULL
       OR EXISTS (SELECT 1 FROM file WHERE file.dossierId = sending.dossierId AND remote IS NOT NULL))`
  )
  const reopenMutations = db.prepare(
    "UPDATE mutation SET state = 'waiting', acknowledgedAt = NULL, tried = 1 WHERE dossierId = ? AND state IN ('acknowledged', 'recorded')"
  )
  const forgetRemote = db.prepare('UPDATE sending SET remoteId = NULL WHERE dossierId = ?')
  const reopenFiles = db.prepare('UPDATE file SET remote = NULL WHERE dossierId = ?')
  const numberOf = (value: boolean) => (value ? 1 : 0)
  const textOf = (row: unknown) => textSchema.optional().parse(row)?.text

  return {
    due(now: number, limit: number, busy: ReadonlySet<string>, abilities: Abilities, cargo?: Cargo): Work[] {
      const found = due[cargo ?? 'any'].all({
        now,
        limit: limit + busy.size,
        codes: numberOf(abilities.codes),
        files: numberOf(abilities.files)
      })
      return found
        .map((row) => workSchema.parse(row))
        .filter(({ dossierId }) => !busy.has(dossierId))
        .slice(0, limit)
        .map(({ dossierId, record, steps, files, code, ...state }) => ({
          dossierId,
          sending: state,
          unsent: { record, steps, files, code }
        }))
    },
    nextAt: () => atSchema.parse(nextAt.get()).at ?? undefined,
    sendingOf: (dossierId: string): Sending => sendingSchema.parse(sending.get(dossierId)),
    /** `triedAt`: a try has just come to this (epoch ms); null when none has. */
    save(dossierId: string, state: Sending, triedAt: number | null): void {
      const { doubtful, parked } = state
      save.run({ dossierId, ...state, doubtful: numberOf(doubtful), parked: numberOf(parked), triedAt })
    },
    /** Whether anything is left, and the chip of the dossier, from what the rows now say. */
    refresh(dossierId: string): void {
      refreshOpen.run({ dossierId })
      refreshParked.run({ dossierId })
      refreshDossier.run(dossierId)
    },
    setState(operationId: string, state: 'recorded' | 'acknowledged', acknowledgedAt: number | null): void {
      setState.run(state, acknowledgedAt, operationId)
    },
    setRefused: (operationId: string, reasons: string): void => void setRefused.run(reasons, operationId),
    reoffer: (dossierId: string): void => void reoffer.run(dossierId),
    forgetWaits: (): void => void forgetWaits.run(),
    /** The record is there; whether its step is must be asked. */
    setFound: (operationId: string): void => void setFound.run(operationId),
    markSending: (operationId: string): void => void markSending.run(operationId),
    openSteps: (dossierId: string, limit: number) =>
      openSteps.all(dossierId, limit).map((row) => stepSchema.parse(row)),
    recordOperation: (dossierId: string): string =>
      present(textOf(recordOperation.get(dossierId)), 'operation of a record'),
    /** Events that are sent by themselves. */
    toldEvents: (dossierId: string): ReadonlySet<string> =>
      new Set(z.array(z.string()).parse(toldEvents.all(dossierId))),
    codesOf: (dossierId: string) => codesSchema.parse(codes.get(dossierId)),
    byCode: (code: string) => textOf(byCode.get(code, code)),
    /** Whether a dossier has it, or it is or was kept ready for one. */
    isCodeUsed: (code: string): boolean => codeUsed.pluck().get({ code }) === 1,
    recall: (key: Parameters<Outbox['recall']>[0]) => textOf(recall.get(key)),
    remember: (key: Parameters<Outbox['remember']>[0], value: string): void => void remember.run(key, value),
    knownSince: (since: number) => knownSince.all(since).map((row) => textSchema.parse(row).text),
    reopen(dossierId: string): void {
      reopenMutations.run(dossierId)
      forgetRemote.run(dossierId)
      reopenFiles.run(dossierId)
    }
  }
}
