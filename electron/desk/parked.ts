import type { ParkedDossier } from '../../shared/contract/sync-views.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import type { Seat } from './desk.ts'

/** More than a person looks through; the count says how many there are. */
const MOST_LISTED = 200

/** What the province refused, with its reasons. */
export function listParked({
  store
}: Seat): Result<{ readonly all: number; readonly dossiers: readonly ParkedDossier[] }, never> {
  return ok({ all: store.sync.parkedIds().length, dossiers: store.sync.parked(MOST_LISTED) })
}

/** Offers one refused dossier again as it is, or every one. */
export function retryParked(seat: Seat, dossierId: string | null): Result<{ readonly count: number }, never> {
  const { store, outbox, line, parts } = seat
  const again = store.sync.parkedIds().filter((each) => dossierId === null || each === dossierId)
  outbox.tryAgain(again)
  parts.announce({ kind: 'changed', what: 'sync' })
  line.tryNow()
  return ok({ count: again.length })
}
