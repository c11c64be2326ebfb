// The classic interface's own values and limits (integration.md 1.2, 1.7). Everything is text. Limits in UTF-16 units: they are
// read off what senders cut and off column sizes, so they are safe, not official.

/** LoaiDoiTuong: 1 citizen, 2 enterprise, 3 state body, 4 organisation of any other kind. The counter knows no finer kind than 4. */
export const LOAI_DOI_TUONG = { citizen: '1', organisation: '4' } as const

/** HinhThuc: 0 at the counter, 1 by post. There is no value for a result that comes online: it is fetched from no post. */
export const HINH_THUC = { counter: '0', post: '1', online: '0' } as const

/** ThongTinTra at intake: how the result is to come. */
export const THONG_TIN_TRA = {
  counter: 'Nhận kết quả tại quầy',
  post: 'Nhận kết quả qua bưu chính',
  online: 'Nhận kết quả trực tuyến'
} as const

/** LoaiDinhDanh: a number of 12 digits, or the 9 of an old card. Any other number has no place there. */
export const LOAI_DINH_DANH = [
  { form: /^\d{12}$/, value: '1' },
  { form: /^\d{9}$/, value: '2' }
] as const

/** Fields of the record that hold what a citizen said. */
export const LONGEST = {
  MaHoSo: 50,
  SoGiayToChuHoSo: 100,
  ChuHoSo: 500,
  Email: 100,
  SoDienThoai: 50,
  ThongTinKhac: 4000,
  ThongTinTra: 1000,
  GhiChu: 500
} as const

/** Words of the unit and of the catalogue, cut where they must be. */
export const LONGEST_OWN = { TenTTHC: 1000, TrichYeuHoSo: 1000, DonViXuLy: 500, ThongTinTra: 1000 } as const

/** Steps in one call of CapNhatTienDoHoSoMC. */
export const MOST_STEPS = 10
