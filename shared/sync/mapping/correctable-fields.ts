import type { Applicant, Authoriser } from '../../domain/intake/intake.ts'

/** A field that a clerk may put right, by its path in the facts of a dossier. */
export type CorrectableField =
  | `applicant.${Exclude<keyof Applicant, 'kind'>}`
  | `authoriser.${keyof Authoriser}`
  | 'delivery.way'
  | 'delivery.address'
  | 'note'

type Party = 'name' | 'idNumber' | 'phone' | 'email' | 'address'
/** `owner.*`: whose dossier it is (chủ hồ sơ), who is the authoriser when a proxy files. */
type Source = CorrectableField | `owner.${Party}`

/** Where each field of the province comes from (integration.md 1.2, 1.6). What is not here no clerk can put right. */
const SIX_STEP: Readonly<Record<string, Source>> = {
  TenNguoiNop: 'applicant.name',
  SoDinhDanh: 'applicant.idNumber',
  NgaySinh: 'applicant.birth',
  NamSinh: 'applicant.birth',
  SoDienThoai: 'applicant.phone',
  Email: 'applicant.email',
  DiaChiChiTiet: 'applicant.address',
  ChuHoSo: 'owner.name',
  TenChuHs: 'owner.name',
  SoDinhDanhChuHs: 'owner.idNumber',
  DiaChiChiTietChuHs: 'owner.address',
  SoDienThoaiChuHs: 'owner.phone',
  EmailChuHs: 'owner.email',
  VanBanUyQuyen: 'authoriser.document',
  DiaChiTraKetQua: 'delivery.address',
  GhiChu: 'note'
}
const SESSION_RPC: Readonly<Record<string, Source>> = {
  ChuHoSo: 'owner.name',
  SoGiayToChuHoSo: 'owner.idNumber',
  SoDinhDanh: 'owner.idNumber',
  SoDienThoai: 'owner.phone',
  Email: 'owner.email',
  HinhThuc: 'delivery.way',
  ThongTinTra: 'delivery.address',
  GhiChu: 'note'
}
const TABLES = { 'six-step': SIX_STEP, 'session-rpc': SESSION_RPC } as const

/**
 * The field of ours that a province means by `field`, e.g. `data[0].SoDienThoai`; undefined when it is none that a clerk
 * can put right. `byProxy`: somebody else files for the owner.
 */
export function correctableFieldOf(
  spoken: keyof typeof TABLES,
  field: string,
  byProxy: boolean
): CorrectableField | undefined {
  const last =
    field
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? ''
  const table = TABLES[spoken]
  const source = Object.hasOwn(table, last) ? table[last] : undefined
  if (source === undefined || !source.startsWith('owner.')) return source as CorrectableField | undefined
  return `${byProxy ? 'authoriser' : 'applicant'}.${source.slice('owner.'.length) as Party}`
}
