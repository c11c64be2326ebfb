import type { FormLayout } from '../form-layout.ts'

/** Thông báo dừng giải quyết hồ sơ: the facts that the law names, in an order of our own, until the printed form is found. */
const TT03_2025: FormLayout = {
  id: 'stop-notice/tt03-2025',
  name: 'Thông báo dừng giải quyết hồ sơ, Phụ lục I Thông tư 03/2025/TT-VPCP (bố cục chưa kiểm chứng)',
  effectiveFrom: '2025-09-15',
  source: 'law.md 2.7, law-2025.md 1.1: title and needed facts only; the layout of TT 03/2025 was not found',
  verified: false,
  warning: 'BỐ CỤC CHƯA KIỂM CHỨNG – ĐỐI CHIẾU MẪU TRƯỚC KHI KÝ',
  title: 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
  number: 'Số: {number}',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Kính gửi: {applicant}', ours: true },
    { line: 'Số định danh cá nhân/tổ chức: {idNumber}', ours: true },
    { line: 'Địa chỉ: {address}', ours: true },
    { line: 'Số điện thoại: {phone}   Email: {email}', ours: true },
    { line: 'Mã hồ sơ: {code}', ours: true },
    { line: 'Nội dung yêu cầu giải quyết: {procedure}', ours: true },
    { line: 'Thời gian nhận hồ sơ: {received}', ours: true },
    { line: 'Người đề nghị dừng: {askedBy}', ours: true },
    { line: 'Thời điểm đề nghị dừng: {asked}', ours: true },
    { line: 'Bước giải quyết khi dừng: {stage}', ours: true },
    { line: 'Lý do dừng: {reason}', ours: true },
    { line: 'Phí, lệ phí: {settlement}', ours: true },
    { line: 'Giấy tờ trả lại:', ours: true },
    { list: 'returned' }
  ],
  signatures: [{ title: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', notes: ['(Ký và ghi rõ họ tên)'], head: true }],
  notes: []
}

/** Every version of the notice that a dossier was stopped, the newest first; there was none before 2025. */
export const STOP_NOTICE_LAYOUTS: readonly FormLayout[] = [TT03_2025]
