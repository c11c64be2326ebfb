import { z } from 'zod'
import type { Ids } from '../../shared/contract/ports.ts'
import type { PrintJob } from '../../shared/contract/views.ts'
import { present } from '../../shared/lib/invariant.ts'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import type { QueuedPaper } from './commands.ts'
import type { Store } from './store.ts'

const rowSchema = z.object({
  printId: z.string(),
  dossierId: z.string(),
  eventId: z.string(),
  code: z.string(),
  form: z.string(),
  reprint: z.number(),
  copies: z.number(),
  state: z.enum(['queued', 'handed-over', 'confirmed', 'failed']),
  failure: z
    .enum([
      'printer-missing',
      'printer-refuses',
      'printing-unavailable',
      'not-sent',
      'pdf-failed',
      'disk-full',
      'pdf-damaged',
      'interrupted',
      'stuck',
      'gave-up',
      'not-confirmed'
    ])
    .nullable(),
  printer: z.string().nullable(),
  pdfSha256: z.string().nullable(),
  at: z.number()
})
const readJob = (row: unknown): PrintJob => rowSchema.parse(row)

/** Print jobs (lần in): queued with the dossier or later, numbered per paper, each with the hash of what it printed. */
export function createPrints(db: Db, ids: Ids) {
  const insert = db.prepare(
    `INSERT INTO print (printId, dossierId, eventId, code, form, reprint, copies, state, at)
     SELECT @printId, dossierId, @eventId, code, @form,
       (SELECT coalesce(max(reprint) + 1, 0) FROM print WHERE eventId = @eventId AND form = @form), @copies, 'queued', @at
     FROM dossier WHERE dossierId = @dossierId`
  )
  const find = db.prepare('SELECT * FROM print WHERE printId = ?')
  const ofEvent = db.prepare('SELECT * FROM print WHERE eventId = ? ORDER BY reprint LIMIT 1')
  const ofDossier = db.prepare('SELECT * FROM print WHERE dossierId = ? ORDER BY at, reprint')
  const unfinished = db.prepare("SELECT * FROM print WHERE state IN ('queued', 'failed') ORDER BY at")
  const setPdf = db.prepare('UPDATE print SET pdfSha256 = ? WHERE printId = ? AND pdfSha256 IS NULL')
  const setState = db.prepare(
    'UPDATE print SET state = ?, printer = coalesce(?, printer), failure = ? WHERE printId = ?'
  )
  const findJob = (printId: string): PrintJob | undefined => {
    const row = find.get(printId)
    return row === undefined ? undefined : readJob(row)
  }
  /** Queues inside the caller's transaction. */
  const add = (paper: QueuedPaper): PrintJob => {
    const printId = ids.next()
    insert.run({ printId, ...paper })
    return present(findJob(printId), 'queued print')
  }
  const port: Store['prints'] = {
    queue: (paper) => attempt(() => add(paper)),
    find: findJob,
    unfinished: () => unfinished.all().map(readJob),
    setPdf: (printId, sha256) =>
      attempt(() => {
        setPdf.run(sha256, printId)
        return null
      }),
    setState: (printId, state, { printer = null, failure = null }) =>
      attempt(() => {
        setState.run(state, printer, failure, printId)
        return present(findJob(printId), 'print job')
      })
  }
  return {
    port,
    add,
    ofDossier: (dossierId: string): PrintJob[] => ofDossier.all(dossierId).map(readJob),
    /** The first print of an event's paper; undefined where it has none. */
    ofEvent(eventId: string): PrintJob | undefined {
      const row = ofEvent.get(eventId)
      return row === undefined ? undefined : readJob(row)
    }
  }
}

export type Prints = ReturnType<typeof createPrints>
