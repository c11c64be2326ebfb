import { z } from 'zod'
import { TEST_ACCOUNT } from '../../province/accounts.ts'
import { jsonOf, send, sendOrLose, type RawAnswer } from './raw-http.ts'

type Body = Readonly<Record<string, unknown>>
type Heads = Readonly<Record<string, string>>

const tokenSchema = z.object({ access_token: z.string() })
const valueSchema = z.object({ data: z.object({ value: z.string() }) })
const fileSchema = z.object({ data: z.object({ IdTepTin: z.string(), HashTepTin: z.string() }) })
const createdSchema = z.object({ data: z.object({ idHoSo: z.string() }) })

/** A dossier with every field in order. */
export const sixStepDossier = (code: string, change: Body = {}, detail: Body = {}): Body => ({
  MaHoSo: code,
  MaTTHC: '1.001193',
  MaDichVuCong: '',
  ChuHoSo: 'Nguyễn Thị Đào',
  LoaiDoiTuong: 0,
  MaDonViTiepNhan: TEST_ACCOUNT.unit,
  NgayNop: '2026-11-20 08:55:00',
  NgayTiepNhan: '2026-11-20 09:00:00',
  EformThongTinChiTiet: { noiSinh: 'Trạm y tế xã Tân An' },
  ThanhPhanHoSo: [],
  ThongTinNguoiNop: {
    LoaiDoiTuong: 0,
    IdDoiTuong: '',
    ThongTinChiTiet: {
      TenNguoiNop: 'Nguyễn Thị Đào',
      SoDinhDanh: '030185000007',
      NgayCapDinhDanh: '20210510000000',
      NgaySinh: '19850315000000',
      SoDienThoai: '0912345678',
      Email: '',
      Fax: '',
      MaTinh: '31',
      MaHuyen: '',
      MaXa: '11824',
      DiaChiChiTiet: 'Thôn Đoài',
      TenChuHs: 'Nguyễn Thị Đào',
      SoDinhDanhChuHs: '030185000007',
      MaTinhChuHs: '31',
      MaXaChuHs: '11824',
      DiaChiChiTietChuHs: 'Thôn Đoài',
      ...detail
    }
  },
  ...change
})

/** One component with one attached file. */
export const withFile = (IdGiayTo: string, HashTepTin: string): Body => ({
  ThanhPhanHoSo: [
    {
      MaThanhPhanHoSo: 'TP1',
      TenThanhPhanHoSo: 'Giấy chứng sinh',
      SoLuong: 1,
      LoaiBan: 2,
      GiayToDinhKem: [{ IdGiayTo, MaKetQua: '', TenGiayTo: 'Giấy chứng sinh', HashTepTin }]
    }
  ]
})

export const sixStepStep = (IDHoSo: string, MaHoSo: string, change: Body = {}): Body => ({
  IDHoSo,
  MaHoSo,
  NguoiXuLy: 'Nguyễn Thị Lan',
  ThoiDiemXuLy: '2026-11-20T02:30:00.000Z',
  PhongBanXuLy: 'Bộ phận Một cửa',
  NoiDungXuLy: 'Chuyển công chức tư pháp',
  TrangThai: 4,
  NgayBatDau: '',
  NgayKetThucTheoQuyDinh: '',
  ...change
})

export const sixStepStatus = (IdHoSo: string, MaHoSo: string, TrangThai: number, change: Body = {}): Body => ({
  IdHoSo,
  MaHoSo,
  TrangThai,
  NoiDungXuLy: 'Theo tiến trình',
  ...change
})

/** A token of the test account. */
async function signIn(url: string): Promise<string> {
  const { clientId, clientSecret } = TEST_ACCOUNT
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret
  })
  const answer = await send({
    method: 'POST',
    url: `${url}/six-step/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString()
  })
  return tokenSchema.parse(jsonOf(answer)).access_token
}

/** One file as a multipart body. */
function multipart(name: string, bytes: Uint8Array, part: string) {
  const line = 'ranh-gioi-7d1'
  const head = `--${line}\r\nContent-Disposition: form-data; name="${part}"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${line}--\r\n`)]),
    type: `multipart/form-data; boundary=${line}`
  }
}

/** Speaks six-step as a raw HTTP client, with a token of its own. */
export const sixStepClient = async (url: string) => speak(url, await signIn(url))

/** What a client can say. `over`: the same over another address, as the door of a line. */
function speak(url: string, token: string) {
  const at = (path: string) => `${url}/six-step/${path}`
  const withToken = (heads: Heads) => ({ authorization: `Bearer ${token}`, ...heads })
  const request = (method: string, path: string, body: string | Uint8Array | undefined, heads: Heads) => ({
    method,
    url: at(path),
    headers: withToken(heads),
    ...(body === undefined ? {} : { body })
  })
  const post = (path: string, body: unknown, heads: Heads = {}) =>
    send(request('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...heads }))
  const upload = (name: string, bytes: Uint8Array, heads: Heads = {}, part = 'files') => {
    const { body, type } = multipart(name, bytes, part)
    return sendOrLose(request('POST', 'UploadFile', body, { 'content-type': type, ...heads }))
  }
  return {
    token,
    over: (other: string) => speak(other, token),
    post,
    postOrLose: (path: string, body: unknown, heads: Heads = {}) =>
      sendOrLose(request('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...heads })),
    get: (path: string) => send(request('GET', path, undefined, {})),
    head: (path: string) => send(request('HEAD', path, undefined, {})),
    patch: (id: string, offset: number, bytes: Uint8Array) =>
      sendOrLose(request('PATCH', `TaiTep/${id}`, bytes, { 'upload-offset': String(offset) })),
    upload,
    nextCode: async (heads: Heads = {}) =>
      valueSchema.parse(jsonOf(await post('GetNextValue', { code: TEST_ACCOUNT.unit }, heads))).data.value,
    async uploaded(name: string, bytes: Uint8Array, heads: Heads = {}) {
      const answer = await upload(name, bytes, heads)
      if (answer === 'lost') throw new Error('the upload was lost')
      return fileSchema.parse(jsonOf(answer)).data
    },
    announced: async (body: Body, heads: Heads = {}) =>
      fileSchema.parse(jsonOf(await post('TaiTep', body, heads))).data.IdTepTin,
    created: async (body: Body, heads: Heads = {}) =>
      createdSchema.parse(jsonOf(await post('HoSo', body, heads))).data.idHoSo
  }
}

const refusalSchema = z.object({
  code: z.number(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() }))
})

/** A refusal as this interface writes it: HTTP status, code, and `field: reason` of each. */
export function refusalOf(answer: RawAnswer | 'lost'): readonly [number, number, ...string[]] | 'lost' {
  if (answer === 'lost') return answer
  const { code, errors } = refusalSchema.parse(jsonOf(answer))
  return [answer.status, code, ...errors.map(({ field, reason }) => `${field}: ${reason}`)]
}
