import type { Accepted, DossierEvent } from '../../domain/dossier/event.ts'
import type { Status } from '../../domain/dossier/status.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { tell } from './event-words.ts'
import { ownerOf, submitterOf } from './owner.ts'
import { type HeldFile, sixStepPapers } from './six-step-papers.ts'
import { LOAI_DOI_TUONG, LONGEST } from './six-step-tables.ts'
import { compactBirth, dueLocal, isoInstant, isoLocal, spacedLocal } from './wire-dates.ts'
import { tooLong, type Unfit, wireText } from './wire-text.ts'

/** What step 4 is made of. */
export interface SixStepSource {
  readonly code: string | null
  readonly accepted: Accepted
  readonly files: readonly HeldFile[]
}

/**
 * Step 4 (integration.md 1.6): the record. ChuHoSo is the owner, who is the authoriser when a proxy files; the proxy is
 * TenNguoiNop. Fails where a field would have to be cut, and without an official code.
 */
export function sixStepDossier({ code, accepted, files }: SixStepSource): Result<object, Unfit> {
  if (code === null) return fail({ kind: 'refused', reasons: [{ field: 'MaHoSo', reason: 'chưa có mã chính thức' }] })
  const owner = ownerOf(accepted)
  const submitter = submitterOf(accepted)
  const detail = {
    TenNguoiNop: submitter.name,
    SoDinhDanh: submitter.idNumber,
    NgayCapDinhDanh: '',
    NgaySinh: compactBirth(accepted.applicant.birth),
    SoDienThoai: submitter.phone,
    Email: submitter.email,
    Fax: '',
    // Addresses are kept as printed; no codes of areas are known.
    MaTinh: '',
    MaHuyen: '',
    MaXa: '',
    DiaChiChiTiet: submitter.address,
    TenChuHs: owner.name,
    SoDinhDanhChuHs: owner.idNumber,
    MaTinhChuHs: '',
    MaXaChuHs: '',
    DiaChiChiTietChuHs: owner.address
  }
  const reasons = [
    ...tooLong([
      ['MaHoSo', code, LONGEST.MaHoSo],
      ['ChuHoSo', owner.name, LONGEST.ChuHoSo]
    ]),
    ...tooLong(
      DETAIL_FIELDS.map((field) => [`ThongTinNguoiNop.ThongTinChiTiet.${field}`, detail[field], LONGEST[field]])
    )
  ]
  if (reasons.length > 0) return fail({ kind: 'refused', reasons })
  return ok({
    MaHoSo: code,
    MaTTHC: accepted.procedure.code,
    MaDichVuCong: '',
    ChuHoSo: owner.name,
    LoaiDoiTuong: LOAI_DOI_TUONG[owner.kind],
    MaDonViTiepNhan: accepted.unit.code,
    NgayNop: spacedLocal(accepted.receivedAt),
    NgayTiepNhan: spacedLocal(accepted.receivedAt),
    EformThongTinChiTiet: besides(accepted),
    ThanhPhanHoSo: sixStepPapers(accepted, files),
    ThongTinNguoiNop: {
      LoaiDoiTuong: LOAI_DOI_TUONG[submitter.kind],
      IdDoiTuong: '',
      ThongTinChiTiet: detail
    }
  })
}

const DETAIL_FIELDS = [
  'TenNguoiNop',
  'SoDinhDanh',
  'SoDienThoai',
  'Email',
  'DiaChiChiTiet',
  'TenChuHs',
  'SoDinhDanhChuHs',
  'DiaChiChiTietChuHs'
] as const

/** What was said at the counter and has no field of its own; only what there is. */
function besides(accepted: Accepted): Readonly<Record<string, string>> {
  const { applicant, authoriser, codeKind, code, delivery, note } = accepted
  const said = {
    GhiChu: note,
    MaTam: codeKind === 'provisional' ? code : '',
    NamSinh: applicant.birth.length === 4 ? applicant.birth : '',
    VanBanUyQuyen: authoriser?.document ?? '',
    SoDienThoaiChuHs: authoriser?.phone ?? '',
    EmailChuHs: authoriser?.email ?? '',
    DiaChiTraKetQua: delivery.address
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, text]) => (wireText(text) === '' ? [] : [[key, wireText(text)]]))
  )
}

/** A step or a status of a dossier that the province has. */
export interface SixStepProgress {
  readonly remote: { readonly id: string; readonly code: string }
  readonly event: DossierEvent
  readonly accepted: Accepted
  /** Of the dossier after the event. */
  readonly status: Status
}

/** Step 5, an item of CapNhatTienTrinh. Note the spelling IDHoSo. */
export function sixStepStep({ remote, event, accepted, status }: SixStepProgress): object {
  const told = tell(event, accepted, status)
  return {
    IDHoSo: remote.id,
    MaHoSo: remote.code,
    NguoiXuLy: told.clerk,
    ThoiDiemXuLy: isoInstant(told.at),
    PhongBanXuLy: told.department,
    NoiDungXuLy: told.words,
    TrangThai: told.status,
    NgayBatDau: '',
    NgayKetThucTheoQuyDinh: told.due ? isoLocal(dueLocal(told.due)) : ''
  }
}

/** Step 6, an item of CapNhatTrangThai. Note the spelling IdHoSo. */
export function sixStepStatus({ remote, event, accepted, status }: SixStepProgress): object {
  const told = tell(event, accepted, status)
  return {
    IdHoSo: remote.id,
    MaHoSo: remote.code,
    TrangThai: told.status,
    NoiDungYKien: told.reason,
    PhongBanXuLy: told.department,
    NoiDungXuLy: told.words
  }
}
