import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { present } from '../../shared/lib/invariant.ts'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import { seal, unseal } from './sealed.ts'
import type { Store } from './store.ts'

const rowSchema = z.object({ sealed: z.instanceof(Uint8Array) }).optional()

/** Small secrets in the records, sealed with a key derived from the store's: a copy of the open tables alone gives none away. */
export function createSecrets(db: Db, storeKey: Uint8Array): Store['secrets'] {
  const key = Buffer.from(hkdfSync('sha256', storeKey, Buffer.alloc(0), 'quay-mot-cua secrets v1', 32))
  const find = db.prepare('SELECT sealed FROM secret WHERE name = ?')
  const keep = db.prepare(
    'INSERT INTO secret (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed'
  )
  return {
    find(name) {
      const row = rowSchema.parse(find.get(name))
      return row && present(unseal(key, row.sealed), 'key of a secret')
    },
    keep: (name, secret) =>
      attempt(() => {
        keep.run(name, seal(key, secret))
        return null
      })
  }
}
