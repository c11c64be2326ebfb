import type { RegisterVolume } from '../../shared/contract/register-views.ts'
import { FULL_VOLUME } from '../../shared/domain/register/book.ts'
import { formatDate } from '../../shared/lib/plain-date.ts'
import { countWords } from './sync.ts'

/** What a volume is and holds, in one line. */
export function volumeWords(volume: RegisterVolume): string {
  const { openedOn, openedBy, closedOn, first, last, gaps } = volume
  return [
    `Mở ngày ${formatDate(openedOn)}${openedBy === null ? '' : ` (${openedBy})`}`,
    closedOn === null ? 'đang ghi' : `khép ngày ${formatDate(closedOn)}`,
    first === null || last === null ? 'chưa có số nào' : `số ${countWords(first)} đến ${countWords(last)}`,
    ...(gaps === 0 ? [] : [`${countWords(gaps)} số không dùng`])
  ].join(' · ')
}

/** Words of the register's screen. */
export const REGISTER = {
  title: 'Sổ theo dõi hồ sơ',
  year: 'Năm',
  volume: 'Quyển',
  volumeOf: (volume: number) => `Quyển ${volume}`,
  table: (year: number, volume: number) => `Sổ theo dõi hồ sơ năm ${year}, quyển ${volume}`,
  note: 'Ghi chú',
  gap: (reason: string) => `Số này không dùng: ${reason}`,
  layout: (name: string, verified: boolean) =>
    verified ? `Cột theo ${name}.` : `Cột theo ${name}; chưa kiểm chứng với bản công báo.`,
  closing: (day: string, by: string) => `Đã khóa sổ ngày ${formatDate(day)}, người khóa: ${by}.`,
  closableFrom: (day: string) => `Khóa sổ năm được từ ${formatDate(day)}.`,
  emptyYear: 'Năm này chưa có hồ sơ nào vào sổ. Nhấn F2 để tiếp nhận hồ sơ.',
  emptyVolume: 'Quyển này chưa có hồ sơ nào. Hồ sơ tiếp nhận từ bây giờ ghi vào đây. Nhấn F2 để tiếp nhận.',
  hint: 'Tab vào bảng, ↑ ↓ để chọn dòng, Enter để mở hồ sơ.',
  print: 'In quyển',
  save: 'Lưu PDF',
  saved: 'Đã lưu PDF của quyển sổ.',
  sent: 'Đã gửi quyển sổ tới máy in.',
  drawing: 'Đang lập quyển sổ; quyển dày mất khoảng một phút, quầy vẫn làm việc bình thường.',
  open: 'Mở quyển mới',
  opened: (volume: number) => `Đã mở quyển ${volume}.`,
  openTitle: (volume: number) => `Mở quyển ${volume}?`,
  openText: (before: number) =>
    `Hồ sơ nhận từ bây giờ ghi vào quyển ${before + 1}, số thứ tự nối tiếp. Quyển ${before} khép lại hôm nay và không ghi thêm được nữa: việc này không hoàn tác được. Quyển đủ ${countWords(FULL_VOLUME)} số thì quyển sau tự mở, không cần bấm.`,
  openYes: (volume: number) => `Mở quyển ${volume}`,
  close: 'Khóa sổ năm',
  closed: (year: number) => `Đã khóa sổ năm ${year}.`,
  closeTitle: (year: number) => `Khóa sổ năm ${year}?`,
  closeText: (year: number, today: string, running: boolean) =>
    `Ngày khóa ghi vào sổ là hôm nay, ${formatDate(today)}. Việc này không hoàn tác được: ngày khóa không đổi nữa và năm ${year} không mở thêm quyển nào.${running ? ' Hôm nay còn nhận hồ sơ thì hãy khóa sau khi hết giờ nhận, vì hồ sơ nhận sau vẫn vào quyển cuối.' : ''} Khóa xong, in từng quyển để người đứng đầu Bộ phận Một cửa ký và đóng dấu.`,
  closeYes: (year: number) => `Khóa sổ năm ${year}`,
  printTitle: (volume: number) => `In quyển ${volume}`,
  printHint: 'Sổ in trên giấy A4 ngang. Số trang nối tiếp qua các quyển của năm để đóng dấu giáp lai.',
  printer: 'Máy in',
  noPrinter: 'Máy này không có máy in nào; lưu PDF và in từ máy khác.'
} as const
