import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { refusalOf, wrongType, type Reason } from '../check/reasons.ts'
import { word } from '../check/text.ts'
import { faultOfCode } from '../desk/code-form.ts'
import type { Desk } from '../desk/desk.ts'
import { applyOnce } from '../desk/once.ts'
import { checkNew, checkUpdate, takeNew, takeUpdate } from '../desk/take-dossier.ts'
import { fingerprintOf } from '../desk/wire-text.ts'
import type { Answer } from '../http/answer.ts'
import type { Call } from '../http/call.ts'
import { dossierSchema } from './dossier-fields.ts'
import { SESSION_RPC } from './login.ts'
import { done, refuse } from './session-rpc-answer.ts'

const schema = z.strictObject({
  isUpdating: word('True', 'False'),
  data: z.array(dossierSchema, wrongType('danh sách')).min(1, 'không được để trống')
})

/** DongBoHoSoMC: new dossiers, or what became of known ones. All of a call or nothing of it. */
export function sendDossiers(desk: Desk, account: Account, call: Call, sent: unknown): Answer {
  const parsed = schema.safeParse(sent)
  if (!parsed.success) return refuse(refusalOf(parsed.error), firstCode(sent))
  const { isUpdating, data } = parsed.data
  const reasons = data.flatMap(({ MaHoSo }, i): Reason[] => {
    const fault =
      data.findIndex((each) => each.MaHoSo === MaHoSo) < i
        ? 'có hai lần trong một lượt gửi'
        : faultOfCode(MaHoSo, account, desk.record(), true)
    return fault === undefined ? [] : [{ field: `data[${i}].MaHoSo`, reason: fault }]
  })
  if (reasons.length > 0) return refuse({ kind: 'invalid', reasons }, data[0]?.MaHoSo)
  const dossiers = data.map((body, i) => ({
    code: body.MaHoSo,
    field: `data[${i}].MaHoSo`,
    unit: account.unit,
    interface: SESSION_RPC,
    status: Number(body.TrangThaiHoSo),
    body,
    // Files stay addresses here: the province would have to come and fetch them.
    files: []
  }))
  return applyOnce(desk, refuse, call, { name: 'DongBoHoSoMC', fingerprint: fingerprintOf(parsed.data) }, () => {
    const isNew = isUpdating === 'False'
    for (const dossier of dossiers) {
      const checked = (isNew ? checkNew : checkUpdate)(desk, dossier)
      if (!checked.ok) return refuse(checked.problem, dossier.code)
    }
    for (const dossier of dossiers) (isNew ? takeNew : takeUpdate)(desk, call, dossier)
    return done('00', isNew ? 'Đồng bộ hồ sơ thành công' : 'Cập nhật hồ sơ thành công')
  })
}

/** The code that a request speaks of first, so that its refusal can be found by it. */
export function firstCode(sent: unknown): string | undefined {
  const parsed = z.object({ data: z.array(z.object({ MaHoSo: z.string() })).min(1) }).safeParse(sent)
  return parsed.data?.data[0]?.MaHoSo
}
