import { formatDate, weekdayOf } from '../../shared/lib/plain-date.ts'

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const

/** 'Thứ Tư, 25/11/2026' of a plain date. */
export function dayWords(date: string): string {
  return `${WEEKDAYS[weekdayOf(date)] ?? ''}, ${formatDate(date)}`
}

/** 'HH:mm DD/MM/YYYY' of a local date-time. */
export function timeWords(local: string): string {
  return `${local.slice(11, 16)} ${formatDate(local)}`
}

/** Sentences of the frame: header, navigation, help, and what happens outside of any screen. */
export const SHELL = {
  product: 'Quầy Một Cửa',
  opening: 'Đang mở dữ liệu…',
  loading: 'Đang tải…',
  again: 'Thử lại',
  close: 'Đóng',
  show: 'Hiện chữ đã gõ',
  cancel: 'Thôi',
  navigation: 'Các màn hình của quầy',
  today: 'Hôm nay',
  intake: 'Tiếp nhận hồ sơ',
  certify: 'Chứng thực',
  dossiers: 'Hồ sơ',
  papers: 'Số hóa giấy tờ',
  register: 'Sổ, báo cáo',
  sync: 'Đồng bộ',
  catalogue: 'Danh mục thủ tục',
  devices: 'Thiết bị',
  help: 'Trợ giúp',
  lock: 'Khóa quầy',
  savedHere: 'Đã lưu trên máy này',
  nothingWaiting: 'không có hồ sơ chờ gửi',
  waiting: (count: number) => `${count} chờ gửi`,
  waitingSince: (count: number, since: string) => `${count} chờ gửi, lâu nhất từ ${since}`,
  waitingLabel: 'Mở màn hình Đồng bộ',
  secondStart: 'Quầy đã mở sẵn, không mở thêm cửa sổ thứ hai.',
  pdfUnreadable: 'Không mở được tệp PDF này; phiếu có thể in lại từ hồ sơ.',
  broken: 'Màn hình này gặp lỗi. Hồ sơ và bản nháp đã lưu vẫn còn nguyên.',
  backHome: 'Về màn hình Hôm nay'
}

/** The keys of the counter, as the help shows them. */
export const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ['F1  hoặc  ?', 'Mở bảng phím này'],
  ['F2', 'Tiếp nhận hồ sơ mới'],
  ['F3', 'Tìm hồ sơ'],
  ['F5', 'Chứng thực, việc làm ngay; xong một người: người tiếp theo'],
  ['F6', 'Trả kết quả của hồ sơ đang mở; trả xong: mời người dân đánh giá'],
  ['F7', 'Lấy lại thông tin người đã từng nộp'],
  ['F8', 'Đánh dấu đủ giấy tờ; ở Đồng bộ: tạm dừng, gửi tiếp'],
  ['F9', 'Xem trước phiếu; in phiếu của hồ sơ đang mở; ở Sổ: in quyển; ở Đồng bộ: gửi ngay'],
  ['F10', 'Số hóa giấy tờ; từ hồ sơ đang mở hoặc vừa tiếp nhận: của hồ sơ đó'],
  ['F11', 'Quét thẻ căn cước, cả bằng camera, ở Tiếp nhận và Chứng thực'],
  ['Ctrl+Enter', 'Lưu và in; ở Đồng bộ: sửa và gửi lại'],
  ['Ctrl+F', 'Về ô tìm hồ sơ'],
  ['Esc', 'Quay lại; màn hình Hôm nay'],
  ['Tab  ·  Shift+Tab', 'Sang mục sau, mục trước'],
  ['↑ ↓  Home  End', 'Di chuyển trong danh sách'],
  ['Enter', 'Mở dòng đang chọn'],
  ['Ctrl+L', 'Khóa quầy khi rời chỗ']
]
