import { unreachable } from '../../shared/lib/invariant.ts'
import type { PrintJob, StartWarning } from '../../shared/contract/views.ts'
import { momentWords } from '../words.ts'
import { clockWords } from './sync.ts'

/** Sentences of the home screen. */
export const TODAY = {
  intake: 'Tiếp nhận hồ sơ',
  counts: 'Hồ sơ theo tình trạng',
  accepted: 'tiếp nhận hôm nay',
  due: 'đến hạn hôm nay',
  overdue: 'quá hạn',
  toReturn: 'kết quả chờ trả',
  toDigitise: 'hồ sơ còn giấy tờ chưa số hóa',
  waiting: 'chờ gửi lên tỉnh',
  apologyDue: 'cần xin lỗi, hẹn lại hôm nay',
  dueSoon: 'đến hạn trong 2 ngày làm việc tới',
  notLookedAt: 'chưa xem xét',
  waitingSupplement: 'chờ bổ sung',
  waitingPayment: 'chờ nộp tiền',
  warnings: 'Cần lưu ý',
  drafts: 'Bản nháp đang mở',
  noDrafts: 'Không có bản nháp nào.',
  unnamed: 'Chưa ghi tên',
  noProcedure: 'Chưa chọn thủ tục',
  savedAt: (moment: string) => `lưu lúc ${moment}`,
  resume: 'Làm tiếp',
  resumeOf: (name: string) => `Làm tiếp bản nháp của ${name}`,
  discard: 'Bỏ',
  discardOf: (name: string) => `Bỏ bản nháp của ${name}`,
  discardTitle: 'Bỏ bản nháp này?',
  discardText: (name: string) => `Nội dung đã nhập cho “${name}” sẽ mất hẳn. Hồ sơ đã tiếp nhận không bị ảnh hưởng.`,
  discardYes: 'Bỏ bản nháp',
  discardNo: 'Giữ lại',
  discarded: 'Đã bỏ bản nháp.',
  slips: 'Phiếu chưa in',
  noSlips: 'Mọi phiếu đã in.',
  slipOf: (code: string) => `Phiếu của hồ sơ ${code}`,
  reprint: (times: number) => `bản in lại ${times}`,
  print: 'In phiếu',
  savePdf: 'Lưu PDF',
  pdfSaved: 'Đã lưu tệp PDF; in từ tệp xong thì bấm “Đã in ra”.',
  printed: 'Đã in ra',
  notPrinted: 'Chưa ra giấy',
  sent: 'Đã gửi lệnh in.',
  recent: 'Hồ sơ gần đây',
  noRecent: 'Chưa có hồ sơ nào. Nhấn F2 để tiếp nhận hồ sơ đầu tiên.'
}

/** What became of a print, for the person who waits for the paper. */
export function printWords({
  state,
  failure,
  serviceSaysDone
}: Pick<PrintJob, 'state' | 'failure' | 'serviceSaysDone'>): string {
  if (state === 'handed-over')
    return serviceSaysDone ? 'Máy in báo đã in xong; xem giấy đã ra chưa.' : 'Đã gửi đến máy in; xem giấy đã ra chưa.'
  if (state === 'confirmed') return 'Đã in ra giấy.'
  if (state === 'queued') return 'Đang chờ in.'
  switch (failure) {
    case 'printer-missing':
      return 'Chưa in: không thấy máy in.'
    case 'printer-refuses':
      return 'Chưa in: máy in không nhận lệnh.'
    case 'printing-unavailable':
      return 'Chưa in: máy tính này chưa in được.'
    case 'not-sent':
      return 'Chưa in: chưa gửi tới máy in.'
    case 'pdf-failed':
      return 'Chưa in: chưa lập được tệp PDF.'
    case 'disk-full':
      return 'Chưa in: ổ đĩa đã đầy.'
    case 'pdf-damaged':
      return 'Chưa in: tệp PDF đã lưu bị hỏng.'
    case 'interrupted':
      return 'Phần mềm dừng giữa lúc in; xem giấy đã ra chưa.'
    case 'stuck':
      return 'Chưa in được: lệnh in còn chờ ở máy in; xem máy in.'
    case 'gave-up':
      return 'Chưa in được: máy in đã bỏ lệnh in; xem máy in.'
    case 'not-confirmed':
      return 'Đã gửi đến máy in nhưng chưa ra giấy.'
    case null:
      return 'Chưa in.'
    default:
      return unreachable(failure)
  }
}

const GIB = 1024 ** 3

/** One sentence for each thing that is to be mended. */
export function warningWords(warning: StartWarning): string {
  switch (warning.kind) {
    case 'clock-behind':
      return `Đồng hồ máy đang chậm hơn lần ghi cuối (${momentWords(warning.lastEventAt)}); chỉnh lại ngày giờ trước khi tiếp nhận.`
    case 'clock-ahead':
      return `Đồng hồ máy nhanh hơn lần ghi cuối (${momentWords(warning.lastEventAt)}) trên một tháng; xem lại ngày giờ trước khi tiếp nhận.`
    case 'imported-catalogue-unreadable':
      return 'Danh mục đơn vị đã nhập không đọc được nữa; đang dùng danh mục kèm phần mềm, hãy nhập lại danh mục.'
    case 'clock-differs':
      return clockWords(warning)
    case 'pool-empty':
      return 'Chưa có sẵn mã hồ sơ của tỉnh cho hôm nay; hồ sơ mới mang mã tạm cho đến khi nối được với tỉnh.'
    case 'disk-nearly-full':
      return `Ổ đĩa chỉ còn ${(warning.freeBytes / GIB).toFixed(1).replace('.', ',')} GB trống; xóa bớt tệp không cần để còn chỗ lưu hồ sơ.`
    case 'weak-vault':
      return 'Máy này không bảo vệ được khóa dữ liệu bằng tài khoản Windows; cất bản giấy khóa khôi phục nơi an toàn.'
    case 'unprinted-slips':
      return `Có ${warning.count} phiếu chưa in; xem mục “Phiếu chưa in”.`
    case 'range-half-used':
      return warning.left === 0
        ? 'Dải số hồ sơ hôm nay đã hết; hồ sơ mới mang mã tạm cho đến khi đơn vị xin thêm số.'
        : `Dải số hồ sơ hôm nay còn ${warning.left} số; báo đơn vị nếu cần xin thêm.`
    default:
      return unreachable(warning)
  }
}
