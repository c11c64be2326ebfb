import { z } from 'zod'
import type { Outcome, OutgoingDossier, RemoteRef, SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import { sixStepDossier } from '../../../../shared/sync/mapping/six-step.ts'
import { refusedBy } from '../said.ts'
import { amendDossier } from './amend.ts'
import { readData } from './answer.ts'
import type { Channel } from './channel.ts'
import { findDossier } from './find.ts'

const createdSchema = z.looseObject({ idHoSo: z.string().min(1), maHoSo: z.string().min(1) })

/** Step 4 for one dossier, under the operation id of its save. One that is there already is ours only where the province says so. */
export async function createDossier(
  channel: Channel,
  dossier: OutgoingDossier
): Promise<Result<Outcome<RemoteRef>, SendProblem>> {
  const body = sixStepDossier(dossier)
  if (!body.ok) return ok(body)
  const answer = await channel.call(
    { method: 'POST', path: 'HoSo', json: body.value, changes: true },
    dossier.operationId,
    { 'x-local-id': dossier.dossierId, 'x-local-code': dossier.accepted.code }
  )
  if (answer.ok) {
    const created = readData(createdSchema, answer.value)
    return created.ok ? ok(ok({ id: created.value.idHoSo, code: created.value.maHoSo })) : created
  }
  if (answer.problem.kind === 'exists') {
    const found = await findDossier(channel, dossier, false)
    if (!found.ok) return found
    if (found.value) {
      // What came late of an earlier try may name fewer papers. Where no record can be amended, it stays as it is.
      const amended = await amendDossier(channel, dossier)
      return amended.ok || amended.problem.kind === 'refused' ? ok(ok(found.value)) : fail(amended.problem)
    }
  }
  const problem = refusedBy(answer.problem)
  return problem.kind === 'refused' ? ok(fail(problem)) : fail(problem)
}
