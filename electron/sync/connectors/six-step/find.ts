import { z } from 'zod'
import type { OutgoingDossier, RemoteRef, SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import type { ThereOf } from '../../../../shared/sync/arrived.ts'
import { readData } from './answer.ts'
import type { Channel } from './channel.ts'

const foundSchema = z.array(
  z.looseObject({
    idHoSo: z.string().min(1),
    maHoSo: z.string().min(1),
    localId: z.string().nullish(),
    trangThai: z.number().optional(),
    soTienTrinh: z.number().optional(),
    soTrangThai: z.number().optional()
  })
)
type Found = z.infer<typeof foundSchema>[number]

/** Dossiers by one key; a key that the province does not take finds nothing. */
async function search(channel: Channel, key: string, value: string): Promise<Result<Found[], SendProblem>> {
  const query = new URLSearchParams({ [key]: value })
  const answer = await channel.call({ method: 'GET', path: `HoSo?${query.toString()}`, changes: false })
  if (answer.ok) return readData(foundSchema, answer.value)
  const { problem } = answer
  return problem.kind === 'refused' || problem.kind === 'exists' ? ok([]) : fail(problem)
}

/**
 * The dossier as the province has it: by the operation that made it, and only where that finds nothing by the counter's
 * own id and by its code, so that a cut costs one short question of a province that knows operations. One that is
 * there under another counter's id is not ours; one under no id is, where `byCodeAlone` says that it was sent before.
 */
export async function findDossier(
  channel: Channel,
  { operationId, dossierId, code }: OutgoingDossier,
  byCodeAlone: boolean
): Promise<Result<RemoteRef | null, SendProblem>> {
  const made = await search(channel, 'OperationId', operationId)
  const [ownCall] = made.ok ? made.value : []
  if (ownCall) return ok({ id: ownCall.idHoSo, code: ownCall.maHoSo })
  if (!made.ok && made.problem.kind !== 'busy') return made
  const keys = [['LocalId', dossierId], ...(code === null ? [] : [['MaHoSo', code] as const])] as const
  const answers = await Promise.all(
    keys.map(async ([key, value]) => ({ key, found: await search(channel, key, value) }))
  )
  let unknown: SendProblem | undefined
  for (const { key, found } of answers) {
    if (!found.ok) {
      unknown ??= found.problem
      continue
    }
    const ours = found.value.find(({ localId }) =>
      key === 'MaHoSo' ? localId === dossierId || (byCodeAlone && localId == null) : true
    )
    if (ours) return ok({ id: ours.idHoSo, code: ours.maHoSo })
  }
  if (!made.ok) unknown ??= made.problem
  return unknown ? fail(unknown) : ok(null)
}

/** How many steps and statuses the province has of a dossier; undefined where it does not say or has no such dossier. */
export async function askProgress(
  channel: Channel,
  { id, code }: RemoteRef
): Promise<Result<ThereOf | undefined, SendProblem>> {
  const found = await search(channel, 'MaHoSo', code)
  if (!found.ok) return found
  const there = found.value.find(({ idHoSo }) => idHoSo === id)
  if (there?.soTienTrinh === undefined) return ok(undefined)
  return ok({ steps: there.soTienTrinh, statuses: there.soTrangThai ?? null, status: there.trangThai ?? 0 })
}
