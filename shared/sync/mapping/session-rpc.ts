import type { Accepted, DossierEvent } from '../../domain/dossier/event.ts'
import type { Status } from '../../domain/dossier/status.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { tell, unitName } from './event-words.ts'
import { ownerOf, type Party, submitterOf } from './owner.ts'
import { HINH_THUC, LOAI_DINH_DANH, LOAI_DOI_TUONG, LONGEST, LONGEST_OWN, THONG_TIN_TRA } from './session-rpc-tables.ts'
import { compactInstant, compactLocal, dueLocal } from './wire-dates.ts'
import { type MeasuredField, shorten, tooLong, type Unfit, wireText } from './wire-text.ts'

/** What a record of DongBoHoSoMC is made of. */
export interface SessionSource {
  readonly code: string | null
  readonly accepted: Accepted
  /** MaLinhVuc and TenLinhVuc as the province gives them for the procedure (LayThuTuc). */
  readonly field: { readonly code: string; readonly name: string }
  /** Scans that lie at the counter: this interface is told that there are some, and cannot be given them. */
  readonly files: readonly unknown[]
}

/**
 * A record of DongBoHoSoMC (integration.md 1.2) as it was accepted: status 2. ChuHoSo is the owner, who is the authoriser
 * when a proxy files; this interface has no field for the proxy, who is named in ThongTinKhac. Fails where what a citizen
 * said would have to be cut, and without an official code. Files cannot go: they would have to be fetched from the counter.
 */
export function sessionDossier({ code, accepted, field, files }: SessionSource): Result<object, Unfit> {
  if (code === null) return fail({ kind: 'refused', reasons: [{ field: 'MaHoSo', reason: 'chưa có mã chính thức' }] })
  const owner = ownerOf(accepted)
  const { delivery } = accepted
  const said = {
    MaHoSo: code,
    SoGiayToChuHoSo: owner.idNumber,
    ChuHoSo: owner.name,
    Email: owner.email,
    SoDienThoai: owner.phone,
    ThongTinKhac: otherWords(accepted),
    ThongTinTra: sentence(THONG_TIN_TRA[delivery.way], wireText(delivery.address)),
    GhiChu: wireText(accepted.note)
  }
  const reasons = tooLong(Object.entries(said).map(([name, text]): MeasuredField => [name, text, longestOf(name)]))
  if (reasons.length > 0) return fail({ kind: 'refused', reasons })
  const procedureName = shorten(wireText(accepted.procedure.name), LONGEST_OWN.TenTTHC)
  return ok({
    ...said,
    MaTTHC: accepted.procedure.code,
    TenTTHC: procedureName,
    MaLinhVuc: field.code,
    TenLinhVuc: field.name,
    KenhThucHien: String(accepted.channel),
    SoBienNhan: accepted.code,
    LoaiDoiTuong: LOAI_DOI_TUONG[owner.kind],
    // The owner's id on the national portal, which a counter does not know.
    MaDoiTuong: null,
    TrichYeuHoSo: shorten(sentence(procedureName, owner.name), LONGEST_OWN.TrichYeuHoSo),
    NgayNopHoSo: compactLocal(accepted.receivedAt),
    NgayTiepNhan: compactLocal(accepted.receivedAt),
    NgayHenTra: compactLocal(dueLocal(accepted.due)),
    TrangThaiHoSo: '2',
    NgayTra: '',
    HinhThuc: HINH_THUC[delivery.way],
    NgayKetThucXuLy: '',
    DonViXuLy: shorten(unitName(accepted), LONGEST_OWN.DonViXuLy),
    HoSoCoThanhPhanSoHoa: files.length > 0 ? '1' : '0',
    ...identityOf(owner)
  })
}

const longestOf = (field: string): number => Object.entries(LONGEST).find(([name]) => name === field)?.[1] ?? 0
const sentence = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(': ')

function identityOf({ idNumber }: Party): { readonly DinhDanhCHS?: readonly object[] } {
  const kind = LOAI_DINH_DANH.find(({ form }) => form.test(idNumber))
  return kind ? { DinhDanhCHS: [{ LoaiDinhDanh: kind.value, SoDinhDanh: idNumber }] } : {}
}

/** Who came instead of the owner, and on what paper. */
function otherWords(accepted: Accepted): string {
  if (!accepted.authoriser) return ''
  const { name, idNumber, phone, address } = submitterOf(accepted)
  const parts = [
    `Người nộp: ${name}`,
    idNumber && `số định danh ${idNumber}`,
    phone && `điện thoại ${phone}`,
    address && `địa chỉ ${address}`,
    wireText(accepted.authoriser.document) && `theo ${wireText(accepted.authoriser.document)}`
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** A step or a status of a dossier that the province has. */
export interface SessionProgress {
  readonly remote: { readonly code: string }
  readonly event: DossierEvent
  readonly accepted: Accepted
  /** Of the dossier after the event. */
  readonly status: Status
}

/** An item of CapNhatTienDoHoSoMC. */
export function sessionStep({ remote, event, accepted, status }: SessionProgress): object {
  const told = tell(event, accepted, status)
  return {
    MaHoSo: remote.code,
    NguoiXuLy: told.clerk,
    ChucDanh: '',
    ThoiDiemXuLy: compactInstant(told.at),
    PhongBanXuLy: told.department,
    NoiDungXuLy: told.words,
    TrangThai: String(told.status),
    NgayBatDau: '',
    NgayKetThucTheoQuyDinh: told.due ? compactLocal(dueLocal(told.due)) : ''
  }
}

/** An item of DongBoTrangThaiHoSo. */
export function sessionStatus({ remote, event, accepted, status }: SessionProgress): object {
  const told = tell(event, accepted, status)
  const returned = told.kind === 'returned'
  return {
    MaHoSo: remote.code,
    TrangThai: String(told.status),
    ThoiDiemXuLy: compactInstant(told.at),
    NguoiXuLy: told.clerk,
    NoiDungXuLy: told.words,
    NgayTra: returned ? compactInstant(told.at) : '',
    ThongTinTra: returned ? shorten(told.words, LONGEST_OWN.ThongTinTra) : ''
  }
}

/** By what a dossier at the province is known to be this one: what TraCuuHoSo may repeat of it. */
export function sessionLikeness(accepted: Accepted): Readonly<Record<'MaTTHC' | 'ChuHoSo' | 'NgayTiepNhan', string>> {
  return {
    MaTTHC: accepted.procedure.code,
    ChuHoSo: ownerOf(accepted).name,
    NgayTiepNhan: compactLocal(accepted.receivedAt)
  }
}
