import type { EventKind } from '../../shared/domain/dossier/event.ts'
import type { FieldReason } from '../../shared/contract/province.ts'
import type { CorrectableField } from '../../shared/sync/mapping/correctable-fields.ts'

/** What is refused, named after what happened at the counter. */
export const SENT_WORDS: Readonly<Record<EventKind, string>> = {
  accepted: 'Hồ sơ',
  filed: 'Hồ sơ mới đăng ký',
  turnedAway: 'Từ chối tiếp nhận',
  printed: 'Bản in',
  refused: 'Từ chối tiếp nhận',
  supplementAsked: 'Yêu cầu bổ sung',
  supplementReceived: 'Nhận bổ sung',
  handedOver: 'Chuyển xử lý',
  paymentAsked: 'Yêu cầu nộp tiền',
  paid: 'Đã nộp tiền',
  certified: 'Chứng thực',
  withdrawn: 'Rút hồ sơ',
  stopped: 'Dừng xử lý',
  finished: 'Xử lý xong',
  returned: 'Trả kết quả',
  reappointed: 'Xin lỗi, hẹn lại',
  voided: 'Hủy hồ sơ lập nhầm',
  incident: 'Mất, hỏng giấy tờ',
  originalsHeld: 'Giữ bản chính',
  originalsGivenBack: 'Trả bản chính',
  overridden: 'Thủ trưởng cho phép',
  corrected: 'Sửa thông tin',
  paperAttached: 'Tệp số hóa',
  codeGiven: 'Mã chính thức',
  provinceReported: 'Tỉnh báo'
}

/** A reason of the province. The field by our own name where it is `known`, else as the province calls it, if at all. */
export function reasonWords({ field, reason }: FieldReason, known?: CorrectableField): string {
  const name = known === undefined ? field : CORRECTABLE_WORDS[known]
  return name === '' ? reason : `${name}: ${reason}`
}

/** Labels of the fields that may be put right. */
export const CORRECTABLE_WORDS: Readonly<Record<CorrectableField, string>> = {
  'applicant.name': 'Họ tên người nộp',
  'applicant.idNumber': 'Số giấy tờ người nộp',
  'applicant.oldIdNumber': 'Số CMND cũ',
  'applicant.birth': 'Ngày sinh người nộp',
  'applicant.sex': 'Giới tính người nộp',
  'applicant.address': 'Địa chỉ người nộp',
  'applicant.phone': 'Điện thoại người nộp',
  'applicant.email': 'Email người nộp',
  'authoriser.name': 'Họ tên người ủy quyền',
  'authoriser.idNumber': 'Số giấy tờ người ủy quyền',
  'authoriser.address': 'Địa chỉ người ủy quyền',
  'authoriser.phone': 'Điện thoại người ủy quyền',
  'authoriser.email': 'Email người ủy quyền',
  'authoriser.document': 'Giấy tờ ủy quyền',
  'delivery.way': 'Cách trả kết quả',
  'delivery.address': 'Địa chỉ nhận qua bưu chính',
  note: 'Ghi chú'
}

const LONGEST_REASON = 500

/** What the history says about why it was corrected, unless the clerk says it otherwise. */
export function defaultReason(reasons: readonly FieldReason[]): string {
  const text = `Tỉnh từ chối: ${reasons.map((each) => reasonWords(each)).join('; ')}`
  return text.length <= LONGEST_REASON ? text : `${text.slice(0, LONGEST_REASON - 1)}…`
}

/** Sentences of the form that puts a refused dossier right. */
export const CORRECTION = {
  what: (what: string) => `Tỉnh từ chối: ${what}`,
  province: 'Tỉnh báo',
  elsewhere: 'Tỉnh còn nêu những mục không sửa được ở quầy; báo người phụ trách hệ thống của tỉnh, rồi gửi lại:',
  noFields: 'Không có mục nào sửa được ở quầy.',
  others: 'Các mục khác của hồ sơ',
  reason: 'Lý do sửa (ghi vào lịch sử hồ sơ)',
  slipStays: 'Phiếu đã in và nội dung lúc tiếp nhận giữ nguyên; thông tin sửa được gửi lên tỉnh và dùng từ nay.',
  send: 'Sửa và gửi lại',
  asItIs: 'Gửi lại như cũ',
  close: 'Đóng',
  sent: 'Đã sửa và đưa ra gửi lại.',
  settled: 'Hồ sơ đã kết thúc nên không sửa thông tin được nữa; chỉ gửi lại như cũ.',
  reasonMissing: 'Ghi lý do sửa.'
} as const
