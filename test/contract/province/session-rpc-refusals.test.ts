import { beforeAll, describe, expect, it } from 'vitest'
import { benchProvince } from './bench.ts'
import { sessionClient, sessionDossier, sessionStatus, sessionStep, wordOf } from './session-client.ts'

const { province, clock } = await benchProvince()
const client = await sessionClient(province.url)
const CODE = 'H23.54.22-261120-0100'
const FREE = 'H23.54.22-261120-0999'

beforeAll(async () => {
  await client.sendNew(sessionDossier(CODE))
})

type Change = Readonly<Record<string, unknown>>
const INCOMPLETE = '200'
const INCORRECT = '500'
const NOT_FOUND = '201'
const WORDS: Readonly<Record<string, string>> = {
  [INCOMPLETE]: 'Thiếu dữ liệu',
  [INCORRECT]: 'Dữ liệu không hợp lệ',
  [NOT_FOUND]: 'Không tìm thấy hồ sơ'
}

describe('DongBoHoSoMC refuses', () => {
  it.each<readonly [string, Change, string, string]>([
    ['a missing field', { NgayHenTra: undefined }, INCOMPLETE, 'NgayHenTra: thiếu trường này'],
    ['an empty summary', { TrichYeuHoSo: '' }, INCOMPLETE, 'TrichYeuHoSo: không được để trống'],
    ['a blank summary', { TrichYeuHoSo: ' \u00a0' }, INCOMPLETE, 'TrichYeuHoSo: không được để trống'],
    [
      'a summary over 1000 characters',
      { TrichYeuHoSo: 'a'.repeat(1001) },
      INCORRECT,
      'TrichYeuHoSo: dài quá 1000 ký tự'
    ],
    ['a note over 500', { GhiChu: 'a'.repeat(501) }, INCORRECT, 'GhiChu: dài quá 500 ký tự'],
    ['a number where text goes', { LoaiDoiTuong: 1 }, INCORRECT, 'LoaiDoiTuong: chỉ nhận 1, 2, 3, 4'],
    ['the kinds of the other family', { LoaiDoiTuong: '0' }, INCORRECT, 'LoaiDoiTuong: chỉ nhận 1, 2, 3, 4'],
    [
      'dates with dashes',
      { NgayTiepNhan: '2026-11-20 09:00:00' },
      INCORRECT,
      'NgayTiepNhan: sai định dạng, phải là yyyyMMddHHmmss'
    ],
    [
      'a day that never was',
      { NgayHenTra: '20261131090000' },
      INCORRECT,
      'NgayHenTra: không phải một thời điểm có thật'
    ],
    ['null for a date', { NgayTra: null }, INCORRECT, 'NgayTra: phải là chuỗi'],
    ['an appointment before reception', { NgayHenTra: '20261119090000' }, INCORRECT, 'NgayHenTra: trước NgayTiepNhan'],
    ['an unknown procedure', { MaTTHC: 'X.1' }, INCORRECT, 'MaTTHC: mã thủ tục không có trong danh mục'],
    ['an unknown status', { TrangThaiHoSo: '11' }, INCORRECT, 'TrangThaiHoSo: chỉ nhận 1, 2, 3, 4, 5, 6, 7, 8, 9, 10'],
    ['text that is not NFC', { ChuHoSo: 'Đào'.normalize('NFD') }, INCORRECT, 'ChuHoSo: phải là Unicode dựng sẵn (NFC)'],
    ['a lone surrogate', { ChuHoSo: 'a\ud800' }, INCORRECT, 'ChuHoSo: phải là Unicode dựng sẵn (NFC)'],
    ['control characters', { GhiChu: 'a\tb' }, INCORRECT, 'GhiChu: có ký tự điều khiển'],
    ['a field it does not know', { TrichYeu: 'x' }, INCORRECT, 'TrichYeu: giao diện không có trường này'],
    ['a provisional code', { MaHoSo: 'TAM-Q1-261120-0001' }, INCORRECT, 'MaHoSo: không phải mã hồ sơ của đơn vị này'],
    [
      "another unit's code",
      { MaHoSo: 'H23.54.23-261120-0001' },
      INCORRECT,
      'MaHoSo: không phải mã hồ sơ của đơn vị này'
    ],
    [
      'a code of a day that never was',
      { MaHoSo: 'H23.54.22-261131-0001' },
      INCORRECT,
      'MaHoSo: ngày trong mã không có thật'
    ],
    [
      'the made-up identity of others',
      { DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '000000001' }] },
      INCORRECT,
      'DinhDanhCHS[0].SoDinhDanh: không đúng số chữ số của loại định danh'
    ],
    [
      'a file that nobody can fetch',
      {
        TaiLieuNop: [
          {
            TepDinhKemId: '1',
            TenTepDinhKem: 'a',
            IsDeleted: 'False',
            MaThanhPhanHoSo: 'T',
            DuongDanTaiTepTin: 'C:\\a.pdf'
          }
        ]
      },
      INCORRECT,
      'TaiLieuNop[0].DuongDanTaiTepTin: phải là địa chỉ http(s) mà tỉnh tải tệp về được'
    ]
  ])('%s', async (_, change, code, reason) => {
    expect(wordOf(await client.sendNew(sessionDossier(FREE, change)))).toEqual([
      code,
      `${WORDS[code] ?? ''}. data[0].${reason}`
    ])
  })

  it('isUpdating that is absent, or no text', async () => {
    const data = [sessionDossier(FREE)]
    expect(wordOf(await client.call('DongBoHoSoMC', { data }))).toEqual([
      INCOMPLETE,
      'Thiếu dữ liệu. isUpdating: thiếu trường này'
    ])
    expect(wordOf(await client.call('DongBoHoSoMC', { isUpdating: false, data }))).toEqual([
      INCORRECT,
      'Dữ liệu không hợp lệ. isUpdating: chỉ nhận True, False'
    ])
  })

  it('an update of what is not here, and one that goes back', async () => {
    expect(wordOf(await client.sendUpdate(sessionDossier(FREE)))).toEqual([
      NOT_FOUND,
      'Không tìm thấy hồ sơ. data[0].MaHoSo: không tìm thấy hồ sơ'
    ])
    const code = 'H23.54.22-261120-0101'
    await client.sendNew(sessionDossier(code, { TrangThaiHoSo: '9' }))
    expect(wordOf(await client.sendUpdate(sessionDossier(code, { TrangThaiHoSo: '4' })))).toEqual([
      INCORRECT,
      'Dữ liệu không hợp lệ. data[0].TrangThaiHoSo: trạng thái lùi so với trạng thái tại tỉnh'
    ])
  })

  it('a whole call for one bad dossier, and one dossier twice in a call', async () => {
    const twice = [sessionDossier(FREE), sessionDossier(FREE)]
    expect(wordOf(await client.call('DongBoHoSoMC', { isUpdating: 'False', data: twice }))).toEqual([
      INCORRECT,
      'Dữ liệu không hợp lệ. data[1].MaHoSo: có hai lần trong một lượt gửi'
    ])
    const mixed = [sessionDossier(FREE), sessionDossier(CODE)]
    expect(wordOf(await client.call('DongBoHoSoMC', { isUpdating: 'False', data: mixed }))).toEqual([
      '-3',
      'Hồ sơ đã tồn tại. data[1].MaHoSo: hồ sơ đã tồn tại'
    ])
    expect((await province.report()).content.dossiers.some(({ code }) => code === FREE)).toBe(false)
  })
})

describe('the other services refuse', () => {
  it('more than ten steps, none, and steps of an unknown dossier', async () => {
    const eleven = Array.from({ length: 11 }, () => sessionStep(CODE))
    expect(wordOf(await client.sendSteps(eleven))).toEqual([
      INCORRECT,
      'Dữ liệu không hợp lệ. data: nhiều nhất 10 bước mỗi lượt'
    ])
    expect(wordOf(await client.sendSteps([]))).toEqual([INCOMPLETE, 'Thiếu dữ liệu. data: không được để trống'])
    expect(wordOf(await client.sendSteps([sessionStep(CODE), sessionStep(FREE)]))).toEqual([
      NOT_FOUND,
      'Không tìm thấy hồ sơ. data[1].MaHoSo: không tìm thấy hồ sơ'
    ])
    expect((await province.report()).steps).toBe(0)
  })

  it('a status that goes back or that is not of type "2"', async () => {
    const code = 'H23.54.22-261120-0102'
    await client.sendNew(sessionDossier(code, { TrangThaiHoSo: '4' }))
    expect(wordOf(await client.sendStatus(sessionStatus(code, '2')))).toEqual([
      INCORRECT,
      'Dữ liệu không hợp lệ. data[0].TrangThai: trạng thái lùi so với trạng thái tại tỉnh'
    ])
    expect(wordOf(await client.call('DongBoTrangThaiHoSo', { type: '1', data: [sessionStatus(code, '5')] }))).toEqual([
      INCORRECT,
      'Dữ liệu không hợp lệ. type: chỉ nhận 2'
    ])
  })

  it('services and procedures it does not have', async () => {
    expect(wordOf(await client.call('DongBoDanhGia', { data: [] }))).toEqual([
      INCORRECT,
      'Dữ liệu không hợp lệ. service: tỉnh không có dịch vụ này'
    ])
    expect(wordOf(await client.call('LayThuTuc', { maTTHC: '0.1' }))).toEqual([
      NOT_FOUND,
      'Không tìm thấy hồ sơ. maTTHC: mã thủ tục không có trong danh mục'
    ])
  })

  it('wrong passwords, a missing dstcode, foreign units and sessions that ended', async () => {
    const wrong = ['100', 'Sai tên đăng nhập, mật khẩu hoặc dstcode']
    expect(wordOf(await client.login({ password: 'x' }))).toEqual(wrong)
    expect(wordOf(await client.login({}, {}))).toEqual(wrong)
    expect(wordOf(await client.call('TraCuuHoSo', { madonvi: 'H23.54.23', mahoso: CODE }))).toEqual([
      '106',
      'madonvi không phải đơn vị của tài khoản'
    ])
    const ended = ['100', 'Phiên làm việc không hợp lệ hoặc đã hết hạn']
    expect(wordOf(await client.call('TraCuuHoSo', { session: 'made-up', mahoso: CODE }))).toEqual(ended)
    clock.now += 30 * 60_000
    expect(wordOf(await client.call('TraCuuHoSo', { mahoso: CODE }))).toEqual(ended)
  })
})
