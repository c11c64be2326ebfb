import type { FormLayout } from '../form-layout.ts'

/** Phiếu gửi kết quả qua bưu chính công ích: a paper of the office's own with the facts that QĐ 45/2016 names. */
const OWN_2016: FormLayout = {
  id: 'posting-slip/qd45-2016',
  name: 'Phiếu gửi hồ sơ (giấy của đơn vị, theo các nội dung của Quyết định 45/2016/QĐ-TTg)',
  effectiveFrom: '2016-12-16',
  source:
    'law.md 6.2: QĐ 45/2016/QĐ-TTg Điều 7, 9 name the facts, not the layout; whether it is still in force is open',
  verified: false,
  title: 'PHIẾU GỬI HỒ SƠ',
  number: 'Số: {number}',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Mã hồ sơ: {code}', ours: true },
    { line: 'Người nhận: {applicant}', ours: true },
    { line: 'Địa chỉ nhận: {address}', ours: true },
    { line: 'Số điện thoại: {phone}', ours: true },
    { line: 'Nội dung yêu cầu giải quyết: {procedure}', ours: true },
    { line: 'Giấy tờ gửi kèm:', ours: true },
    { list: 'documents' },
    { line: 'Nhân viên bưu chính: {postman}', ours: true },
    { line: 'Thời điểm giao cho bưu chính: {handed}', ours: true }
  ],
  signatures: [
    { title: 'NGƯỜI GIAO', notes: ['(Ký và ghi rõ họ tên)'] },
    { title: 'NHÂN VIÊN BƯU CHÍNH', notes: ['(Ký và ghi rõ họ tên)'] }
  ],
  notes: []
}

/** Every version of the slip that goes with what is posted, the newest first. */
export const POSTING_SLIP_LAYOUTS: readonly FormLayout[] = [OWN_2016]
