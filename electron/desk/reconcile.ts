import type { DayReconciliation } from '../../shared/contract/sync-views.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import { isPrintMissing, isUnacknowledged } from '../../shared/sync/day-check.ts'
import type { Seat } from './desk.ts'

/** The end of a day (đối chiếu cuối ngày): printed = stored = acknowledged, with the differences by name. */
export function reconcile({ store, parts }: Seat, day: string): Result<DayReconciliation, never> {
  const all = store.sync.ofDay(day)
  store.pool.expire(localDate(parts.clock.now()))
  return ok({
    day,
    stored: all.length,
    printed: all.filter(({ missing }) => !isPrintMissing(missing)).length,
    acknowledged: all.filter(({ missing }) => !isUnacknowledged(missing)).length,
    differences: all.filter(({ missing }) => missing.length > 0),
    unusedCodes: store.pool.gaps(day)
  })
}
