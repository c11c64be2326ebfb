import type { SyncState } from '../../shared/contract/views.ts'
import type { Status } from '../../shared/domain/dossier/status.ts'

/** Legal names of the statuses of a dossier (TrangThaiHoSo of the national portal, law.md section 5). */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả'
}

/** Where a dossier stands with the province; only a stored acknowledgement says "tỉnh đã nhận". */
export const SYNC_WORDS: Readonly<Record<SyncState, string>> = {
  waiting: 'chờ gửi',
  sending: 'đang gửi',
  acknowledged: 'tỉnh đã nhận',
  refused: 'tỉnh từ chối',
  none: 'chưa phải báo tỉnh'
}

/** Words of the due chip; days are working days of the unit. */
export const DUE_WORDS = {
  late: (days: number) => `quá hạn ${days} ngày làm việc`,
  lateToday: 'quá giờ hẹn hôm nay',
  today: (time: string) => (time === '' ? 'hạn hôm nay' : `hạn hôm nay ${time}`),
  left: (days: number) => `còn ${days} ngày làm việc`,
  closed: 'đã xong',
  paused: 'tạm dừng tính hạn',
  none: 'chưa hẹn ngày trả'
}
