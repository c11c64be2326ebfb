import type { Outcome, OutgoingDossier, RemoteRef, SendProblem } from '../../../../shared/contract/province.ts'
import { present } from '../../../../shared/lib/invariant.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import { sessionDossier } from '../../../../shared/sync/mapping/session-rpc.ts'
import { refusedBy } from '../said.ts'
import { sendApart } from '../send-apart.ts'
import type { Channel } from './channel.ts'
import type { createFields } from './look-up.ts'
import { likeness, lookUp } from './look-up.ts'

const SERVICE = 'DongBoHoSoMC'

interface CreateParts {
  readonly channel: Channel
  readonly fieldOf: ReturnType<typeof createFields>
  /** Dossiers in one call. */
  readonly most: number
}

interface Ready {
  readonly dossier: OutgoingDossier
  readonly body: object
}

/**
 * DongBoHoSoMC for several dossiers at once. What cannot be said is refused here and keeps nobody back; what is there
 * already is looked at, and brought up to date when it is ours.
 */
export async function createDossiers(
  { channel, fieldOf, most }: CreateParts,
  dossiers: readonly OutgoingDossier[]
): Promise<Result<readonly Outcome<RemoteRef>[], SendProblem>> {
  const outcomes = new Map<OutgoingDossier, Outcome<RemoteRef>>()
  const ready: Ready[] = []
  for (const dossier of dossiers) {
    const field = await fieldOf(dossier.accepted.procedure.code)
    const body = field.ok ? sessionDossier({ ...dossier, field: field.value }) : field
    if (body.ok) ready.push({ dossier, body: body.value })
    else if (body.problem.kind === 'refused') outcomes.set(dossier, fail(body.problem))
    else return fail(body.problem)
  }
  const sent = await sendApart(ready, {
    dossierOf: ({ dossier }) => dossier.dossierId,
    most,
    send: (items) => channel.call(SERVICE, { isUpdating: 'False', data: items.map(({ body }) => body) }, true)
  })
  if (!sent.ok) return sent
  for (const [i, each] of ready.entries()) {
    const outcome = present(sent.value[i], 'outcome of a dossier')
    const code = present(each.dossier.code, 'code of a dossier that was sent')
    if (outcome.ok) outcomes.set(each.dossier, ok({ id: code, code }))
    else if (outcome.problem.kind === 'refused') outcomes.set(each.dossier, fail(outcome.problem))
    else {
      const updated = await update(channel, each, code)
      // What was done for the others before must not count as not applied.
      if (!updated.ok) return fail({ kind: 'unreachable' })
      outcomes.set(each.dossier, updated.value)
    }
  }
  return ok(dossiers.map((dossier) => present(outcomes.get(dossier), 'outcome of a dossier')))
}

/** Says again what a dossier is that is there already, in the status in which it stands there; only when it is surely ours. */
async function update(
  channel: Channel,
  { dossier, body }: Ready,
  code: string
): Promise<Result<Outcome<RemoteRef>, SendProblem>> {
  const found = await lookUp(channel, code)
  if (!found.ok) return found
  const { value: there } = found
  if (!there || likeness(there, dossier) !== 'same')
    return ok(fail({ kind: 'refused', reasons: [{ field: 'MaHoSo', reason: 'tỉnh đã có hồ sơ khác mang mã này' }] }))
  const status = there.TrangThaiHoSo === undefined ? {} : { TrangThaiHoSo: String(there.TrangThaiHoSo) }
  const answer = await channel.call(SERVICE, { isUpdating: 'True', data: [{ ...body, ...status }] }, true)
  if (answer.ok) return ok(ok({ id: code, code }))
  const problem = refusedBy(answer.problem)
  return problem.kind === 'refused' ? ok(fail(problem)) : fail(problem)
}
