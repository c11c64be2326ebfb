import type { ConnectorKind } from '../../shared/contract/province.ts'
import { spanWords } from './sync.ts'

/** The interfaces of the province as a person tells them apart. */
export const INTERFACE_WORDS: Readonly<Record<ConnectorKind, { readonly name: string; readonly note: string }>> = {
  'six-step': {
    name: 'Giao diện 6 bước (2026)',
    note: 'Tỉnh cấp mã hồ sơ, nhận cả tệp giấy tờ.'
  },
  'session-rpc': {
    name: 'Giao diện trục liên thông (phiên đăng nhập)',
    note: 'Không nhận tệp, không cấp mã: cần dải số riêng cho quầy.'
  }
}

/** What a test of the connection found: the province was reached, and how its clock stands. */
export function reachedWords(clockOffsetMs: number): string {
  const off = Math.abs(clockOffsetMs)
  if (off < 2_000) return 'Tới được tỉnh, tài khoản đúng; đồng hồ hai bên khớp.'
  return `Tới được tỉnh, tài khoản đúng; đồng hồ máy này ${clockOffsetMs > 0 ? 'chậm' : 'nhanh'} hơn ${spanWords(off)}.`
}

/** Labels of the connection to the province. */
export const CONNECTION = {
  title: 'Kết nối với tỉnh',
  none: 'Chưa nối. Cần địa chỉ, tài khoản và mật khẩu do tỉnh cấp.',
  secretKept: 'đã lưu mật khẩu',
  secretNone: 'chưa có mật khẩu',
  set: 'Nối với tỉnh',
  change: 'Sửa kết nối',
  forget: 'Ngắt kết nối',
  forgetTitle: 'Ngắt kết nối với tỉnh?',
  forgetText: 'Mật khẩu đã lưu bị xóa và việc gửi dừng lại. Hồ sơ và phần chưa gửi vẫn còn nguyên trên máy này.',
  forgetYes: 'Ngắt kết nối',
  forgetNo: 'Giữ kết nối',
  forgotten: 'Đã ngắt kết nối với tỉnh.',
  kind: 'Giao diện của tỉnh',
  url: 'Địa chỉ',
  urlHint: 'https://… do tỉnh cung cấp',
  urlWrong: 'Địa chỉ phải bắt đầu bằng https:// (http:// chỉ cho máy này), không kèm mật khẩu hay dấu hỏi.',
  unitCode: 'Mã định danh đơn vị',
  unitCodeWrong: 'Mã định danh chưa đúng dạng, ví dụ đúng: H23.54.22.',
  clientId: 'Tài khoản (client_id)',
  username: 'Tài khoản (username)',
  dstcode: 'Mã hệ thống đích (dstcode)',
  secret: { 'six-step': 'Mật khẩu (client_secret)', 'session-rpc': 'Mật khẩu (password)' },
  secretHint: 'Để trống nếu giữ mật khẩu đã lưu.',
  secretSafe: 'Mật khẩu được máy này giữ kín, không hiện lại.',
  required: 'Ghi mục này.',
  secretMissing: 'Nhập mật khẩu: mật khẩu đã lưu chỉ dùng cho đúng địa chỉ và tài khoản cũ.',
  save: 'Lưu và nối',
  saved: 'Đã lưu kết nối.',
  test: 'Thử kết nối',
  testing: 'Đang hỏi tỉnh…',
  cancel: 'Thôi'
} as const
