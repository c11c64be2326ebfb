import { describe, expect, it } from 'vitest'
import { TEST_ACCOUNT } from '../../province/accounts.ts'
import { benchProvince, madeBytes, sha256Of } from './bench.ts'
import { jsonOf, send } from './raw-http.ts'
import { sixStepClient, sixStepDossier, sixStepStatus, sixStepStep, withFile } from './six-step-client.ts'

const { province, clock } = await benchProvince()
const client = await sixStepClient(province.url)

describe('six-step, all going well', () => {
  it('gives a token with its life and its type', async () => {
    const { clientId, clientSecret } = TEST_ACCOUNT
    const answer = await send({
      method: 'POST',
      url: `${province.url}/six-step/token`,
      body: JSON.stringify({ client_id: clientId, client_secret: clientSecret })
    })
    expect(jsonOf(answer)).toEqual({
      access_token: expect.stringMatching(/^[\w-]{32}$/) as string,
      expires_in: 1_800,
      token_type: 'Bearer'
    })
  })

  it('issues codes of the unit and the day, one after the other', async () => {
    expect(await client.nextCode()).toBe('H23.54.22-20261120-0000001')
    expect(jsonOf(await client.post('GetNextValue', { code: '1.001193' }))).toMatchObject({
      data: { value: 'H23.54.22-20261120-0000002' }
    })
  })

  it('takes a dossier with its file through all steps to its result', async () => {
    const code = await client.nextCode()
    const bytes = madeBytes(50_000)
    const file = await client.uploaded('Giấy chứng sinh.pdf', bytes)
    expect(file.HashTepTin).toBe(sha256Of(bytes))
    const body = sixStepDossier(code, withFile(file.IdTepTin, file.HashTepTin))
    const heads = { 'x-local-id': 'ho-so-1', 'x-local-code': 'TAM-Q1-261120-0001' }
    const answer = await client.post('HoSo', body, heads)
    expect([answer.status, jsonOf(answer)]).toEqual([
      200,
      {
        code: 200,
        message: 'Tiếp nhận hồ sơ thành công',
        data: { idHoSo: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, maHoSo: code }
      }
    ])
    const { data } = jsonOf(answer) as { data: { idHoSo: string } }
    const step = sixStepStep(data.idHoSo, code)
    expect((await client.post('CapNhatTienTrinh', [step, { ...step, TrangThai: 9 }])).status).toBe(200)
    const finished = sixStepStatus(data.idHoSo, code, 9, {
      DanhSachLePhi: [
        { TenPhiLePhi: 'Lệ phí', MaPhiLePhi: 'LP1', HinhThucThu: 1, Gia: 0, LoaiPhiLePhi: 1, TrangThaiThanhToan: 1 }
      ],
      DanhSachGiayToKetQua: [{ IdGiayTo: file.IdTepTin, TenGiayTo: 'Giấy khai sinh', HashTepTin: file.HashTepTin }]
    })
    const statuses = [sixStepStatus(data.idHoSo, code, 4), finished]
    expect((await client.post('CapNhatTrangThai', statuses)).status).toBe(200)
    const report = await province.report()
    const [kept] = report.content.dossiers
    expect(kept).toMatchObject({
      code,
      status: 9,
      interface: 'six-step',
      body,
      steps: [step, { ...step, TrangThai: 9 }],
      statuses: [{ status: 2 }, { status: 4 }, { status: 9, body: finished }],
      files: [{ fileId: file.IdTepTin, field: 'ThanhPhanHoSo[0].GiayToDinhKem[0]' }]
    })
    expect(report.content.files).toMatchObject([
      { id: file.IdTepTin, name: 'Giấy chứng sinh.pdf', size: 50_000, sha256: sha256Of(bytes), attached: true }
    ])
    expect(report.codeMappings).toEqual([{ localId: 'ho-so-1', localCode: 'TAM-Q1-261120-0001', code }])
    expect(report).toMatchObject({ dossiers: 1, steps: 2, statuses: 3, files: 1, refusals: 0, hashMismatches: 0 })
  })

  it('takes a code of the range that the unit was granted', async () => {
    const id = await client.created(sixStepDossier('H23.54.22-261120-6001'))
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('takes the fields of a dossier again, with the files that they name now; the same again changes nothing', async () => {
    const code = 'H23.54.22-261120-6004'
    const one = await client.uploaded('a.pdf', madeBytes(700, 1))
    const two = await client.uploaded('b.pdf', madeBytes(700, 2))
    const id = await client.created(sixStepDossier(code, withFile(one.IdTepTin, one.HashTepTin)))
    const amended = { ...sixStepDossier(code, withFile(two.IdTepTin, two.HashTepTin)), ChuHoSo: 'Trần Thị Ổn' }
    for (let i = 0; i < 2; i++)
      expect(jsonOf(await client.post('HoSo?isUpdating=True', amended))).toMatchObject({
        code: 200,
        data: { idHoSo: id, maHoSo: code }
      })
    const { content } = await province.report()
    expect(content.dossiers.find((each) => each.code === code)).toMatchObject({
      body: amended,
      updates: 1,
      statuses: [{ status: 2 }],
      files: [{ fileId: two.IdTepTin, field: 'ThanhPhanHoSo[0].GiayToDinhKem[0]' }]
    })
  })

  it('says by code, local id and operation id whether a dossier is here', async () => {
    const code = 'H23.54.22-261120-6002'
    await client.created(sixStepDossier(code), { 'x-operation-id': 'op-6002', 'x-local-id': 'ho-so-6002' })
    for (const query of [`MaHoSo=${code}`, 'LocalId=ho-so-6002', 'OperationId=op-6002'])
      expect(jsonOf(await client.get(`HoSo?${query}`))).toMatchObject({
        data: [{ maHoSo: code, trangThai: 2, localId: 'ho-so-6002', soTienTrinh: 0, giayTo: [] }]
      })
    expect(jsonOf(await client.get('HoSo?LocalId=nobody'))).toMatchObject({ code: 200, data: [] })
  })

  it('hands out what the province itself changed, and its results, from a cursor on', async () => {
    const code = 'H23.54.22-261120-6003'
    await client.created(sixStepDossier(code))
    const first = jsonOf(await client.get('ThayDoi')) as { data: { conTro: string } }
    expect(first).toMatchObject({ data: { thayDoi: [], conNua: false } })
    const paper = { name: 'Giấy khai sinh.pdf', bytes: madeBytes(3_000) }
    expect(province.act({ code, status: 4, words: 'Đang xử lý tại tỉnh', results: [] })).toEqual({
      ok: true,
      value: null
    })
    province.act({ code, status: 9, words: 'Đã ký', results: [paper] })
    const page = jsonOf(await client.get(`ThayDoi?ConTro=${first.data.conTro}&SoLuong=1`)) as typeof first
    expect(page).toMatchObject({
      data: { thayDoi: [{ maHoSo: code, trangThai: 4, noiDung: 'Đang xử lý tại tỉnh' }], conNua: true }
    })
    const rest = jsonOf(await client.get(`ThayDoi?ConTro=${page.data.conTro}`)) as {
      data: { thayDoi: { giayToKetQua: { IdGiayTo: string; HashTepTin: string }[] }[] }
    }
    const result = rest.data.thayDoi[0]?.giayToKetQua[0]
    expect(result?.HashTepTin).toBe(sha256Of(paper.bytes))
    const { bytes } = await client.get(`TepTin/${result?.IdGiayTo ?? ''}`)
    expect(sha256Of(bytes)).toBe(sha256Of(paper.bytes))
  })

  it('lets two papers have the same bytes, as two files', async () => {
    const before = (await province.report()).duplicates.files
    const bytes = madeBytes(500, 9)
    const one = await client.uploaded('a.pdf', bytes)
    const two = await client.uploaded('b.pdf', bytes)
    expect(one.IdTepTin).not.toBe(two.IdTepTin)
    expect((await province.report()).duplicates.files).toBe(before + 1)
  })

  it('begins anew at midnight in Vietnam', async () => {
    // 23:59 and 00:00 there; 16:59 and 17:00 in UTC.
    clock.now = Date.UTC(2026, 10, 20, 16, 59)
    const late = await sixStepClient(province.url)
    expect(await late.nextCode()).toMatch(/^H23\.54\.22-20261120-/)
    clock.now += 60_000
    expect(await late.nextCode()).toBe('H23.54.22-20261121-0000001')
  })
})
