import { localDate } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

/** Keeps what a citizen thought of the counter today, 1 to 5; of whom and of which dossier it never learns. */
export function rate({ desk, store, settings, parts }: Seat, score: number): Result<null, WriteRefusal> {
  const kept = store.ratings.add(localDate(parts.clock.now()), settings.counter.id, score)
  if (!kept.ok) return fail(refuseWrite(desk, kept.problem))
  parts.announce({ kind: 'changed', what: 'ratings' })
  return ok(null)
}
