import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { refusalOf, wrongType } from '../check/reasons.ts'
import { word } from '../check/text.ts'
import type { Desk } from '../desk/desk.ts'
import { applyOnce } from '../desk/once.ts'
import { takeStatuses, takeSteps } from '../desk/take-progress.ts'
import { fingerprintOf } from '../desk/wire-text.ts'
import type { Answer } from '../http/answer.ts'
import type { Call } from '../http/call.ts'
import { statusSchema, stepSchema } from './dossier-fields.ts'
import { firstCode } from './send-dossiers.ts'
import { done, refuse } from './session-rpc-answer.ts'

const MOST_STEPS = 10

const stepsSchema = z.strictObject({
  data: z
    .array(stepSchema, wrongType('danh sách'))
    .min(1, 'không được để trống')
    .max(MOST_STEPS, `nhiều nhất ${MOST_STEPS} bước mỗi lượt`)
})
const statusesSchema = z.strictObject({
  /** Seen only as "2". */
  type: word('2'),
  data: z.array(statusSchema, wrongType('danh sách')).min(1, 'không được để trống')
})

/** CapNhatTienDoHoSoMC: at most ten steps, of dossiers that are here. */
export function sendSteps(desk: Desk, { unit }: Account, call: Call, sent: unknown): Answer {
  const parsed = stepsSchema.safeParse(sent)
  if (!parsed.success) return refuse(refusalOf(parsed.error), firstCode(sent))
  const items = parsed.data.data.map((body, i) => ({ code: body.MaHoSo, at: `data[${i}]`, body }))
  return applyOnce(desk, refuse, call, { name: 'CapNhatTienDoHoSoMC', fingerprint: fingerprintOf(parsed.data) }, () => {
    const taken = takeSteps(desk, unit, items, call.now)
    return taken.ok ? done(0, 'Cập nhật tiến độ thành công') : refuse(taken.problem, firstCode(sent))
  })
}

/** DongBoTrangThaiHoSo: where dossiers stand now. */
export function sendStatuses(desk: Desk, { unit }: Account, call: Call, sent: unknown): Answer {
  const parsed = statusesSchema.safeParse(sent)
  if (!parsed.success) return refuse(refusalOf(parsed.error), firstCode(sent))
  const items = parsed.data.data.map((body, i) => ({
    code: body.MaHoSo,
    at: `data[${i}]`,
    body,
    status: Number(body.TrangThai),
    statusField: `data[${i}].TrangThai`
  }))
  return applyOnce(desk, refuse, call, { name: 'DongBoTrangThaiHoSo', fingerprint: fingerprintOf(parsed.data) }, () => {
    const taken = takeStatuses(desk, unit, items, call.now)
    return taken.ok ? done(0, 'Đồng bộ trạng thái thành công') : refuse(taken.problem, firstCode(sent))
  })
}
