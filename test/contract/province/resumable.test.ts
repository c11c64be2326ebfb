import { request, type ClientRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { benchProvince, madeBytes, sha256Of } from './bench.ts'
import { jsonOf, type RawAnswer } from './raw-http.ts'
import { refusalOf, sixStepClient, sixStepDossier, withFile } from './six-step-client.ts'

const { province } = await benchProvince()
const client = await sixStepClient(province.url)

const bytes = madeBytes(300_000, 3)
const announcement = { TenTep: 'Bản quét.pdf', KichThuoc: bytes.length, HashTepTin: sha256Of(bytes) }
const stateOf = (answer: RawAnswer | 'lost') =>
  answer === 'lost' ? answer : [answer.status, answer.headers['upload-offset'], answer.headers['upload-length']]
const head = async (id: string) => stateOf(await client.head(`TaiTep/${id}`))
const fileOf = async (id: string) => (await province.report()).content.files.find((file) => file.id === id)

/** Its end, well or badly. */
const endOf = (outgoing: ClientRequest) => new Promise((resolve) => outgoing.once('close', resolve))

/** A PATCH that sends the beginning of its body and then nothing more. */
async function hang(id: string, offset: number, part: Uint8Array, whole: number): Promise<ClientRequest> {
  const outgoing = request(`${province.url}/six-step/TaiTep/${id}`, {
    method: 'PATCH',
    agent: false,
    headers: {
      authorization: `Bearer ${client.token}`,
      'upload-offset': String(offset),
      'content-length': String(whole)
    }
  })
  outgoing.on('error', () => outgoing.destroy())
  outgoing.write(part)
  await expect.poll(async () => (await head(id))[1]).toBe(String(offset + part.byteLength))
  return outgoing
}

describe('an upload in pieces', () => {
  it('is whole when all its bytes are in and have the announced hash', async () => {
    const id = await client.announced(announcement)
    expect(await head(id)).toEqual([200, '0', '300000'])
    expect(stateOf(await client.patch(id, 0, bytes.subarray(0, 100_000)))).toEqual([200, '100000', '300000'])
    const last = await client.patch(id, 100_000, bytes.subarray(100_000))
    expect(last !== 'lost' && jsonOf(last)).toEqual({
      code: 200,
      message: 'Đã nhận',
      data: {
        IdTepTin: id,
        HashTepTin: announcement.HashTepTin,
        KichThuoc: 300_000,
        DaNhan: 300_000,
        HoanThanh: true
      }
    })
    expect(await fileOf(id)).toMatchObject({ complete: true, size: 300_000, sha256: announcement.HashTepTin })
    const body = sixStepDossier('H23.54.22-261120-6200', withFile(id, announcement.HashTepTin))
    expect((await client.post('HoSo', body)).status).toBe(200)
  })

  it('is refused at any other offset, and says where it stands', async () => {
    const id = await client.announced(announcement)
    await client.patch(id, 0, bytes.subarray(0, 1_000))
    for (const offset of [0, 999, 1_001]) {
      const answer = await client.patch(id, offset, bytes.subarray(offset, offset + 10))
      expect(stateOf(answer)).toEqual([409, '1000', '300000'])
      expect(refusalOf(answer)).toEqual([409, 400, 'Upload-Offset: không phải số byte tỉnh đang có'])
    }
    expect((await province.report()).offsetMismatches).toBe(3)
    expect(await head(id)).toEqual([200, '1000', '300000'])
  })

  it('begins again when its bytes are not the announced ones', async () => {
    const id = await client.announced(announcement)
    const before = (await province.report()).hashMismatches
    const answer = await client.patch(id, 0, madeBytes(300_000, 4))
    expect(refusalOf(answer)).toEqual([400, 400, 'HashTepTin: cả tệp khác mã băm đã báo; hãy gửi lại từ đầu'])
    expect(stateOf(answer)).toEqual([400, '0', '300000'])
    expect((await province.report()).hashMismatches).toBe(before + 1)
    expect(await fileOf(id)).toMatchObject({ complete: false })
    expect(stateOf(await client.patch(id, 0, bytes))).toEqual([200, '300000', '300000'])
    expect(await fileOf(id)).toMatchObject({ complete: true, sha256: announcement.HashTepTin })
  })

  it('takes no more bytes than were announced', async () => {
    const id = await client.announced({
      ...announcement,
      KichThuoc: 1_000,
      HashTepTin: sha256Of(bytes.subarray(0, 1_000))
    })
    const answer = await client.patch(id, 0, bytes)
    expect(refusalOf(answer)).toEqual([400, 400, 'KichThuoc: gửi nhiều byte hơn đã báo'])
    expect(stateOf(answer)).toEqual([400, '0', '1000'])
    expect(stateOf(await client.patch(id, 0, bytes.subarray(0, 1_000)))).toEqual([200, '1000', '1000'])
  })

  it('keeps what was in when the connection was cut, and goes on from there', async () => {
    const id = await client.announced(announcement)
    province.faults.add({ what: { kind: 'cut-upload', afterBytes: 123_456 }, on: { operation: 'GhiTep' } })
    expect(await client.patch(id, 0, bytes)).toBe('lost')
    expect(await head(id)).toEqual([200, '123456', '300000'])
    expect(stateOf(await client.patch(id, 123_456, bytes.subarray(123_456)))).toEqual([200, '300000', '300000'])
    expect(await fileOf(id)).toMatchObject({ complete: true, sha256: announcement.HashTepTin })
  })

  it('is whole although the answer to the last piece was lost', async () => {
    const id = await client.announced(announcement)
    province.faults.add({ what: { kind: 'cut-upload', afterBytes: bytes.length }, on: { operation: 'GhiTep' } })
    expect(await client.patch(id, 0, bytes)).toBe('lost')
    expect(await fileOf(id)).toMatchObject({ complete: false })
    // Asking settles it.
    expect(await head(id)).toEqual([200, '300000', '300000'])
    expect(await fileOf(id)).toMatchObject({ complete: true })
  })

  it('goes on over a new connection while the old one does not yet know that it is dead', async () => {
    const id = await client.announced(announcement)
    const old = await hang(id, 0, bytes.subarray(0, 50_000), bytes.length)
    const oldEnds = endOf(old)
    expect(stateOf(await client.patch(id, 50_000, bytes.subarray(50_000)))).toEqual([200, '300000', '300000'])
    await oldEnds
    expect(await fileOf(id)).toMatchObject({ complete: true, sha256: announcement.HashTepTin })
  })

  it('outlives a restart in the middle of a piece', async () => {
    const id = await client.announced(announcement)
    const cut = await hang(id, 0, bytes.subarray(0, 70_000), bytes.length)
    const ends = endOf(cut)
    await province.restart()
    await ends
    expect(await head(id)).toEqual([200, '70000', '300000'])
    expect(stateOf(await client.patch(id, 70_000, bytes.subarray(70_000)))).toEqual([200, '300000', '300000'])
  })

  it('is announced once under one operation id', async () => {
    const heads = { 'x-operation-id': 'op-file-1' }
    const id = await client.announced(announcement, heads)
    expect(await client.announced(announcement, heads)).toBe(id)
    const other = await client.post('TaiTep', { ...announcement, TenTep: 'khác.pdf' }, heads)
    expect(refusalOf(other)).toEqual([400, 400, 'X-Operation-Id: đã dùng cho một yêu cầu có nội dung khác'])
  })

  it('is refused without a size, a hash or a name', async () => {
    const answer = await client.post('TaiTep', { TenTep: '', KichThuoc: 0, HashTepTin: 'x' })
    expect(refusalOf(answer).slice(2)).toEqual([
      'TenTep: không được để trống',
      'KichThuoc: tệp rỗng',
      'HashTepTin: phải là SHA-256 viết bằng hệ 16, chữ thường'
    ])
    expect(refusalOf(await client.get('TaiTep/00000000-0000-4000-8000-000000000000'))).toEqual([
      404,
      404,
      'IdTepTin: tỉnh không có tệp này'
    ])
  })
})
