import { z } from 'zod'
import type { OutgoingDossier, Refusal, RemoteRef, SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import type { ThereOf } from '../../../../shared/sync/arrived.ts'
import { sessionLikeness } from '../../../../shared/sync/mapping/session-rpc.ts'
import type { Channel } from './channel.ts'

const countSchema = z.coerce.number().int().min(0).optional()
const foundSchema = z.looseObject({
  result: z.array(
    z.looseObject({
      MaHoSo: z.string(),
      TrangThaiHoSo: countSchema,
      SoTienDo: countSchema,
      SoTrangThai: countSchema,
      MaTTHC: z.string().nullish(),
      ChuHoSo: z.string().nullish(),
      NgayTiepNhan: z.string().nullish()
    })
  )
})
type Found = z.infer<typeof foundSchema>['result'][number]

/** TraCuuHoSo. A refusal of the question finds nothing: whoever knows no answer here will say so to what is sent next. */
export async function lookUp(channel: Channel, code: string): Promise<Result<Found | undefined, SendProblem>> {
  const answer = await channel.call('TraCuuHoSo', { mahoso: code }, false)
  if (answer.ok) {
    const read = foundSchema.safeParse(answer.value)
    return read.success ? ok(read.data.result.find(({ MaHoSo }) => MaHoSo === code)) : fail({ kind: 'unreachable' })
  }
  const { problem } = answer
  return problem.kind === 'refused' || problem.kind === 'exists' ? ok(undefined) : fail(problem)
}

/** How alike a dossier that was found is to ours: what the province repeats of it differs, agrees, or is not repeated. */
export function likeness(found: Found, { accepted }: Pick<OutgoingDossier, 'accepted'>): 'other' | 'same' | 'unknown' {
  const ours = Object.entries(sessionLikeness(accepted))
  const repeated = ours.flatMap(([field, text]) => {
    const theirs = found[field]
    return typeof theirs === 'string' && theirs !== '' ? [theirs.normalize('NFC') === text] : []
  })
  if (repeated.includes(false)) return 'other'
  return repeated.length === ours.length ? 'same' : 'unknown'
}

/** The dossier that was sent before without an answer; another one under its code is not it. */
export async function findDossier(
  channel: Channel,
  dossier: OutgoingDossier
): Promise<Result<RemoteRef | null, SendProblem>> {
  const { code } = dossier
  if (code === null) return ok(null)
  const found = await lookUp(channel, code)
  if (!found.ok) return found
  return ok(found.value && likeness(found.value, dossier) !== 'other' ? { id: code, code } : null)
}

/** How many steps and statuses the province has of a dossier; undefined where it does not say or has no such dossier. */
export async function askProgress(
  channel: Channel,
  { code }: RemoteRef
): Promise<Result<ThereOf | undefined, SendProblem>> {
  const found = await lookUp(channel, code)
  if (!found.ok) return found
  const { SoTienDo, SoTrangThai, TrangThaiHoSo } = found.value ?? {}
  if (SoTienDo === undefined) return ok(undefined)
  return ok({ steps: SoTienDo, statuses: SoTrangThai ?? null, status: TrangThaiHoSo ?? 0 })
}

const fieldSchema = z.looseObject({
  result: z
    .array(
      z.looseObject({
        LINHVUCTHUCHIEN: z.array(z.looseObject({ MALINHVUC: z.string().min(1), TENLINHVUC: z.string().min(1) })).min(1)
      })
    )
    .min(1)
})

/** LayThuTuc: the field (lĩnh vực) of a procedure as the province has it, asked once for each procedure. */
export function createFields(channel: Channel) {
  const known = new Map<string, { readonly code: string; readonly name: string }>()
  return async (
    procedureCode: string
  ): Promise<Result<{ readonly code: string; readonly name: string }, SendProblem | Refusal>> => {
    const before = known.get(procedureCode)
    if (before) return ok(before)
    const answer = await channel.call('LayThuTuc', { maTTHC: procedureCode }, false)
    if (!answer.ok) {
      const { problem } = answer
      if (problem.kind !== 'refused' && problem.kind !== 'exists') return fail(problem)
      return fail({ kind: 'refused', reasons: problem.reasons.map(({ reason }) => ({ field: 'MaTTHC', reason })) })
    }
    const [procedure] = fieldSchema.safeParse(answer.value).data?.result ?? []
    const [first] = procedure?.LINHVUCTHUCHIEN ?? []
    if (!first) return fail({ kind: 'unreachable' })
    const field = { code: first.MALINHVUC, name: first.TENLINHVUC }
    known.set(procedureCode, field)
    return ok(field)
  }
}
