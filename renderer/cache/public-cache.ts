import type { Dexie, EntityTable } from 'dexie'
import { z } from 'zod'
import { type Calendar, calendarSchema } from '../../shared/domain/calendar/calendar.ts'
import type { SearchWords } from '../../shared/domain/procedure/find-procedure.ts'
import { type Catalogue, catalogueSchema } from '../../shared/domain/procedure/procedure.ts'

/** The public tables of one content id, with the search words of the catalogue, in its order. */
export interface CachedTables {
  /** Hash of the content, as main gives it: another content is another row, so a row is never stale. */
  readonly id: string
  readonly catalogue: Catalogue
  readonly words: readonly SearchWords[]
  readonly calendar: Calendar
}

const rowSchema = z.object({
  id: z.string(),
  catalogue: catalogueSchema,
  words: z.array(
    z.object({ folded: z.array(z.string()), marked: z.array(z.string()), initials: z.string(), name: z.string() })
  ),
  calendar: calendarSchema
})

/** IndexedDB lies on the disk in plain text and may vanish: public tables only, and main can always give them again. */
type Database = Dexie & { readonly contents: EntityTable<CachedTables, 'id'> }
let opened: Promise<Database> | undefined

/** The library is loaded with the first question: signing in does not wait for it. */
function open(): Promise<Database> {
  return (opened ??= import('dexie').then(({ Dexie }) => {
    const database = new Dexie('public') as Database
    database.version(1).stores({ contents: 'id' })
    return database
  }))
}

/** What is kept under `id`; undefined when it is not there, not whole, or the browser's database does not answer. */
export async function readCached(id: string): Promise<CachedTables | undefined> {
  const row: unknown = await open()
    .then((database) => database.contents.get(id))
    .catch(() => undefined)
  const read = rowSchema.safeParse(row)
  return read.success && read.data.words.length === read.data.catalogue.procedures.length ? read.data : undefined
}

/** Keeps one row and drops all others; a full or broken browser database costs nothing but the time saved. */
export async function writeCached(row: CachedTables): Promise<void> {
  await open()
    .then((database) =>
      database.transaction('rw', database.contents, async () => {
        await database.contents.clear()
        await database.contents.put(row)
      })
    )
    .catch(() => undefined)
}
