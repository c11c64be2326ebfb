import { z } from 'zod'
import { procedureCode } from '../check/catalogue.ts'
import { compactMoment, spacedMoment } from '../check/dates.ts'
import { wrongType } from '../check/reasons.ts'
import { count, digit, emptyOr, filled, shaped, text } from '../check/text.ts'

/** LoaiDoiTuong of this family: 0 citizen, 1 enterprise, 2 household business. Numbers, not text. */
const applicantKind = digit(0, 1, 2)
const uuid = shaped(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'UUID')
export const sha256 = shaped(/^[0-9a-f]{64}$/, 'SHA-256 viết bằng hệ 16, chữ thường')
const province = emptyOr(shaped(/^\d{2}$/, 'mã tỉnh 2 chữ số'))
const district = emptyOr(shaped(/^\d{3}$/, 'mã huyện 3 chữ số'))
const commune = emptyOr(shaped(/^\d{5}$/, 'mã xã 5 chữ số'))

const eformText = text(1_000_000)

/** Whatever the e-form holds, as long as every text in it is one that may be sent. */
const eform = z.json().superRefine((value, context) => {
  const check = (part: unknown, path: PropertyKey[]): void => {
    if (typeof part === 'string')
      for (const { message } of eformText.safeParse(part).error?.issues ?? [])
        context.addIssue({ code: 'custom', message, path })
    else if (typeof part === 'object' && part !== null)
      for (const [key, inner] of Object.entries(part)) check(inner, [...path, Array.isArray(part) ? Number(key) : key])
  }
  check(value, [])
})

const paper = z.strictObject({
  IdGiayTo: filled(100),
  MaKetQua: text(50).optional(),
  TenGiayTo: filled(2000),
  HashTepTin: sha256
})

const component = z.strictObject({
  MaThanhPhanHoSo: filled(100),
  TenThanhPhanHoSo: filled(4000),
  SoLuong: count,
  /** 0 original, 1 copy, 2 electronic. */
  LoaiBan: digit(0, 1, 2),
  GiayToDinhKem: z.array(paper, wrongType('danh sách'))
})

const submitter = z.strictObject(
  {
    TenNguoiNop: filled(500),
    SoDinhDanh: filled(100),
    NgayCapDinhDanh: emptyOr(compactMoment),
    NgaySinh: emptyOr(compactMoment),
    SoDienThoai: text(50),
    Email: text(100),
    Fax: text(50).optional(),
    MaTinh: province,
    MaHuyen: district.optional(),
    MaXa: commune,
    DiaChiChiTiet: text(1000),
    TenChuHs: text(500),
    SoDinhDanhChuHs: text(100),
    MaTinhChuHs: province,
    MaXaChuHs: commune,
    DiaChiChiTietChuHs: text(1000)
  },
  wrongType('đối tượng')
)

/** Step 4: a dossier. Three forms of a date in one request, as the samples have it. */
export const dossierSchema = z.strictObject(
  {
    MaHoSo: filled(50),
    MaTTHC: procedureCode,
    MaDichVuCong: text(50).optional(),
    ChuHoSo: filled(500),
    LoaiDoiTuong: applicantKind,
    MaDonViTiepNhan: filled(50),
    NgayNop: spacedMoment,
    NgayTiepNhan: spacedMoment,
    EformThongTinChiTiet: eform.optional(),
    ThanhPhanHoSo: z.array(component, wrongType('danh sách')),
    ThongTinNguoiNop: z.strictObject(
      { LoaiDoiTuong: applicantKind, IdDoiTuong: emptyOr(uuid).nullish(), ThongTinChiTiet: submitter },
      wrongType('đối tượng')
    )
  },
  wrongType('đối tượng')
)

export type SentDossier = z.infer<typeof dossierSchema>
