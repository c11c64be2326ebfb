import { z } from 'zod'
import { procedureCode } from '../check/catalogue.ts'
import { compactMoment } from '../check/dates.ts'
import { wrongType } from '../check/reasons.ts'
import { count, emptyOr, filled, shaped, text, word } from '../check/text.ts'

const list = <T extends z.ZodType>(item: T) => z.array(item, wrongType('danh sách')).optional()
/** Absent, or "" for nothing: a date of this interface that has not come yet. */
const laterMoment = emptyOr(compactMoment).optional()
const url = shaped(/^https?:\/\/\S{1,2000}$/, 'địa chỉ http(s) mà tỉnh tải tệp về được')
const amount = shaped(/^\d{1,12}$/, 'số tiền bằng chữ số')
const yesNo = word('0', '1')
const status = word('1', '2', '3', '4', '5', '6', '7', '8', '9', '10')

/** Files travel as addresses that the other side reads from. */
const attachment = z.strictObject({
  TepDinhKemId: filled(100),
  TenTepDinhKem: filled(4000),
  IsDeleted: word('False', 'True', '0', '1'),
  MaThanhPhanHoSo: filled(100),
  DuongDanTaiTepTin: url,
  DuocSoHoa: yesNo.optional(),
  DuocTaiSuDung: word('0', '1', '2').optional(),
  DuocLayTuKhoDMQG: yesNo.optional(),
  MaKetQuaThayThe: text(100).optional()
})
const fee = z.strictObject({
  TenPhiLePhi: filled(500),
  MaPhiLePhi: text(50),
  HinhThucThu: filled(10),
  Gia: amount,
  LoaiPhiLePhi: filled(10)
})
const otherPaper = z.strictObject({ TenGiayTo: filled(4000), SoLuong: count, LoaiGiayTo: count })
const resultPaper = z.strictObject({
  TenGiayTo: filled(2000),
  MaThanhPhanHoSo: text(100),
  GiayToId: filled(100),
  DuongDanTepTinKetQua: url,
  MaGiayToKetQua: text(100).optional()
})
const supplement = z.strictObject({
  HoSoBoSungId: filled(100),
  NguoiYeuCauBoSung: filled(500),
  NoiDungBoSung: filled(2000),
  NgayBoSung: compactMoment,
  NguoiTiepNhanBoSung: text(500),
  ThongTinTiepNhan: text(2000),
  NgayTiepNhanBoSung: emptyOr(compactMoment),
  TrangThaiBoSung: z.boolean(wrongType('true hoặc false')),
  DanhSachGiayToBoSung: list(z.unknown()),
  DanhSachLePhiBoSung: list(fee),
  NgayHenTraTruoc: emptyOr(compactMoment),
  NgayHenTraMoi: emptyOr(compactMoment)
})
/** 1: a 12-digit number of a citizen; 2: an old card's 9 digits. */
const identity = z
  .strictObject({ LoaiDinhDanh: word('1', '2'), SoDinhDanh: filled(20) })
  .refine(({ LoaiDinhDanh, SoDinhDanh }) => (LoaiDinhDanh === '1' ? /^\d{12}$/ : /^\d{9}$/).test(SoDinhDanh), {
    path: ['SoDinhDanh'],
    error: 'không đúng số chữ số của loại định danh'
  })

/** One dossier of DongBoHoSoMC (integration.md 1.2): the fields of both known variants, all text unless said otherwise. */
export const dossierSchema = z
  .strictObject(
    {
      MaHoSo: filled(50),
      MaTTHC: procedureCode,
      TenTTHC: filled(1000),
      MaLinhVuc: filled(50),
      TenLinhVuc: filled(500),
      /** 1 direct, 2 online, 3 by public post. */
      KenhThucHien: word('1', '2', '3').optional(),
      SoBienNhan: text(50).optional(),
      SoGiayToChuHoSo: text(100).optional(),
      ChuHoSo: text(500).optional(),
      /** 1 citizen, 2 enterprise, 3 state body, 4 other organisation. Text, not numbers, and not as in six-step. */
      LoaiDoiTuong: word('1', '2', '3', '4'),
      MaDoiTuong: text(100).nullish(),
      ThongTinKhac: text(4000).optional(),
      Email: text(100),
      Fax: text(50).optional(),
      SoDienThoai: text(50),
      TrichYeuHoSo: filled(1000),
      NgayTiepNhan: compactMoment,
      NgayHenTra: compactMoment,
      TrangThaiHoSo: status,
      NgayTra: laterMoment,
      ThongTinTra: text(1000).optional(),
      /** 0 at the counter, 1 by post. */
      HinhThuc: yesNo,
      NgayKetThucXuLy: laterMoment,
      DonViXuLy: filled(500),
      GhiChu: text(500).optional(),
      TaiLieuNop: list(attachment),
      DanhSachLePhi: list(fee),
      DanhSachTepDinhKemKhac: list(otherPaper),
      DanhSachHoSoBoSung: list(supplement),
      DanhSachGiayToKetQua: list(resultPaper),
      NoiNopHoSo: text(10).optional(),
      HoSoCoThanhPhanSoHoa: yesNo.optional(),
      TaiKhoanDuocXacThucVoiVNeID: yesNo.optional(),
      DuocThanhToanTrucTuyen: word('0', '1', '3').optional(),
      NgayTuChoi: laterMoment,
      NgayNopHoSo: laterMoment,
      DinhDanhCHS: list(identity),
      DSKetNoiCSDL: list(z.strictObject({ MaCSDL: filled(10) }))
    },
    wrongType('đối tượng')
  )
  .superRefine(({ NgayTiepNhan, NgayHenTra }, context) => {
    const both = [NgayTiepNhan, NgayHenTra].every((date) => compactMoment.safeParse(date).success)
    if (both && NgayHenTra < NgayTiepNhan)
      context.addIssue({ code: 'custom', path: ['NgayHenTra'], message: 'trước NgayTiepNhan' })
  })

/** One item of CapNhatTienDoHoSoMC. */
export const stepSchema = z.strictObject(
  {
    MaHoSo: filled(50),
    NguoiXuLy: filled(50),
    ChucDanh: text(200).optional(),
    ThoiDiemXuLy: compactMoment,
    PhongBanXuLy: text(500).optional(),
    NoiDungXuLy: filled(2000),
    TrangThai: status,
    NgayBatDau: laterMoment,
    NgayKetThucTheoQuyDinh: laterMoment
  },
  wrongType('đối tượng')
)

/** One item of DongBoTrangThaiHoSo. Its fields are ours: only its name and its type "2" are known. */
export const statusSchema = z.strictObject(
  {
    MaHoSo: filled(50),
    TrangThai: status,
    ThoiDiemXuLy: compactMoment,
    NguoiXuLy: text(50).optional(),
    NoiDungXuLy: text(2000).optional(),
    NgayTra: laterMoment,
    ThongTinTra: text(1000).optional()
  },
  wrongType('đối tượng')
)
