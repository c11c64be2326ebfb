import type { FormLayout } from '../form-layout.ts'

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ as printed since 2025. */
const TT03_2025: FormLayout = {
  id: 'refusal/tt03-2025',
  name: 'Mẫu số 03, Phụ lục I Thông tư 03/2025/TT-VPCP',
  effectiveFrom: '2025-09-15',
  source: 'law-2025.md 1.2: BM.03 in QĐ 3621/QĐ-BYT (24/11/2025)',
  verified: false,
  title: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  number: 'Số: {number}/PTC-TTPVHCC (BPTNTKQ)',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả: {unit}' },
    { line: 'Tiếp nhận hồ sơ của: {applicant}' },
    { line: 'Số định danh cá nhân/tổ chức: {idNumber}' },
    { line: 'Địa chỉ: {address}' },
    { line: 'Số điện thoại: {phone}   Email: {email}' },
    { line: 'Mã hồ sơ (nếu có): {code}' },
    { line: 'Nội dung yêu cầu giải quyết: {procedure}' },
    {
      line: 'Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: {reason}'
    },
    { line: 'Xin thông báo cho Ông/Bà được biết và thực hiện./.' }
  ],
  signatures: [
    { title: 'NGƯỜI NỘP HỒ SƠ', notes: ['(Ký và ghi rõ họ tên)'] },
    {
      title: 'NGƯỜI TIẾP NHẬN HỒ SƠ',
      notes: ['(Ký và ghi rõ họ tên)', '(Chữ ký số của Người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)']
    }
  ],
  notes: []
}

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ of 2018, as a province printed it. */
const TT01_2018: FormLayout = {
  id: 'refusal/tt01-2018',
  name: 'Mẫu số 03, Phụ lục Thông tư 01/2018/TT-VPCP',
  effectiveFrom: '2019-01-06',
  source: 'law.md 2.5: prints of a provincial system; the words of its contact line are not reproduced and left out',
  verified: false,
  title: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  number: 'Số: {number}',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Bộ phận tiếp nhận và trả kết quả: {unit}' },
    { line: 'Tiếp nhận hồ sơ của: {applicant}' },
    { line: 'Địa chỉ: {address}' },
    { line: 'Số điện thoại: {phone}' },
    { line: 'Email: {email}' },
    { line: 'Nội dung yêu cầu giải quyết: {procedure}' },
    {
      line: 'Qua xem xét, {unit} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: {reason}'
    },
    { line: 'Xin thông báo cho Ông/Bà được biết và thực hiện.' }
  ],
  signatures: [
    { title: 'NGƯỜI NỘP HỒ SƠ', notes: ['(Ký và ghi rõ họ tên)'] },
    { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', notes: ['(Ký và ghi rõ họ tên)'] }
  ],
  notes: []
}

/** Every version of the refusal, the newest first. */
export const REFUSAL_LAYOUTS: readonly FormLayout[] = [TT03_2025, TT01_2018]
