import type { PostDirection } from '../../shared/domain/forms/handover/post-minutes.ts'

/** Words of the minutes with the post. */
export const POST = {
  title: 'Biên bản giao nhận bưu chính',
  open: 'Biên bản bưu chính',
  day: 'Ngày',
  dayHint: 'dd/mm/yyyy',
  dayWrong: 'Không phải ngày có thật; viết như 05/12/2026.',
  direction: 'Chiều giao nhận',
  directions: {
    given: 'Kết quả giao cho bưu chính',
    brought: 'Hồ sơ nhận từ bưu chính'
  } satisfies Record<PostDirection, string>,
  columns: ['STT', 'Số phiếu gửi', 'Mã hồ sơ', 'Người nộp hoặc người nhận', 'Tình trạng đầy đủ'],
  byHand: 'ghi tay',
  table: (count: number) => `${count} hồ sơ`,
  openDossier: (code: string) => `Mở hồ sơ ${code}`,
  none: {
    given: 'Ngày này không có kết quả nào giao cho bưu chính.',
    brought: 'Ngày này không có hồ sơ nào nhận từ bưu chính.'
  } satisfies Record<PostDirection, string>,
  postmen: (names: readonly string[]) => `Nhân viên bưu chính: ${names.join(', ')}.`,
  note: 'Số biên bản, giờ giao nhận và ô “ghi tay” để trống trên giấy, hai bên ghi khi ký. In 02 bản, khổ A4. Mẫu của đơn vị theo các nội dung của Quyết định 45/2016/QĐ-TTg; bố cục chưa kiểm chứng.',
  printer: 'Máy in',
  print: 'In biên bản',
  sent: 'Đã gửi biên bản tới máy in.',
  save: 'Lưu PDF',
  saved: 'Đã lưu PDF của biên bản.'
} as const
