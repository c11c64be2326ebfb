import { z } from 'zod'
import { FULL_VOLUME } from '../../shared/domain/register/book.ts'
import type { Db } from './connect.ts'

const lastSchema = z.object({ book: z.number() })
const countSchema = z.object({ n: z.number() })

/** The volume that the next dossier of a year is written into: the last one that was opened, or the one after it once it is full. */
export function createOpenVolume(db: Db): (year: number) => number {
  const last = db.prepare(
    `SELECT max(coalesce((SELECT max(book) FROM register_volume WHERE year = @year), 1),
                coalesce((SELECT max(registerBook) FROM dossier WHERE registerYear = @year), 1)) AS book`
  )
  const count = db.prepare('SELECT count(*) AS n FROM dossier WHERE registerYear = ? AND registerBook = ?')
  return (year) => {
    const { book } = lastSchema.parse(last.get({ year }))
    return countSchema.parse(count.get(year, book)).n >= FULL_VOLUME ? book + 1 : book
  }
}
