import { describe, expect, it } from 'vitest'
import { benchProvince } from './bench.ts'
import { jsonOf } from './raw-http.ts'
import { sessionClient, sessionDossier, sessionStatus, sessionStep, wordOf } from './session-client.ts'

const { province } = await benchProvince()
const client = await sessionClient(province.url)

describe('session-rpc, all going well', () => {
  it('signs in with the header dstcode', async () => {
    expect(jsonOf(await client.login())).toEqual({
      session: expect.stringMatching(/^[\w-]{32}$/) as string,
      error_code: '00'
    })
  })

  it('takes a dossier, its steps and its statuses', async () => {
    const code = 'H23.54.22-261120-0001'
    const dossier = sessionDossier(code, {
      TaiLieuNop: [
        {
          TepDinhKemId: '1',
          TenTepDinhKem: 'Giấy chứng sinh.pdf',
          IsDeleted: 'False',
          MaThanhPhanHoSo: 'TP1',
          DuongDanTaiTepTin: 'https://xa.example/tep/1',
          DuocSoHoa: '1'
        }
      ],
      DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '030185000007' }]
    })
    expect(wordOf(await client.sendNew(dossier, { 'x-local-id': 'ho-so-1' }))).toEqual([
      '00',
      'Đồng bộ hồ sơ thành công'
    ])
    const steps = Array.from({ length: 10 }, (_, i) => sessionStep(code, { NoiDungXuLy: `Bước ${String(i)}` }))
    expect(wordOf(await client.sendSteps(steps))).toEqual([0, 'Cập nhật tiến độ thành công'])
    expect(wordOf(await client.sendStatus(sessionStatus(code, '4')))).toEqual([0, 'Đồng bộ trạng thái thành công'])
    const [kept] = (await province.report()).content.dossiers
    expect(kept).toMatchObject({
      code,
      interface: 'session-rpc',
      status: 4,
      body: dossier,
      steps,
      statuses: [{ status: 2 }, { status: 4, body: sessionStatus(code, '4') }],
      files: [],
      localId: 'ho-so-1'
    })
  })

  it('answers a new dossier that is here with "đã tồn tại", and takes it as an update', async () => {
    const code = 'H23.54.22-261120-0002'
    await client.sendNew(sessionDossier(code))
    expect(wordOf(await client.sendNew(sessionDossier(code)))).toEqual([
      '-3',
      'Hồ sơ đã tồn tại. data[0].MaHoSo: hồ sơ đã tồn tại'
    ])
    const changed = sessionDossier(code, { TrangThaiHoSo: '10', GhiChu: 'Đã trả' })
    expect(wordOf(await client.sendNew(changed))).toEqual([
      '-3',
      'Hồ sơ đã tồn tại. data[0].MaHoSo: hồ sơ đã tồn tại với nội dung khác'
    ])
    const kept = async () => (await province.report()).content.dossiers.find((each) => each.code === code)
    expect(await kept()).toMatchObject({ status: 2, updates: 0, body: sessionDossier(code) })
    expect(wordOf(await client.sendUpdate(changed))).toEqual(['00', 'Cập nhật hồ sơ thành công'])
    expect(wordOf(await client.sendUpdate(changed))).toEqual(['00', 'Cập nhật hồ sơ thành công'])
    expect(await kept()).toMatchObject({ status: 10, updates: 1, body: changed })
  })

  it('tells what it knows of a dossier', async () => {
    const code = 'H23.54.22-261120-0003'
    expect(await client.ask('TraCuuHoSo', { mahoso: code })).toEqual({
      error_code: '201',
      message: 'Không tìm thấy hồ sơ',
      result: []
    })
    await client.sendNew(sessionDossier(code))
    await client.sendSteps([sessionStep(code)])
    expect(await client.ask('TraCuuHoSo', { mahoso: code })).toMatchObject({
      error_code: '00',
      message: 'Tra cứu thành công',
      result: [{ MaHoSo: code, TrangThaiHoSo: '2', SoTienDo: '1' }]
    })
  })

  it('gives procedures out with the code of their field', async () => {
    expect(await client.ask('LayThuTuc', { maTTHC: '1.001193' })).toMatchObject({
      error_code: '00',
      result: [
        {
          MATTHC: '1.001193',
          TENTTHC: 'Thủ tục đăng ký khai sinh',
          LINHVUCTHUCHIEN: [{ MALINHVUC: 'LV-01', TENLINHVUC: 'Hộ tịch' }],
          KENH: ['1', '2', '3']
        }
      ]
    })
    const { result } = (await client.ask('LayDanhSachTTHC', {})) as { result: { MATTHC: string }[] }
    expect(result).toHaveLength(61)
    expect(result[0]).toEqual({ MATTHC: '1.001193', TENTTHC: 'Thủ tục đăng ký khai sinh' })
  })
})
