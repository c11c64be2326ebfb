// The six-step interface's own numbers and limits (integration.md 1.6, 1.7). Limits in UTF-16 units: they are read off what
// senders cut, so they are safe, not official.

/** LoaiDoiTuong: 0 citizen, 1 enterprise, 2 household business. There is no other number for an organisation than 1. */
export const LOAI_DOI_TUONG = { citizen: 0, organisation: 1 } as const

/** LoaiBan: 0 original, 1 copy (certified or not), 2 electronic. */
export const LOAI_BAN = { original: 0, copy: 1, electronic: 2 } as const

/** Fields of the record, as they are nested, that hold what a citizen said. */
export const LONGEST = {
  MaHoSo: 50,
  ChuHoSo: 500,
  TenNguoiNop: 500,
  SoDinhDanh: 100,
  SoDienThoai: 50,
  Email: 100,
  DiaChiChiTiet: 1000,
  TenChuHs: 500,
  SoDinhDanhChuHs: 100,
  DiaChiChiTietChuHs: 1000
} as const

/** Names of papers and files: the unit's and the catalogue's words. */
export const LONGEST_PAPER = { MaThanhPhanHoSo: 100, TenThanhPhanHoSo: 4000, TenGiayTo: 2000, TenTep: 4000 } as const
