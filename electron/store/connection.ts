import { z } from 'zod'
import { type Connection, connectionSchema } from '../../shared/contract/connection.ts'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import type { Store } from './store.ts'

const valueSchema = z.object({ value: z.string() }).optional()
/** What is known of one province only, and means nothing to another. */
const OF_ONE_PROVINCE = ['epoch', 'cursor', 'clockOffset', 'reachedAt', 'restored']

/** How the province is reached, in the records themselves; its secret only as the machine's vault has wrapped it. */
export function createConnectionTable(db: Db): Store['connection'] {
  const find = db.prepare('SELECT value FROM province WHERE key = ?')
  const put = db.prepare(
    'INSERT INTO province (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  )
  const remove = db.prepare('DELETE FROM province WHERE key = ?')
  const textOf = (key: string) => valueSchema.parse(find.get(key))?.value
  const connection = (): Connection | undefined => {
    const json = textOf('connection')
    return json === undefined ? undefined : connectionSchema.parse(JSON.parse(json))
  }
  const forgetAll = (keys: readonly string[]) => {
    for (const key of keys) remove.run(key)
  }
  const save = db.transaction((next: Connection, wrapped: Uint8Array) => {
    const before = connection()
    if (before && before.url !== next.url) forgetAll(OF_ONE_PROVINCE)
    put.run('connection', JSON.stringify(next))
    put.run('secret', Buffer.from(wrapped).toString('base64'))
    return null
  })
  const forget = db.transaction(() => {
    forgetAll(['connection', 'secret', ...OF_ONE_PROVINCE])
    return null
  })
  return {
    find: connection,
    findSecret() {
      const text = textOf('secret')
      return text === undefined ? undefined : Buffer.from(text, 'base64')
    },
    save: (next, wrapped) => attempt(() => save.immediate(next, wrapped)),
    forget: () => attempt(() => forget.immediate()),
    isPaused: () => textOf('paused') !== undefined,
    setPaused: (paused) =>
      attempt(() => {
        if (paused) put.run('paused', '1')
        else remove.run('paused')
        return null
      })
  }
}
