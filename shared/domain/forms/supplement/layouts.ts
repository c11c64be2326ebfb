import type { FormLayout } from '../form-layout.ts'

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ as printed since 2025. */
const TT03_2025: FormLayout = {
  id: 'supplement/tt03-2025',
  name: 'Mẫu số 02, Phụ lục I Thông tư 03/2025/TT-VPCP',
  effectiveFrom: '2025-09-15',
  source: 'law-2025.md 1.2: BM.02 in QĐ 3621/QĐ-BYT (24/11/2025)',
  verified: false,
  title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  number: 'Số: {number}/PBS-TTPVHCC (BPTNTKQ)',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Hồ sơ của: {applicant}' },
    { line: 'Nội dung yêu cầu giải quyết: {procedure}' },
    { line: 'Địa chỉ: {address}' },
    { line: 'Số điện thoại: {phone}   Email: {email}' },
    { line: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:' },
    { list: 'items' },
    { line: 'Lý do: {reason}' },
    {
      line: 'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {contact} số điện thoại {contactPhone} để được hướng dẫn./.'
    }
  ],
  signatures: [
    {
      title: 'NGƯỜI HƯỚNG DẪN',
      notes: ['(Ký và ghi rõ họ tên)', '(Chữ ký số của Người hướng dẫn nếu là biểu mẫu điện tử)']
    }
  ],
  notes: []
}

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ of 2018, as a province printed it. */
const TT01_2018: FormLayout = {
  id: 'supplement/tt01-2018',
  name: 'Mẫu số 02, Phụ lục Thông tư 01/2018/TT-VPCP',
  effectiveFrom: '2019-01-06',
  source: 'law.md 2.4: prints of a provincial system; the plain list instead of its table is from memory',
  verified: false,
  title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  number: 'Số: {number}/HDHS',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Mã hồ sơ: {code}', when: 'coded' },
    { line: 'Bộ phận tiếp nhận và trả kết quả: {unit}' },
    { line: 'Tiếp nhận hồ sơ/yêu cầu của Ông/Bà: {applicant}' },
    { line: 'Nội dung yêu cầu giải quyết: {procedure}' },
    { line: 'Địa chỉ: {address}' },
    { line: 'Số điện thoại: {phone}   Email: {email}' },
    { line: 'Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:' },
    { list: 'items' },
    { line: 'Lý do: {reason}' },
    {
      line: 'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {contact} số điện thoại {contactPhone} để được hướng dẫn./.'
    }
  ],
  signatures: [{ title: 'NGƯỜI HƯỚNG DẪN', notes: ['(Ký và ghi rõ họ tên)'] }],
  notes: []
}

/** Every version of the request to complete a dossier, the newest first. */
export const SUPPLEMENT_LAYOUTS: readonly FormLayout[] = [TT03_2025, TT01_2018]
