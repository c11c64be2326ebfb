import { type FormCode, FORM_CODES } from '../../shared/domain/forms/form-layout.ts'

/** What each form is called, shortly. */
export const FORM_WORDS: Readonly<Record<FormCode, string>> = {
  receipt: 'Giấy tiếp nhận',
  supplement: 'Phiếu yêu cầu bổ sung',
  refusal: 'Phiếu từ chối',
  apology: 'Phiếu xin lỗi',
  'stop-notice': 'Thông báo dừng',
  control: 'Phiếu kiểm soát',
  register: 'Sổ theo dõi',
  'posting-slip': 'Phiếu gửi bưu chính',
  handover: 'Biên bản giao nhận',
  'certification-book': 'Sổ chứng thực, bản in theo tháng'
}

/** The name of a version's form: 'receipt/tt03-2025' is a Giấy tiếp nhận. */
export function formWords(form: string): string {
  const code = FORM_CODES.find((each) => form.startsWith(`${each}/`))
  return code === undefined ? form : FORM_WORDS[code]
}

/** Words of the list of forms. */
export const FORMS = {
  title: 'Biểu mẫu',
  since: (day: string) => `dùng từ ${day}`,
  verified: 'đã kiểm chứng',
  unverified: 'chưa đối chiếu với bản công báo',
  view: 'Xem mẫu điền sẵn',
  viewOf: (name: string) => `Xem mẫu điền sẵn: ${name}`,
  save: 'Lưu PDF',
  saveOf: (name: string) => `Lưu PDF: ${name}`,
  saved: 'Đã lưu mẫu điền sẵn.'
} as const
