import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { refusalOf, type Reason } from '../check/reasons.ts'
import { faultOfCode } from '../desk/code-form.ts'
import type { Desk } from '../desk/desk.ts'
import { applyOnce } from '../desk/once.ts'
import { checkNew, checkUpdate, takeNew, takeUpdate } from '../desk/take-dossier.ts'
import { fingerprintOf } from '../desk/wire-text.ts'
import type { Answer } from '../http/answer.ts'
import { readJson, type Call } from '../http/call.ts'
import { faultOfFile } from './attached-file.ts'
import { dossierSchema, type SentDossier } from './dossier-fields.ts'
import { done, refuse } from './six-step-answer.ts'
import { SIX_STEP } from './token.ts'

/** A dossier that a counter sends was received there: this interface has no field for its first status. */
const RECEIVED = 2

const updatingSchema = z.strictObject({
  isUpdating: z.enum(['True', 'False'], 'chỉ nhận True, False').default('False')
})

/**
 * Step 4: puts a dossier down under a code that the province gave or granted; with ?isUpdating=True it replaces the fields of
 * one that is here. Every file it names must be here, whole and equal.
 */
export function createDossier(desk: Desk, account: Account, call: Call): Answer {
  const query = updatingSchema.safeParse(Object.fromEntries(call.query))
  if (!query.success) return refuse(refusalOf(query.error, 'query'))
  const isNew = query.data.isUpdating === 'False'
  const read = readJson(call.body)
  if (!read.ok) return refuse(read.problem)
  const parsed = dossierSchema.safeParse(read.value)
  if (!parsed.success) return refuse(refusalOf(parsed.error), codeIn(read.value))
  const sent = parsed.data
  const files = filesOf(sent)
  const reasons = [
    ...reasonIf('MaHoSo', isNew ? faultOfCode(sent.MaHoSo, account, desk.record(), false) : undefined),
    ...reasonIf(
      'MaDonViTiepNhan',
      sent.MaDonViTiepNhan === account.unit ? undefined : 'không phải đơn vị của tài khoản'
    ),
    ...reasonIf('NgayTiepNhan', sent.NgayTiepNhan >= sent.NgayNop ? undefined : 'trước NgayNop'),
    ...files.flatMap((file) => faultOfFile(desk, account.unit, file))
  ]
  if (reasons.length > 0) return refuse({ kind: 'invalid', reasons }, sent.MaHoSo)
  const dossier = {
    code: sent.MaHoSo,
    field: 'MaHoSo',
    unit: account.unit,
    interface: SIX_STEP,
    status: isNew ? RECEIVED : (desk.record().dossiers.find(sent.MaHoSo)?.status ?? RECEIVED),
    body: read.value,
    files
  }
  const name = isNew ? 'HoSo' : 'HoSo?isUpdating=True'
  return applyOnce(desk, refuse, call, { name, fingerprint: fingerprintOf(read.value) }, () => {
    const checked = (isNew ? checkNew : checkUpdate)(desk, dossier)
    if (!checked.ok) return refuse(checked.problem, sent.MaHoSo)
    const idHoSo = (isNew ? takeNew : takeUpdate)(desk, call, dossier)
    return done(isNew ? 'Tiếp nhận hồ sơ thành công' : 'Cập nhật hồ sơ thành công', { idHoSo, maHoSo: sent.MaHoSo })
  })
}

const reasonIf = (field: string, reason: string | undefined): Reason[] =>
  reason === undefined ? [] : [{ field, reason }]

/** The code that a request speaks of, so that its refusal can be found by it. */
function codeIn(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'MaHoSo' in value && typeof value.MaHoSo === 'string'
    ? value.MaHoSo
    : undefined
}

/** Every file the dossier names, and where. */
function filesOf({ ThanhPhanHoSo }: SentDossier) {
  return ThanhPhanHoSo.flatMap(({ GiayToDinhKem }, i) =>
    GiayToDinhKem.map(({ IdGiayTo, HashTepTin }, j) => ({
      fileId: IdGiayTo,
      sha256: HashTepTin,
      field: `ThanhPhanHoSo[${i}].GiayToDinhKem[${j}]`
    }))
  )
}
