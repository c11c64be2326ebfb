import { z } from 'zod'
import type { SyncCounts } from '../../shared/contract/sync-views.ts'
import type { Db } from './connect.ts'

const countSchema = z.object({ n: z.number() })
const filesSchema = z.object({ dossiers: z.number(), files: z.number(), bytes: z.number().nullable() })
const oldestSchema = z.object({ at: z.number().nullable() })

/** Counts of what the province has and has not, each over an index of what is still open: asked for while sending goes on. */
export function createSyncCounts(db: Db) {
  const count = (from: string) => {
    const statement = db.prepare(`SELECT count(*) AS n FROM ${from}`)
    return () => countSchema.parse(statement.get()).n
  }
  const dossiers = count('dossier')
  const unsent = count("dossier WHERE sync <> 'acknowledged' AND sync <> 'none'")
  const untold = count("dossier WHERE sync <> 'acknowledged' AND sync = 'none'")
  const refused = count('sending WHERE parked = 1')
  const withoutCode = count("dossier WHERE codeKind = 'provisional' AND officialCode IS NULL AND sync <> 'none'")
  const onlyFiles = count(
    `(SELECT DISTINCT dossierId FROM file WHERE remote IS NULL) AS open
     WHERE NOT EXISTS (SELECT 1 FROM mutation WHERE mutation.dossierId = open.dossierId AND state <> 'acknowledged')`
  )
  const files = db.prepare(
    'SELECT count(DISTINCT dossierId) AS dossiers, count(*) AS files, sum(size - sentBytes) AS bytes FROM file WHERE remote IS NULL'
  )
  const oldest = db.prepare("SELECT min(at) AS at FROM mutation WHERE state <> 'acknowledged'")
  return {
    counts(): SyncCounts {
      const left = filesSchema.parse(files.get())
      const parked = refused()
      const open = unsent()
      const all = dossiers() - untold()
      return {
        dossiers: all,
        acknowledged: all - open,
        waiting: open - parked,
        refused: parked,
        oldestUnsentAt: oldestSchema.parse(oldest.get()).at,
        filesLeft: { ...left, bytes: left.bytes ?? 0 },
        withoutCode: withoutCode()
      }
    },
    /** Dossiers of which nothing but files is left: where the interface takes none, nothing can be sent of them. */
    waitingForFilesOnly: onlyFiles
  }
}
