import { z } from 'zod'
import { TEST_ACCOUNT } from '../../province/accounts.ts'
import { jsonOf, send, sendOrLose, type RawAnswer } from './raw-http.ts'

type Body = Readonly<Record<string, unknown>>
type Heads = Readonly<Record<string, string>>

const answerSchema = z.looseObject({ error_code: z.union([z.string(), z.number()]), message: z.string().default('') })
const loginSchema = z.object({ session: z.string(), error_code: z.literal('00') })

/** A dossier with every field that must be there in order. */
export const sessionDossier = (code: string, change: Body = {}): Body => ({
  MaHoSo: code,
  MaTTHC: '1.001193',
  TenTTHC: 'Thủ tục đăng ký khai sinh',
  MaLinhVuc: 'LV-01',
  TenLinhVuc: 'Hộ tịch',
  KenhThucHien: '1',
  SoGiayToChuHoSo: '030185000007',
  ChuHoSo: 'Nguyễn Thị Đào',
  LoaiDoiTuong: '1',
  MaDoiTuong: null,
  Email: '',
  SoDienThoai: '0912345678',
  TrichYeuHoSo: 'Đăng ký khai sinh cho Nguyễn Văn An',
  NgayTiepNhan: '20261120090000',
  NgayHenTra: '20261120163000',
  TrangThaiHoSo: '2',
  NgayTra: '',
  HinhThuc: '0',
  DonViXuLy: 'UBND xã Tân An',
  ...change
})

export const sessionStep = (code: string, change: Body = {}): Body => ({
  MaHoSo: code,
  NguoiXuLy: 'Nguyễn Thị Lan',
  ThoiDiemXuLy: '20261120093000',
  NoiDungXuLy: 'Chuyển công chức tư pháp',
  TrangThai: '4',
  ...change
})

export const sessionStatus = (code: string, TrangThai: string, change: Body = {}): Body => ({
  MaHoSo: code,
  TrangThai,
  ThoiDiemXuLy: '20261120100000',
  ...change
})

/** error_code and message; this interface says everything with HTTP 200. */
export function wordOf(answer: RawAnswer | 'lost'): readonly [string | number, string] | 'lost' {
  if (answer === 'lost') return answer
  const { error_code, message } = answerSchema.parse(jsonOf(answer))
  return [error_code, message]
}

/** Speaks session-rpc as a raw HTTP client, with a session of its own. */
export async function sessionClient(url: string) {
  const post = (path: string, body: unknown, headers: Heads) => ({
    method: 'POST',
    url: `${url}/session-rpc/${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body)
  })
  const login = (change: Body = {}, heads: Heads = { dstcode: TEST_ACCOUNT.dstcode }) =>
    send(post('login', { username: TEST_ACCOUNT.username, password: TEST_ACCOUNT.password, ...change }, heads))
  const { session } = loginSchema.parse(jsonOf(await login()))
  const call = (service: string, parameters: Body, heads: Heads = {}) =>
    sendOrLose(post('service', { session, madonvi: TEST_ACCOUNT.unit, service, ...parameters }, heads))
  return {
    login,
    call,
    sendNew: (dossier: Body, heads: Heads = {}) =>
      call('DongBoHoSoMC', { isUpdating: 'False', data: [dossier] }, heads),
    sendUpdate: (dossier: Body, heads: Heads = {}) =>
      call('DongBoHoSoMC', { isUpdating: 'True', data: [dossier] }, heads),
    sendSteps: (steps: readonly Body[], heads: Heads = {}) => call('CapNhatTienDoHoSoMC', { data: steps }, heads),
    sendStatus: (status: Body, heads: Heads = {}) => call('DongBoTrangThaiHoSo', { type: '2', data: [status] }, heads),
    async ask(service: string, parameters: Body): Promise<unknown> {
      const answer = await call(service, parameters)
      if (answer === 'lost') throw new Error('the answer was lost')
      return jsonOf(answer)
    }
  }
}
