import type { FormLayout } from '../form-layout.ts'

const PAPERS = [
  { title: 'NGƯỜI NỘP HỒ SƠ', notes: ['(Ký và ghi rõ họ tên)'] },
  { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', notes: ['(Ký và ghi rõ họ tên)'] }
]

/** Mẫu 01 as printed since 2025 (law-2025.md 1.2, BM.01 of QĐ 3621/QĐ-BYT: the only full reproduction found). */
const TT03_2025: FormLayout = {
  id: 'receipt/tt03-2025',
  name: 'Mẫu số 01, Phụ lục I Thông tư 03/2025/TT-VPCP',
  effectiveFrom: '2025-09-15',
  source: 'law-2025.md 1.2: BM.01 in QĐ 3621/QĐ-BYT (24/11/2025)',
  verified: false,
  title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  number: 'Số: {number}/-TTPVHCC (BPTNTKQ)',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Mã hồ sơ: {code}' },
    { line: 'Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả: {unit}' },
    { line: 'Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: {applicant}' },
    { line: 'Số định danh cá nhân/tổ chức: {idNumber}' },
    { line: 'Địa chỉ: {address}' },
    { line: 'Số điện thoại: {phone}   Email: {email}' },
    { line: 'Người ủy quyền: {authoriserName}   Số định danh cá nhân: {authoriserId}', when: 'authorised' },
    { line: 'Địa chỉ: {authoriserAddress}', when: 'authorised' },
    { line: 'Số điện thoại: {authoriserPhone}   Email: {authoriserEmail}', when: 'authorised' },
    { line: 'Giấy tờ ủy quyền: {authoriserDocument}', when: 'authorised' },
    { line: 'Nội dung yêu cầu giải quyết: {procedure}' },
    { line: 'Thành phần hồ sơ nộp gồm:' },
    { list: 'papers' },
    { line: 'Số lượng hồ sơ: {sets} (bộ)' },
    { line: 'Thời gian giải quyết hồ sơ theo quy định là: {limit}' },
    { line: 'Thời gian nhận hồ sơ: {received}' },
    { line: 'Thời gian trả kết quả giải quyết hồ sơ: {due}' },
    { line: 'Đăng ký nhận kết quả tại: {delivery}' },
    { line: 'Vào Sổ theo dõi hồ sơ, Quyển số {book}   Số thứ tự {serial} (nếu có)' }
  ],
  signatures: [
    PAPERS[0] ?? { title: '', notes: [] },
    {
      title: 'NGƯỜI TIẾP NHẬN HỒ SƠ',
      notes: ['(Ký và ghi rõ họ tên)', '(Chữ ký số của người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)']
    }
  ],
  notes: []
}

/** Mẫu 01 of 2018, still in use with some bodies (law.md 2.3; law-2025.md 1.3). No signed original was seen. */
const TT01_2018: FormLayout = {
  id: 'receipt/tt01-2018',
  name: 'Mẫu số 01, Phụ lục Thông tư 01/2018/TT-VPCP',
  effectiveFrom: '2019-01-06',
  source: 'law.md 2.3: template of OpenCPS',
  verified: false,
  title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  number: 'Số: {number}/TNHS',
  size: 'A5',
  codes: true,
  copyLines: ['(Liên 1: Lưu)', '(Liên 2: Giao khách hàng)'],
  body: [
    { line: 'Mã hồ sơ: {code}' },
    { copyLine: true },
    { line: 'Bộ phận tiếp nhận và trả kết quả: {unit}' },
    { line: 'Tiếp nhận hồ sơ của: {applicant}' },
    { line: 'Địa chỉ: {address}' },
    { line: 'Số điện thoại: {phone}   Email: {email}' },
    { line: 'Nội dung yêu cầu giải quyết: {procedure}' },
    { line: '1. Thành phần hồ sơ nộp gồm:' },
    { list: 'papers' },
    { line: '2. Số lượng hồ sơ: {sets} (bộ)' },
    { line: '3. Thời gian giải quyết hồ sơ theo quy định là: {limit}' },
    { line: '4. Thời gian nhận hồ sơ: {received}' },
    { line: '5. Thời gian trả kết quả giải quyết hồ sơ: {due}' },
    { line: '6. Đăng ký nhận kết quả tại: {delivery}' },
    { line: 'Vào Sổ theo dõi hồ sơ, Quyển số: {book}   Số thứ tự: {serial}' }
  ],
  signatures: PAPERS,
  notes: [
    'Giấy tiếp nhận và hẹn trả kết quả được lập thành 2 liên; một liên chuyển kèm theo Phiếu kiểm soát quá trình giải quyết hồ sơ và được lưu tại Bộ phận tiếp nhận và trả kết quả; một liên giao cho cá nhân, tổ chức nộp hồ sơ;',
    'Cá nhân, tổ chức có thể đăng ký nhận kết quả tại Bộ phận tiếp nhận và trả kết quả hoặc tại nhà (trụ sở tổ chức) qua dịch vụ bưu chính.'
  ]
}

/** Every version of the slip, the newest first. */
export const RECEIPT_LAYOUTS: readonly [FormLayout, ...FormLayout[]] = [TT03_2025, TT01_2018]
