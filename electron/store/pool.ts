import { z } from 'zod'
import type { UnusedCode } from '../../shared/contract/sync-views.ts'
import type { PooledCode } from '../../shared/domain/numbering/pool.ts'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import type { Store } from './store.ts'

const countSchema = z.object({ n: z.number() })
const codeSchema = z.object({ code: z.string(), day: z.string(), serial: z.number() }).optional()
const gapSchema = z.object({ code: z.string(), reason: z.enum(['day-over', 'other-day']) })

/** Official codes fetched ahead: each is ready on its own day only, and ends as a dossier's or as a gap with its reason. */
export function createPool(db: Db) {
  const first = db.prepare(
    "SELECT code, day, serial FROM pool_code WHERE state = 'ready' AND day = ? ORDER BY row LIMIT 1"
  )
  const take = db.prepare("UPDATE pool_code SET state = 'taken', dossierId = ? WHERE code = ?")
  const ready = db.prepare("SELECT count(*) AS n FROM pool_code WHERE state = 'ready' AND day = ?")
  // A province that came back from a backup issues again what it had issued: a known code stays what it became.
  const insert = db.prepare(
    `INSERT INTO pool_code (code, day, serial, state, reason, at)
     SELECT @code, @day, @serial, @state, @reason, @at
     WHERE NOT EXISTS (SELECT 1 FROM dossier WHERE code = @code OR officialCode = @code)
     ON CONFLICT (code) DO NOTHING`
  )
  const expire = db.prepare("UPDATE pool_code SET state = 'gap', reason = 'day-over' WHERE state = 'ready' AND day < ?")
  const gaps = db.prepare("SELECT code, reason FROM pool_code WHERE state = 'gap' AND day = ? ORDER BY row")

  const put = db.transaction((codes: readonly PooledCode[], today: string, at: number) => {
    let added = 0
    for (const code of codes) {
      const state = code.day === today ? 'ready' : 'gap'
      const { changes } = insert.run({ ...code, at, state, reason: state === 'gap' ? 'other-day' : null })
      if (state === 'ready') added += changes
    }
    return added
  })
  const port: Store['pool'] = {
    put: (codes, today, at) => attempt(() => put.immediate(codes, today, at)),
    ready: (day) => countSchema.parse(ready.get(day)).n,
    expire: (today) => attempt(() => expire.run(today).changes),
    gaps: (day): UnusedCode[] => gaps.all(day).map((row) => gapSchema.parse(row))
  }
  return {
    port,
    /** The next ready code of a day; call it inside the transaction that takes it. */
    first: (day: string): PooledCode | undefined => codeSchema.parse(first.get(day)),
    take: (code: string, dossierId: string): void => void take.run(dossierId, code)
  }
}

export type Pool = ReturnType<typeof createPool>
