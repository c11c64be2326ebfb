import type { FormLayout } from '../form-layout.ts'

/** Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết as printed since 2025. */
const TT03_2025: FormLayout = {
  id: 'apology/tt03-2025',
  name: 'Mẫu số 04, Phụ lục I Thông tư 03/2025/TT-VPCP',
  effectiveFrom: '2025-09-15',
  source:
    'law-2025.md 1.2: BM.04 in QĐ 3621/QĐ-BYT (24/11/2025), which the notes give with gaps (lines marked as ours)',
  verified: false,
  title: 'PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN\nTHỜI GIAN GIẢI QUYẾT',
  number: 'Số: {number}/PXL',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Kính gửi: {applicant}' },
    {
      line: '{receivedDay}, {office} tiếp nhận giải quyết hồ sơ đề nghị giải quyết thủ tục hành chính {procedure} của Ông/Bà/Tổ chức {applicant}; số định danh: {idNumber}; mã số hồ sơ: {code}.'
    },
    { line: 'Thời gian hẹn trả kết quả giải quyết hồ sơ: {due}.' },
    { line: 'Tuy nhiên đến nay, {office} chưa trả kết quả giải quyết hồ sơ của Ông/Bà/Tổ chức.', ours: true },
    { line: 'Lý do: {reason}' },
    { line: '{office} xin lỗi Ông/Bà/Tổ chức.', ours: true },
    { line: '{office} sẽ trả kết quả giải quyết hồ sơ cho Ông/Bà/Tổ chức vào {newDay}./.', ours: true }
  ],
  signatures: [
    {
      title: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ',
      notes: ['(Ký và ghi rõ họ tên)', '(Chữ ký số của Thủ trưởng cơ quan, đơn vị nếu là biểu mẫu điện tử)'],
      head: true
    }
  ],
  notes: []
}

/** Phiếu xin lỗi và hẹn lại ngày trả kết quả of 2018, as provinces printed it. */
const TT01_2018: FormLayout = {
  id: 'apology/tt01-2018',
  name: 'Mẫu số 04, Phụ lục Thông tư 01/2018/TT-VPCP',
  effectiveFrom: '2019-01-06',
  source: 'law.md 2.6: prints of 2025-26, which the notes give with gaps (lines marked as ours)',
  verified: false,
  title: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
  number: 'Số: {number}/PXL',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Kính gửi: {applicant}' },
    { line: 'Địa chỉ: {address}   Số điện thoại: {phone}' },
    { line: '{receivedDay}, {office} tiếp nhận hồ sơ thuộc lĩnh vực {field} của ông/bà {applicant}.' },
    { line: 'Mã hồ sơ: {code}' },
    { line: 'Ngày hẹn trả kết quả giải quyết hồ sơ: {dueDay}' },
    {
      line: 'Đến nay, {office} chưa trả kết quả giải quyết hồ sơ đúng thời hạn quy định ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
      ours: true
    },
    { line: 'Lý do: {reason}' },
    { line: '{office} trân trọng gửi lời xin lỗi ông/bà.', ours: true },
    { line: 'Thời gian hẹn trả kết quả lại: {newDay}' },
    { line: 'Trân trọng./.' }
  ],
  signatures: [{ title: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', notes: ['(Ký và ghi rõ họ tên)'], head: true }],
  recipients: ['- Như trên;', '- {unit};', '- Lưu: VT.'],
  notes: []
}

/** Every version of the apology, the newest first. */
export const APOLOGY_LAYOUTS: readonly FormLayout[] = [TT03_2025, TT01_2018]
