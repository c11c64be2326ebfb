import type { FormLayout } from '../form-layout.ts'

/** A month of a certification book in columns of our own: those of the law's books are in no source here. */
const OWN_2026: FormLayout = {
  id: 'certification-book/own-2026',
  name: 'Sổ chứng thực, bản in theo tháng (bố cục chưa kiểm chứng)',
  effectiveFrom: '2020-04-20',
  source:
    'law.md 6 rule 9: TT 01/2020/TT-BTP Điều 13 wants a month printed and bound; its columns and those of NĐ 280/2025 were not found, the first day is from memory',
  verified: false,
  warning: 'BỐ CỤC CHƯA KIỂM CHỨNG – ĐỐI CHIẾU MẪU SỔ TRƯỚC KHI ĐÓNG QUYỂN',
  title: 'SỔ CHỨNG THỰC',
  number: 'Ký hiệu sổ: {book}',
  size: 'A4',
  landscape: true,
  codes: false,
  copyLines: [],
  body: [
    { line: '{name}', align: 'center', ours: true },
    { line: 'Bản in theo tháng: tháng {month} năm {year}', align: 'center', ours: true },
    { line: 'Tháng chưa kết thúc: chưa dùng bản này để đóng quyển.', when: 'open', align: 'center', ours: true },
    { line: 'Trong tháng không có số chứng thực nào.', when: 'empty', ours: true },
    {
      table: 'rows',
      columns: [
        { head: 'Số chứng thực', share: 7 },
        { head: 'Ngày, tháng, năm', share: 9 },
        { head: 'Người yêu cầu, số giấy tờ', share: 22 },
        { head: 'Loại giấy tờ', share: 24 },
        { head: 'Số trang bản chính', share: 6.5 },
        { head: 'Số bản', share: 5.5 },
        { head: 'Phí (đồng)', share: 8 },
        { head: 'Ghi chú', share: 18 }
      ]
    },
    { line: 'Từ số {first} đến số {last}: {count} số chứng thực, phí {total} đồng.', when: 'rows', ours: true }
  ],
  signatures: [],
  notes: []
}

/** Every version of a printed month of the certification books, the newest first. */
export const CERTIFICATION_BOOK_LAYOUTS: readonly FormLayout[] = [OWN_2026]
