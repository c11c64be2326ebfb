import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { mayBecome } from '../check/status-order.ts'
import type { Refusal } from '../check/reasons.ts'
import { against } from '../http/answer.ts'
import type { StatusChange } from '../record/progress.ts'
import type { Desk } from './desk.ts'
import { wireText } from './wire-text.ts'

const bodySchema = z.object({
  noiDung: z.string(),
  giayToKetQua: z.array(z.object({ IdGiayTo: z.string(), TenGiayTo: z.string(), HashTepTin: z.string() }))
})

/** What an official at the province does to a dossier by hand: a status, and results where it is finished. */
export interface OfficialAct {
  readonly code: string
  readonly status: number
  readonly words: string
  readonly results: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Carries an act out; counters hear of it when they pull. */
export function act(desk: Desk, { code, status, words, results }: OfficialAct, now: number): Result<null, Refusal> {
  const record = desk.record()
  const dossier = record.dossiers.find(code)
  if (!dossier) return fail(against('not-found', 'code', 'không tìm thấy hồ sơ'))
  if (!mayBecome(dossier.status, status)) return fail(against('invalid', 'status', 'trạng thái lùi'))
  return record.atOnce(() => {
    const giayToKetQua = results.map(({ name, bytes }) => {
      const file = record.files.put({ unit: dossier.unit, name, at: now, source: 'province' }, bytes)
      record.dossiers.attach(dossier.id, file.id, 'DanhSachGiayToKetQua')
      return { IdGiayTo: file.id, TenGiayTo: name, HashTepTin: file.sha256 }
    })
    record.dossiers.setStatus(dossier.id, status)
    record.progress.addChange(dossier.id, status, 'province', wireText({ noiDung: words, giayToKetQua }), now)
    return ok(null)
  })
}

/** A change as counters pull it. ThoiDiem is ISO 8601 with milliseconds, in UTC. */
export function readChange({ code, status, body, at }: StatusChange) {
  const { noiDung, giayToKetQua } = bodySchema.parse(JSON.parse(body))
  return { maHoSo: code, trangThai: status, thoiDiem: new Date(at).toISOString(), noiDung, giayToKetQua }
}
