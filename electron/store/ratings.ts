import { z } from 'zod'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import type { Store } from './store.ts'

const ratingsSchema = z.object({ count: z.number(), satisfied: z.number() })

/** What citizens thought of the counter: nothing in it leads to a person or a dossier, not even the time of day. */
export function createRatings(db: Db): Store['ratings'] {
  const add = db.prepare('INSERT INTO rating (day, counterId, score) VALUES (?, ?, ?)')
  const ofDay = db.prepare(
    'SELECT count(*) AS count, coalesce(sum(score >= 4), 0) AS satisfied FROM rating WHERE day = ?'
  )
  return {
    add: (day, counterId, score) =>
      attempt(() => {
        add.run(day, counterId, score)
        return null
      }),
    ofDay: (day) => ratingsSchema.parse(ofDay.get(day))
  }
}
