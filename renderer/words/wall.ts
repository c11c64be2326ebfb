import { formatDate } from '../../shared/lib/plain-date.ts'

/** Words of the view that hangs on a wall: counts and codes, never a name. */
export const WALL = {
  title: 'Bảng hôm nay',
  open: 'Bảng hôm nay',
  counts: 'Số hồ sơ hôm nay',
  accepted: 'Tiếp nhận',
  due: 'Đến hạn',
  overdue: 'Quá hạn',
  toReturn: 'Chờ trả',
  apologyDue: 'Cần xin lỗi',
  list: 'Hồ sơ đến hạn hôm nay và quá hạn',
  none: 'Không có hồ sơ đến hạn hay quá hạn.',
  late: (day: string) => `Quá hạn ${formatDate(day).slice(0, 5)}`,
  dueAt: (time: string) => `Hôm nay ${time}`,
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  stop: 'Dừng lật trang',
  goOn: 'Lật trang tiếp',
  leave: 'Thoát'
} as const
