import { z } from 'zod'
import type { TrayPage } from '../../shared/contract/paper-calls.ts'
import { PAGE_SOURCES } from '../../shared/domain/papers/page.ts'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import type { TrayRecords } from './paper-records.ts'

const rowSchema = z.object({
  pageId: z.string(),
  batchId: z.string(),
  source: z.enum(PAGE_SOURCES),
  name: z.string(),
  sha256: z.string(),
  size: z.number(),
  width: z.number(),
  height: z.number(),
  dpi: z.number(),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  isBlank: z.number().transform((value) => value === 1),
  cover: z.string().nullable(),
  thumbnail: z.instanceof(Uint8Array).transform((bytes) => new Uint8Array(bytes)),
  sourceSha256: z.string().nullable(),
  dossierId: z.string().nullable(),
  componentId: z.string().nullable(),
  at: z.number()
})
const COLUMNS = Object.keys(rowSchema.shape)
const countSchema = z.object({ count: z.number() })
const readPage = (row: unknown): TrayPage => rowSchema.parse(row)

/** Dropped pages can be taken back for so long. */
const DROPPED_FOR_MS = 7 * 86_400_000

/** The tray (khay quét): pages that were scanned and belong to no dossier yet, in an order that the clerk may change. */
export function createTray(db: Db, looseBlobs: { readonly mark: (sha256: string) => void }) {
  const pages = db.prepare(`SELECT ${COLUMNS.join(', ')} FROM page WHERE droppedAt IS NULL ORDER BY position`)
  const one = db.prepare(`SELECT ${COLUMNS.join(', ')} FROM page WHERE pageId = ?`)
  const lying = db.prepare(`SELECT ${COLUMNS.join(', ')} FROM page WHERE pageId = ? AND droppedAt IS NULL`)
  const dropped = db.prepare('SELECT count(*) AS count FROM page WHERE droppedAt IS NOT NULL')
  const insert = db.prepare(
    `INSERT INTO page (position, ${COLUMNS.join(', ')})
     SELECT coalesce(max(position), 0) + 1, ${COLUMNS.map((name) => `@${name}`).join(', ')} FROM page`
  )
  const turn = db.prepare('UPDATE page SET turn = (turn + ?) % 360 WHERE pageId = ?')
  const place = db.prepare('UPDATE page SET position = ? WHERE pageId = ?')
  const drop = db.prepare('UPDATE page SET droppedAt = ? WHERE pageId = ?')
  const restore = db.prepare('UPDATE page SET droppedAt = NULL WHERE droppedAt IS NOT NULL')
  const old = db.prepare('SELECT pageId FROM page WHERE droppedAt < ?')
  const remove = db.prepare('DELETE FROM page WHERE pageId = ?')
  const take = db.prepare('INSERT OR IGNORE INTO taken_file (mark, at) VALUES (?, ?)')
  const taken = db.prepare('SELECT 1 FROM taken_file WHERE mark = ?')
  const forgetTaken = db.prepare('DELETE FROM taken_file WHERE mark = ?')
  const idSchema = z.object({ pageId: z.string() })

  const readOne = (row: unknown): TrayPage | undefined => (row === undefined ? undefined : readPage(row))
  const write = (work: () => void) =>
    attempt(() => {
      db.transaction(work).immediate()
      return null
    })
  /** Its bytes may now be pointed at by nothing. */
  const removePage = (pageId: string) => {
    const page = readOne(one.get(pageId))
    if (!page) return
    remove.run(pageId)
    looseBlobs.mark(page.sha256)
    if (page.sourceSha256 !== null) looseBlobs.mark(page.sourceSha256)
  }
  const port: TrayRecords = {
    pages: () => pages.all().map(readPage),
    find: (pageId) => readOne(lying.get(pageId)),
    dropped: () => countSchema.parse(dropped.get()).count,
    add: (added, mark, at) =>
      write(() => {
        for (const page of added) insert.run({ ...page, isBlank: page.isBlank ? 1 : 0 })
        if (mark !== null) take.run(mark, at)
      }),
    turn: (pageIds, by) => write(() => pageIds.forEach((pageId) => turn.run(by, pageId))),
    move: (pageIds, before) =>
      write(() => {
        const moved = new Set(pageIds)
        const rest = port.pages().flatMap(({ pageId }) => (moved.has(pageId) ? [] : [pageId]))
        const at = before === null ? rest.length : Math.max(0, rest.indexOf(before))
        rest.splice(at, 0, ...pageIds)
        rest.forEach((pageId, i) => place.run(i + 1, pageId))
      }),
    drop: (pageIds, at) => write(() => pageIds.forEach((pageId) => drop.run(at, pageId))),
    restore: () => write(() => restore.run()),
    forgetDropped: (now) =>
      write(() => old.all(now - DROPPED_FOR_MS).forEach((row) => removePage(idSchema.parse(row).pageId))),
    wasTaken: (mark) => taken.get(mark) !== undefined,
    forgetTaken: (mark) => write(() => forgetTaken.run(mark))
  }
  return { port, removePage }
}

export type Tray = ReturnType<typeof createTray>
