import { beforeAll, describe, expect, it } from 'vitest'
import { TEST_ACCOUNT, type Account } from '../../province/accounts.ts'
import { benchProvince, madeBytes, sha256Of } from './bench.ts'
import { jsonOf, send } from './raw-http.ts'
import { refusalOf, sixStepClient, sixStepDossier, sixStepStatus, sixStepStep, withFile } from './six-step-client.ts'

const OTHER: Account = { ...TEST_ACCOUNT, unit: 'H23.54.23', clientId: 'xa-khac', username: 'xa-khac' }
const { province, clock } = await benchProvince({ accounts: [TEST_ACCOUNT, OTHER] })
const client = await sixStepClient(province.url)
const CODE = 'H23.54.22-261120-6100'
const FREE = 'H23.54.22-261120-6999'
let id = ''

beforeAll(async () => {
  id = await client.created(sixStepDossier(CODE))
})

type Change = Readonly<Record<string, unknown>>
const without = (name: string) => ({ [name]: undefined })
const component = (change: Change) => ({
  ThanhPhanHoSo: [
    { MaThanhPhanHoSo: 'TP1', TenThanhPhanHoSo: 'Tờ khai', SoLuong: 1, LoaiBan: 0, GiayToDinhKem: [], ...change }
  ]
})
const INNER = 'ThongTinNguoiNop.ThongTinChiTiet'

describe('step 4 refuses', () => {
  it.each<readonly [string, Change, Change, string]>([
    ['a missing field', without('ChuHoSo'), {}, 'ChuHoSo: thiếu trường này'],
    ['an empty field', { ChuHoSo: ' ' }, {}, 'ChuHoSo: không được để trống'],
    ['a field it does not know', { TrichYeu: 'x' }, {}, 'TrichYeu: giao diện không có trường này'],
    ['an unknown procedure', { MaTTHC: '9.999999' }, {}, 'MaTTHC: mã thủ tục không có trong danh mục'],
    ['over-long text', { ChuHoSo: 'a'.repeat(501) }, {}, 'ChuHoSo: dài quá 500 ký tự'],
    ['text that is not NFC', { ChuHoSo: 'Đào'.normalize('NFD') }, {}, 'ChuHoSo: phải là Unicode dựng sẵn (NFC)'],
    ['control characters', { ChuHoSo: 'Nguyễn\u0007' }, {}, 'ChuHoSo: có ký tự điều khiển'],
    ['a line break', { ChuHoSo: 'Nguyễn\nĐào' }, {}, 'ChuHoSo: có ký tự điều khiển'],
    [
      'such text inside the e-form',
      { EformThongTinChiTiet: { a: [{ b: '\u0000' }] } },
      {},
      'EformThongTinChiTiet.a[0].b: có ký tự điều khiển'
    ],
    ['the kind of applicant as text', { LoaiDoiTuong: '0' }, {}, 'LoaiDoiTuong: chỉ nhận 0, 1, 2'],
    ['the kinds of the other family', { LoaiDoiTuong: 4 }, {}, 'LoaiDoiTuong: chỉ nhận 0, 1, 2'],
    [
      'compact dates where spaced ones go',
      { NgayTiepNhan: '20261120090000' },
      {},
      'NgayTiepNhan: sai định dạng, phải là yyyy-MM-dd HH:mm:ss'
    ],
    ['ISO dates there', { NgayNop: '2026-11-20T08:55:00' }, {}, 'NgayNop: sai định dạng, phải là yyyy-MM-dd HH:mm:ss'],
    ['a day that never was', { NgayNop: '2026-02-29 08:55:00' }, {}, 'NgayNop: không phải một thời điểm có thật'],
    ['reception before submission', { NgayNop: '2026-11-21 00:00:00' }, {}, 'NgayTiepNhan: trước NgayNop'],
    [
      'spaced dates where compact ones go',
      {},
      { NgaySinh: '1985-03-15 00:00:00' },
      `${INNER}.NgaySinh: sai định dạng, phải là yyyyMMddHHmmss`
    ],
    ['an empty identity number', {}, { SoDinhDanh: '' }, `${INNER}.SoDinhDanh: không được để trống`],
    ['a commune code that lost its zero', {}, { MaXa: '1824' }, `${INNER}.MaXa: phải là mã xã 5 chữ số`],
    [
      'another unit as receiver',
      { MaDonViTiepNhan: 'H23.54.99' },
      {},
      'MaDonViTiepNhan: không phải đơn vị của tài khoản'
    ],
    ['a provisional code', { MaHoSo: 'TAM-Q1-261120-0001' }, {}, 'MaHoSo: không phải mã hồ sơ của đơn vị này'],
    [
      'a serial outside the granted range',
      { MaHoSo: 'H23.54.22-261120-5999' },
      {},
      'MaHoSo: số thứ tự nằm ngoài dải đã cấp cho đơn vị'
    ],
    [
      'a code that was never issued',
      { MaHoSo: 'H23.54.22-20261120-0000077' },
      {},
      'MaHoSo: không phải mã do tỉnh cấp và không đúng dạng mã hồ sơ'
    ],
    ['an unknown kind of copy', component({ LoaiBan: 3 }), {}, 'ThanhPhanHoSo[0].LoaiBan: chỉ nhận 0, 1, 2'],
    ['a count as text', component({ SoLuong: '1' }), {}, 'ThanhPhanHoSo[0].SoLuong: phải là số nguyên']
  ])('%s', async (_, change, detail, reason) => {
    const [status, code, ...reasons] = refusalOf(await client.post('HoSo', sixStepDossier(FREE, change, detail)))
    expect([status, code, reasons]).toEqual([400, 400, [reason]])
  })

  it('several things at once, each by its field', async () => {
    const body = sixStepDossier(FREE, { ChuHoSo: '', MaTTHC: 'x', NgayNop: '' })
    expect(refusalOf(await client.post('HoSo', body)).slice(2)).toEqual([
      'MaTTHC: mã thủ tục không có trong danh mục',
      'ChuHoSo: không được để trống',
      'NgayNop: không được để trống'
    ])
  })

  it('files that are not here, not whole, not equal or not ours', async () => {
    const bytes = madeBytes(100)
    const { IdTepTin, HashTepTin } = await client.uploaded('a.pdf', bytes)
    const at = 'ThanhPhanHoSo[0].GiayToDinhKem[0]'
    const reasonOf = async (file: string, hash: string) =>
      refusalOf(await client.post('HoSo', sixStepDossier(FREE, withFile(file, hash)))).at(-1)
    expect(await reasonOf('00000000-0000-4000-8000-000000000000', HashTepTin)).toBe(
      `${at}.IdGiayTo: tỉnh không có tệp này`
    )
    const half = await client.announced({ TenTep: 'b.pdf', KichThuoc: 100, HashTepTin })
    expect(await reasonOf(half, HashTepTin)).toBe(`${at}.IdGiayTo: tệp chưa tải lên hết`)
    const before = (await province.report()).hashMismatches
    expect(await reasonOf(IdTepTin, sha256Of('other'))).toBe(`${at}.HashTepTin: khác mã băm của tệp tại tỉnh`)
    expect((await province.report()).hashMismatches).toBe(before + 1)
    expect(await reasonOf(IdTepTin, HashTepTin.toUpperCase())).toBe(
      `${at}.HashTepTin: phải là SHA-256 viết bằng hệ 16, chữ thường`
    )
  })

  it('a code that has a dossier: the same one is counted as a duplicate, another one is not', async () => {
    const before = (await province.report()).duplicates.dossiers
    expect(refusalOf(await client.post('HoSo', sixStepDossier(CODE)))).toEqual([400, -3, 'MaHoSo: hồ sơ đã tồn tại'])
    expect((await province.report()).duplicates.dossiers).toBe(before + 1)
    expect(refusalOf(await client.post('HoSo', sixStepDossier(CODE, { ChuHoSo: 'Khác' })))).toEqual([
      400,
      -3,
      'MaHoSo: hồ sơ đã tồn tại với nội dung khác'
    ])
    expect((await province.report()).duplicates.dossiers).toBe(before + 1)
  })

  it('to amend a dossier that is not here, and a word for it that it does not know', async () => {
    const amend = async (how: string) => refusalOf(await client.post(`HoSo?isUpdating=${how}`, sixStepDossier(FREE)))
    expect((await amend('True')).slice(2)).toEqual(['MaHoSo: không tìm thấy hồ sơ'])
    expect((await amend('true')).slice(2)).toEqual(['query.isUpdating: chỉ nhận True, False'])
  })

  it('what is no JSON, or no UTF-8', async () => {
    const headers = { authorization: `Bearer ${client.token}` }
    for (const body of ['{', Buffer.from([0x22, 0xff, 0x22])]) {
      const answer = await send({ method: 'POST', url: `${province.url}/six-step/HoSo`, headers, body })
      expect(refusalOf(answer)).toEqual([400, 400, ': thân yêu cầu không phải JSON (UTF-8)'])
    }
  })
})

describe('steps 5 and 6 refuse', () => {
  it.each<readonly [string, Change, number, string]>([
    ['a step of an unknown dossier', { MaHoSo: FREE }, 404, '[0].MaHoSo: không tìm thấy hồ sơ'],
    ['an id of another dossier', { IDHoSo: 'other' }, 404, '[0].IDHoSo: không phải id của hồ sơ này'],
    ['the spelling of the next step', { IDHoSo: undefined, IdHoSo: 'x' }, 400, '[0].IDHoSo: thiếu trường này'],
    [
      'a moment without milliseconds',
      { ThoiDiemXuLy: '2026-11-20T02:30:00Z' },
      400,
      '[0].ThoiDiemXuLy: sai định dạng, phải là yyyy-MM-ddTHH:mm:ss.SSS'
    ],
    ['a status as text', { TrangThai: '4' }, 400, '[0].TrangThai: chỉ nhận 1, 2, 3, 4, 5, 6, 7, 8, 9, 10'],
    ['an unknown status', { TrangThai: 11 }, 400, '[0].TrangThai: chỉ nhận 1, 2, 3, 4, 5, 6, 7, 8, 9, 10'],
    ['a name over 50 characters', { NguoiXuLy: 'a'.repeat(51) }, 400, '[0].NguoiXuLy: dài quá 50 ký tự']
  ])('%s', async (_, change, status, reason) => {
    const [http, , ...reasons] = refusalOf(await client.post('CapNhatTienTrinh', [sixStepStep(id, CODE, change)]))
    expect([http, reasons[0]]).toEqual([status, reason])
  })

  it('a whole call for one bad step, and an empty one', async () => {
    const before = (await province.report()).steps
    const steps = [sixStepStep(id, CODE), sixStepStep(id, FREE)]
    expect(refusalOf(await client.post('CapNhatTienTrinh', steps))).toEqual([
      404,
      404,
      '[1].MaHoSo: không tìm thấy hồ sơ'
    ])
    expect((await province.report()).steps).toBe(before)
    expect(refusalOf(await client.post('CapNhatTienTrinh', []))).toEqual([400, 400, ': không được để trống'])
  })

  it('a status that goes back, also within one call', async () => {
    const code = 'H23.54.22-261120-6101'
    const own = await client.created(sixStepDossier(code))
    const say = async (...all: number[]) =>
      refusalOf(
        await client.post(
          'CapNhatTrangThai',
          all.map((each) => sixStepStatus(own, code, each))
        )
      )
    expect(await say(4, 2)).toEqual([400, 400, '[1].TrangThai: trạng thái lùi so với trạng thái tại tỉnh'])
    const accepted = await client.post(
      'CapNhatTrangThai',
      [4, 5, 2, 4, 9].map((each) => sixStepStatus(own, code, each))
    )
    expect(accepted.status).toBe(200)
    expect(await say(4)).toEqual([400, 400, '[0].TrangThai: trạng thái lùi so với trạng thái tại tỉnh'])
    expect((await province.report()).content.dossiers.find((each) => each.code === code)?.status).toBe(9)
  })

  it('fees and results with a status that has none', async () => {
    const status = sixStepStatus(id, CODE, 4, { DanhSachGiayToKetQua: [], DanhSachLePhi: [] })
    expect(refusalOf(await client.post('CapNhatTrangThai', [status])).slice(2)).toEqual([
      '[0].DanhSachLePhi: chỉ gửi kèm trạng thái 5, 6, 9',
      '[0].DanhSachGiayToKetQua: chỉ gửi kèm trạng thái 5, 6, 9'
    ])
  })

  it('a result whose file is not here', async () => {
    const result = { IdGiayTo: 'x', TenGiayTo: 'Giấy khai sinh', HashTepTin: sha256Of('') }
    const status = sixStepStatus(id, CODE, 9, { DanhSachGiayToKetQua: [result] })
    expect(refusalOf(await client.post('CapNhatTrangThai', [status]))).toEqual([
      400,
      400,
      '[0].DanhSachGiayToKetQua[0].IdGiayTo: tỉnh không có tệp này'
    ])
  })
})

describe('the other steps refuse', () => {
  it('an upload under another name, without a file, or with a bad name', async () => {
    expect(refusalOf(await client.upload('a.pdf', madeBytes(10), {}, 'file'))).toEqual([
      400,
      400,
      'files: phải là đúng một phần multipart mang tệp'
    ])
    expect(refusalOf(await client.upload('a.pdf', Buffer.alloc(0)))).toEqual([400, 400, 'files: tệp rỗng'])
    expect(refusalOf(await client.upload('Đào'.normalize('NFD'), madeBytes(10)))).toEqual([
      400,
      400,
      'files.filename: phải là Unicode dựng sẵn (NFC)'
    ])
  })

  it('a number for nobody', async () => {
    expect(refusalOf(await client.post('GetNextValue', { code: OTHER.unit }))[2]).toBe(
      'code: không phải đơn vị của tài khoản hay mã thủ tục trong danh mục'
    )
  })

  it('a question with no key, and a cursor of nowhere', async () => {
    expect(refusalOf(await client.get('HoSo'))[2]).toBe('query: hỏi bằng đúng một trong MaHoSo, LocalId, OperationId')
    expect(refusalOf(await client.get('ThayDoi?ConTro=17'))[2]).toMatch(/^ConTro: con trỏ không thuộc/)
  })

  it('a wrong secret, no token, a made-up one and one that ended', async () => {
    const url = `${province.url}/six-step/token`
    const wrong = JSON.stringify({ client_id: TEST_ACCOUNT.clientId, client_secret: 'x' })
    expect((await send({ method: 'POST', url, body: wrong })).status).toBe(401)
    const ask = (headers: Readonly<Record<string, string>>) =>
      send({ method: 'GET', url: `${province.url}/six-step/HoSo?LocalId=x`, headers })
    expect((await ask({})).status).toBe(401)
    expect((await ask({ authorization: 'Bearer made-up' })).status).toBe(401)
    const short = await sixStepClient(province.url)
    clock.now += 30 * 60_000 - 1
    expect((await short.get('HoSo?LocalId=x')).status).toBe(200)
    clock.now += 1
    const ended = await short.get('HoSo?LocalId=x')
    expect([ended.status, jsonOf(ended)]).toEqual([401, { code: 401, message: 'Token không hợp lệ hoặc đã hết hạn' }])
    clock.now -= 30 * 60_000
  })

  it('to show one unit what another one sent', async () => {
    const body = JSON.stringify({ client_id: OTHER.clientId, client_secret: OTHER.clientSecret })
    const answer = await send({ method: 'POST', url: `${province.url}/six-step/token`, body })
    const { access_token } = jsonOf(answer) as { access_token: string }
    const headers = { authorization: `Bearer ${access_token}` }
    const asked = await send({ method: 'GET', url: `${province.url}/six-step/HoSo?MaHoSo=${CODE}`, headers })
    expect(jsonOf(asked)).toMatchObject({ data: [] })
    const steps = JSON.stringify([sixStepStep(id, CODE)])
    const sent = await send({ method: 'POST', url: `${province.url}/six-step/CapNhatTienTrinh`, headers, body: steps })
    expect(refusalOf(sent)).toEqual([404, 404, '[0].MaHoSo: không tìm thấy hồ sơ'])
  })
})

it('writes every refusal down as an object, without values', async () => {
  const { content, refusals } = await province.report()
  expect(content.refusals).toHaveLength(refusals)
  expect(content.refusals.find(({ operation, code }) => operation === 'HoSo' && code === FREE)).toEqual({
    at: clock.now,
    interface: 'six-step',
    operation: 'HoSo',
    code: FREE,
    reasons: [{ field: 'ChuHoSo', reason: 'thiếu trường này' }]
  })
  expect(JSON.stringify(content.refusals)).not.toContain('Nguyễn')
})
