import { against, storeAnswer, storedAnswer, type Answer } from '../http/answer.ts'
import type { Call } from '../http/call.ts'
import type { SpokenInterface } from '../http/route.ts'
import type { Desk } from './desk.ts'

/**
 * Applies one operation at once with its answer, kept under the operation id: the same id again gets the first answer and
 * changes nothing; with other content it is refused. Without an id it is simply applied, as a real interface does.
 */
export function applyOnce(
  desk: Desk,
  refuse: SpokenInterface['refuse'],
  call: Call,
  { name, fingerprint }: { readonly name: string; readonly fingerprint: string },
  apply: () => Answer
): Answer {
  const { operationId, now } = call
  const record = desk.record()
  return record.atOnce(() => {
    if (operationId === undefined) return apply()
    const first = record.operations.find(operationId)
    if (first) {
      if (first.name !== name || first.fingerprint !== fingerprint)
        return refuse(against('conflict', 'X-Operation-Id', 'đã dùng cho một yêu cầu có nội dung khác'))
      desk.observe().count('duplicateRequests')
      return storedAnswer(first.answer)
    }
    const answer = apply()
    if (!answer.refusal) record.operations.add(operationId, name, fingerprint, storeAnswer(answer), now)
    return answer
  })
}
