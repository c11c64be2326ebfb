import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { isoMoment } from '../check/dates.ts'
import { refusalOf, wrongType } from '../check/reasons.ts'
import { count, digit, emptyOr, filled, text } from '../check/text.ts'
import type { Desk } from '../desk/desk.ts'
import { applyOnce } from '../desk/once.ts'
import { takeStatuses, takeSteps } from '../desk/take-progress.ts'
import { fingerprintOf } from '../desk/wire-text.ts'
import type { Answer } from '../http/answer.ts'
import { readJson, type Call } from '../http/call.ts'
import { faultOfFile } from './attached-file.ts'
import { sha256 } from './dossier-fields.ts'
import { done, refuse } from './six-step-answer.ts'

const status = digit(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
const list = <T extends z.ZodType>(item: T) => z.array(item, wrongType('danh sách')).min(1, 'không được để trống')

/** Note the spelling: IDHoSo here, IdHoSo in the next step. */
const stepsSchema = list(
  z.strictObject({
    IDHoSo: filled(100),
    MaHoSo: filled(50),
    NguoiXuLy: filled(50),
    ThoiDiemXuLy: isoMoment,
    PhongBanXuLy: text(500).optional(),
    NoiDungXuLy: filled(2000),
    TrangThai: status,
    NgayBatDau: emptyOr(isoMoment).optional(),
    NgayKetThucTheoQuyDinh: emptyOr(isoMoment).optional()
  })
)

const fee = z.strictObject({
  TenPhiLePhi: filled(500),
  MaPhiLePhi: text(50),
  /** 1 at intake, 2 at a supplement, 4 at the return. */
  HinhThucThu: digit(1, 2, 4),
  Gia: count,
  /** 1 ordinary, 2 appraisal, 3 extension. */
  LoaiPhiLePhi: digit(1, 2, 3),
  TrangThaiThanhToan: digit(0, 1)
})
const result = z.strictObject({
  IdGiayTo: filled(100),
  MaKetQua: text(50).optional(),
  TenGiayTo: filled(2000),
  HashTepTin: sha256
})

/** Fees and results go with these statuses only. */
const WITH_LISTS = [5, 6, 9]

const statusItem = z
  .strictObject({
    IdHoSo: filled(100),
    MaHoSo: filled(50),
    TrangThai: status,
    NoiDungYKien: text(2000).optional(),
    PhongBanXuLy: text(500).optional(),
    NoiDungXuLy: text(2000).optional(),
    DanhSachLePhi: z.array(fee, wrongType('danh sách')).optional(),
    DanhSachGiayToKetQua: z.array(result, wrongType('danh sách')).optional()
  })
  .superRefine((item, context) => {
    if (WITH_LISTS.includes(item.TrangThai)) return
    for (const key of ['DanhSachLePhi', 'DanhSachGiayToKetQua'] as const)
      if (item[key] !== undefined)
        context.addIssue({ code: 'custom', path: [key], message: 'chỉ gửi kèm trạng thái 5, 6, 9' })
  })
const statusesSchema = list(statusItem)

/** Step 5, CapNhatTienTrinh: what was done on dossiers that are here. */
export function updateProgress(desk: Desk, { unit }: Account, call: Call): Answer {
  const read = readJson(call.body)
  if (!read.ok) return refuse(read.problem)
  const parsed = stepsSchema.safeParse(read.value)
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  const items = parsed.data.map((step, i) => ({
    code: step.MaHoSo,
    id: { value: step.IDHoSo, field: 'IDHoSo' },
    at: `[${i}]`,
    body: step
  }))
  return applyOnce(desk, refuse, call, { name: 'CapNhatTienTrinh', fingerprint: fingerprintOf(read.value) }, () => {
    const taken = takeSteps(desk, unit, items, call.now)
    return taken.ok ? done('Cập nhật tiến trình thành công', null) : refuse(taken.problem, items[0]?.code)
  })
}

/** Step 6, CapNhatTrangThai: where dossiers stand now, with fees and results where the status has them. */
export function updateStatus(desk: Desk, { unit }: Account, call: Call): Answer {
  const read = readJson(call.body)
  if (!read.ok) return refuse(read.problem)
  const parsed = statusesSchema.safeParse(read.value)
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  const reasons = parsed.data.flatMap(({ DanhSachGiayToKetQua = [] }, i) =>
    DanhSachGiayToKetQua.flatMap(({ IdGiayTo, HashTepTin }, j) =>
      faultOfFile(desk, unit, { fileId: IdGiayTo, sha256: HashTepTin, field: `[${i}].DanhSachGiayToKetQua[${j}]` })
    )
  )
  if (reasons.length > 0) return refuse({ kind: 'invalid', reasons }, parsed.data[0]?.MaHoSo)
  const items = parsed.data.map((item, i) => ({
    code: item.MaHoSo,
    id: { value: item.IdHoSo, field: 'IdHoSo' },
    at: `[${i}]`,
    body: item,
    status: item.TrangThai,
    statusField: `[${i}].TrangThai`
  }))
  return applyOnce(desk, refuse, call, { name: 'CapNhatTrangThai', fingerprint: fingerprintOf(read.value) }, () => {
    const taken = takeStatuses(desk, unit, items, call.now)
    return taken.ok ? done('Cập nhật trạng thái thành công', null) : refuse(taken.problem, items[0]?.code)
  })
}
