import { z } from 'zod'
import { sheetSchema } from '../../shared/domain/dossier/sheet.ts'
import type { Db } from './connect.ts'
import type { Store } from './store.ts'

const idSchema = z.object({ dossierId: z.string() })
const rowSchema = z.object({ dossierId: z.string(), code: z.string(), json: z.string() })
const linkSchema = z.object({
  body: z.object({
    receivedBy: z.string(),
    postman: z.string().optional(),
    sheet: sheetSchema.pick({ number: true, code: true }).optional()
  })
})

/** What went out with the post and came in with it. */
export function createPost(db: Db): Store['post'] {
  // Every result that goes by post has its slip, queued in the same instant: there are fewer of those than of events.
  const given = db.prepare(
    `SELECT print.dossierId, print.code, event.json FROM print JOIN event ON event.eventId = print.eventId
     WHERE print.form LIKE 'posting-slip/%' AND print.reprint = 0 AND print.at >= ? AND print.at < ?
     ORDER BY event.seq`
  )
  const brought = db.prepare(
    `SELECT dossierId FROM dossier WHERE day = ? AND codeKind <> 'refusal' AND 3 =
       (SELECT json_extract(json, '$.body.channel') FROM event WHERE event.dossierId = dossier.dossierId ORDER BY seq LIMIT 1)
     ORDER BY row`
  )
  return {
    given: (from, until) =>
      given.all(from, until).map((row) => {
        const { dossierId, code, json } = rowSchema.parse(row)
        const { receivedBy, postman = '', sheet } = linkSchema.parse(JSON.parse(json)).body
        return { dossierId, code, receivedBy, postman, sheet }
      }),
    brought: (day) => brought.all(day).map((row) => idSchema.parse(row).dossierId)
  }
}
