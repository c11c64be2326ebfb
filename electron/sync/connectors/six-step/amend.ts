import type { OutgoingDossier, Refusal, SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import { sixStepDossier } from '../../../../shared/sync/mapping/six-step.ts'
import { operationIdOf } from '../operation-id.ts'
import { refusedBy } from '../said.ts'
import type { Channel } from './channel.ts'

const PATH = 'HoSo?isUpdating=True'

/**
 * Step 4 again for a record that is there, whole, in the form that the REST kind of the classic interface has for it
 * (integration.md 1.1). A province that takes no such thing says that it has the dossier already: a refusal.
 */
export async function amendDossier(
  channel: Channel,
  dossier: OutgoingDossier
): Promise<Result<null, SendProblem | Refusal>> {
  const body = sixStepDossier(dossier)
  if (!body.ok) return body
  const operationId = operationIdOf(PATH, [dossier.operationId], body.value)
  const answer = await channel.call({ method: 'POST', path: PATH, json: body.value, changes: true }, operationId)
  return answer.ok ? ok(null) : fail(refusedBy(answer.problem))
}
