import type { SyncView } from '../../shared/contract/sync-views.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import type { Seat } from './desk.ts'

/** How synchronisation stands: from stored acknowledgements, and from what the line has heard. */
export function getSync({ store, outbox, line, settings, parts }: Seat): Result<SyncView, never> {
  const limits = line.limits()
  const state = line.state()
  const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text))
  return ok({
    line: state,
    connection: store.connection.find() ?? null,
    secretKept: store.connection.findSecret() !== undefined,
    counts: store.sync.counts(),
    run: state.kind === 'sending' ? line.run() : null,
    sendsFiles: limits?.files ?? true,
    givesCodes: limits?.codes ?? true,
    clockOffsetMs: numberOf(outbox.recall('clockOffset')),
    reachedAt: numberOf(outbox.recall('reachedAt')),
    restored: readRestored(outbox.recall('restored')),
    codesAtHand: settings.numbering.policy === 'pool' ? store.pool.ready(localDate(parts.clock.now())) : null
  })
}

function readRestored(text: string | undefined): SyncView['restored'] {
  const [at, offered] = (text ?? '').split(' ')
  return at === undefined || offered === undefined ? null : { at: Number(at), offered: Number(offered) }
}
