import type { BodyLine, FormLayout } from '../form-layout.ts'

const DATES = 'Nhận và trả kết quả'

/** The cover is from memory (law.md 2.9); the lines that open and close a book are not reproduced in any source. */
const COVER: readonly BodyLine[] = [
  { line: 'Quyển số: {book}', align: 'center', ours: true },
  { line: 'Năm: {year}', align: 'center', ours: true },
  { line: 'Mở sổ ngày: {opened}', align: 'center', ours: true },
  { line: 'Khóa sổ ngày: {closedOn}', align: 'center', ours: true },
  { line: 'Từ số thứ tự {first} đến số thứ tự {last}', align: 'center', ours: true },
  { pageBreak: true }
]

/** Gaps of the year's numbers stand after the rows, each with its reason, then notes without a column, then who closes the book. */
const END: readonly BodyLine[] = [
  { line: 'Số thứ tự không dùng: {gaps}', when: 'gaps', ours: true },
  { line: 'Ghi chú theo số thứ tự: {notes}', when: 'notes', ours: true },
  { line: 'Khóa sổ {closed}. Số cuối cùng của quyển: {last}.', when: 'closed', ours: true }
]

/** TT 01/2018 on books kept on paper: the head of the one-stop signs, writes the full name and seals (law.md 2.1). */
const CLOSING = [
  {
    title: 'NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA',
    notes: ['(Ký, ghi rõ họ tên và đóng dấu)'],
    when: 'closed'
  }
]

/** Sổ theo dõi hồ sơ since 2025: eleven columns. */
const TT03_2025: FormLayout = {
  id: 'register/tt03-2025',
  name: 'Sổ theo dõi hồ sơ, Phụ lục I Thông tư 03/2025/TT-VPCP',
  effectiveFrom: '2025-09-15',
  source: 'law-2025.md 1.2: columns of BM.06 in QĐ 3621/QĐ-BYT; cover, opening and closing lines are not reproduced',
  verified: false,
  title: 'SỔ THEO DÕI HỒ SƠ',
  number: 'Số: {number}STD-TTPVHCC(BPTNTKQ)',
  size: 'A4',
  landscape: true,
  codes: false,
  copyLines: [],
  body: [
    ...COVER,
    {
      table: 'rows',
      numbered: true,
      columns: [
        { head: 'STT', share: 4 },
        { head: 'Mã hồ sơ', share: 14 },
        { head: 'Tên TTHC', share: 13 },
        { head: 'Tên tổ chức, cá nhân', share: 12 },
        { head: 'Địa chỉ/SĐT', share: 13 },
        { head: 'Cơ quan chủ trì giải quyết', share: 9 },
        { head: 'Nhận hồ sơ', group: DATES, share: 7.5, day: true },
        { head: 'Hẹn trả kết quả', group: DATES, share: 7.5, day: true },
        { head: 'Trả kết quả', group: DATES, share: 7.5, day: true },
        { head: 'Phương thức nhận kết quả', group: DATES, share: 7 },
        { head: 'Ký nhận', group: DATES, share: 6 }
      ]
    },
    ...END
  ],
  signatures: CLOSING,
  notes: []
}

/** Sổ theo dõi hồ sơ of 2018: thirteen columns, from memory. */
const TT01_2018: FormLayout = {
  id: 'register/tt01-2018',
  name: 'Sổ theo dõi hồ sơ, Phụ lục Thông tư 01/2018/TT-VPCP',
  effectiveFrom: '2019-01-06',
  source: 'law.md 2.9: columns and cover from memory',
  verified: false,
  title: 'SỔ THEO DÕI HỒ SƠ',
  number: 'Số: {number}',
  size: 'A4',
  landscape: true,
  codes: false,
  copyLines: [],
  body: [
    ...COVER,
    {
      table: 'rows',
      numbered: true,
      columns: [
        { head: 'STT', share: 4 },
        { head: 'Mã hồ sơ', share: 15 },
        { head: 'Tên thủ tục hành chính', share: 11.5 },
        { head: 'Số lượng hồ sơ (bộ)', share: 5 },
        { head: 'Tên cá nhân, tổ chức', share: 11 },
        { head: 'Địa chỉ, số điện thoại', share: 11 },
        { head: 'Cơ quan chủ trì giải quyết', share: 8 },
        { head: 'Nhận hồ sơ', group: 'Ngày, tháng, năm', share: 7, day: true },
        { head: 'Hẹn trả kết quả', group: 'Ngày, tháng, năm', share: 7, day: true },
        { head: 'Trả kết quả', group: 'Ngày, tháng, năm', share: 7, day: true },
        { head: 'Phương thức nhận kết quả', share: 6 },
        { head: 'Ký nhận', share: 5 },
        { head: 'Ghi chú', share: 5 }
      ]
    },
    ...END
  ],
  signatures: CLOSING,
  notes: []
}

/** Every version of the register, the newest first. */
export const REGISTER_LAYOUTS: readonly FormLayout[] = [TT03_2025, TT01_2018]
