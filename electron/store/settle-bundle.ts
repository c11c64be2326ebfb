import type { Settlement } from '../../shared/contract/outbox.ts'
import { afterAct, type Sending } from '../../shared/sync/sending.ts'
import type { BundleAnswers } from './bundle-answers.ts'
import type { BundleOperation } from './bundle-rows.ts'

/**
 * What an acknowledgement says of one dossier, as the network would have said it. A refusal of what is there by now, brought
 * by the network in between, is no news.
 */
export function settlementOf(
  dossierId: string,
  now: Sending,
  operations: readonly BundleOperation[],
  answers: BundleAnswers
): Settlement {
  const record = operations.find(({ isRecord }) => isRecord)
  const answer = record && answers.records.get(record.operationId)
  const remote = answer?.outcome.kind === 'acknowledged' ? answer.remote : null
  const acknowledged = operations.flatMap(({ operationId }) =>
    answers.steps.get(operationId)?.kind === 'acknowledged' ? [operationId] : []
  )
  const isThere = (state: string, isRecord: boolean) =>
    state === 'acknowledged' || (isRecord && state === 'recorded' && answer?.outcome.kind === 'refused')
  const refused = operations.flatMap(({ operationId, state, isRecord }) => {
    const outcome = isRecord && answer?.outcome.kind === 'refused' ? answer.outcome : answers.steps.get(operationId)
    return outcome?.kind === 'refused' && !isThere(state, isRecord) ? [{ operationId, reasons: outcome.reasons }] : []
  })[0]
  const heard = remote || acknowledged.length > 0
  const done = remote ? ({ kind: 'done', remoteId: remote.id } as const) : ({ kind: 'done' } as const)
  const sending = heard ? afterAct(now, 'create', done, 0, 0) : now
  return {
    dossierId,
    sending: refused ? afterAct(sending, 'create', { kind: 'refused' }, 0, 0) : sending,
    ...(remote && record ? { recorded: [record.operationId], code: remote.code } : {}),
    acknowledged,
    ...(refused ? { refused } : {})
  }
}
