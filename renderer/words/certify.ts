import type { CertifiedEntry } from '../../shared/domain/dossier/acts.ts'
import { CERTIFICATION_BOOKS, type CertificationBook } from '../../shared/domain/register/certification-books.ts'
import { moneyWords } from './dossiers.ts'

/** What each certification book is of. */
export const BOOK_WORDS: Readonly<Record<CertificationBook, string>> = {
  'SCT/BS': 'bản sao từ bản chính',
  'SCT/CK,ĐC': 'chữ ký, điểm chỉ',
  'SCT/CKND': 'chữ ký người dịch',
  'SCT/HĐ,GD': 'hợp đồng, giao dịch'
}

/** The books as a list to choose from. */
export const BOOK_OPTIONS = CERTIFICATION_BOOKS.map((book) => ({ value: book, label: `${book}: ${BOOK_WORDS[book]}` }))

/** '8.000' of an amount in đồng, for a field that says đồng itself. */
export const amountWords = (vnd: number): string => moneyWords(vnd).replace(/ .*/, '')

/** What a line is, beside its number: 'Giấy khai sinh, 3 trang, 2 bản, 8.000 đồng'. */
export function entryWords({ what, pages, copies, feeVnd }: Omit<CertifiedEntry, 'book' | 'number' | 'year'>): string {
  return `${what}, ${String(pages)} trang, ${String(copies)} bản, ${moneyWords(feeVnd)}`
}

/** What is noted with a matter that has no certification book, so that it is written down all the same. */
export function noteWords(
  lines: readonly Omit<CertifiedEntry, 'book' | 'number' | 'year'>[],
  receiptNumber: string
): string {
  const receipt = receiptNumber === '' ? [] : [`biên lai ${receiptNumber}`]
  return [...lines.map(entryWords), ...receipt].join('; ')
}

/** Words of the screen for what is done while the person waits. */
export const certify = {
  title: 'Chứng thực, làm ngay',
  tabs: { entry: 'Làm ngay', book: 'Sổ chứng thực' },
  sections: {
    person: 'Người yêu cầu',
    procedure: 'Việc',
    lines: 'Giấy tờ chứng thực',
    extracts: 'Bản cấp',
    end: 'Lưu'
  },
  procedure: 'Tìm việc làm ngay',
  papers: 'Đã xem giấy tờ',
  allPapers: 'Đủ giấy tờ bắt buộc',
  paperOnlyIf: (name: string, condition: string) => `${name} (khi: ${condition})`,
  papersMissing: 'Chưa lưu được: còn giấy tờ bắt buộc chưa đánh dấu.',
  line: { what: 'Loại giấy tờ', pages: 'Trang bản chính', copies: 'Số bản', fee: 'Phí (đồng)' },
  lineOf: (field: string, number: number) => `${field}, dòng ${String(number)}`,
  feeTyped: 'theo tỉnh, nhập tay',
  numberEach: 'Mỗi loại giấy tờ lấy một số chứng thực. Enter: thêm dòng; Enter ở dòng trống: sang phần lưu.',
  noNumber: 'Việc này không vào sổ chứng thực; các dòng dưới đây ghi vào ghi chú của hồ sơ.',
  addLine: 'Thêm loại giấy tờ',
  removeLine: (number: number) => `Bỏ dòng ${String(number)}`,
  total: 'Cộng phí',
  totalUnknown: 'chưa đủ: có dòng tỉnh quy định, hãy nhập phí',
  published: 'Phí theo danh mục; gõ số khác nếu được miễn, giảm.',
  notReceipt: 'Không phải biên lai. Biên lai do hệ thống biên lai điện tử cấp.',
  receiptNumber: 'Số biên lai điện tử (nếu đã có)',
  noConflict: 'Người chứng thực không chứng thực cho chính mình và người thân thích',
  noConflictSource: 'Nghị định 23/2015/NĐ-CP, Điều 9 khoản 3',
  printSlip: 'In giấy tiếp nhận (chỉ khi người dân yêu cầu)',
  save: 'Lưu',
  saving: 'Đang lưu…',
  wrong: {
    noProcedure: 'Chưa chọn việc.',
    what: 'Nhập loại giấy tờ.',
    pages: 'Nhập số trang, từ 1 đến 9999.',
    copies: 'Nhập số bản, từ 1 đến 999.',
    fee: 'Nhập số tiền bằng đồng, chỉ gồm chữ số.',
    noLine: 'Nhập ít nhất một loại giấy tờ.',
    noConflict: 'Đánh dấu xác nhận trước khi lưu.'
  },
  result: {
    title: 'Đã làm xong',
    number: 'Số chứng thực',
    code: 'Mã hồ sơ',
    provisional: 'Mã tạm',
    total: (vnd: number) => `Phí: ${moneyWords(vnd)}. Không phải biên lai.`,
    next: 'Người tiếp theo',
    open: 'Mở hồ sơ'
  },
  book: {
    label: 'Sổ',
    month: 'Tháng',
    monthHint: 'mm/yyyy',
    monthWrong: 'Không phải tháng có thật; viết như 11/2026.',
    before: 'Tháng trước',
    after: 'Tháng sau',
    list: 'Các số chứng thực trong tháng',
    columns: ['Số', 'Ngày', 'Người yêu cầu', 'Loại giấy tờ', 'Trang', 'Bản', 'Phí', 'Ghi chú'],
    none: 'Tháng này sổ chưa có số chứng thực nào.',
    count: (count: number, vnd: number) => `${String(count)} số chứng thực, phí ${moneyWords(vnd)}`,
    onlyLast: (count: number) => `Đang hiện ${String(count)} số mới nhất; bản PDF có đủ.`,
    unverified: 'Bản in theo tháng (bố cục chưa kiểm chứng): đối chiếu mẫu sổ trước khi đóng quyển.',
    receipt: (number: string) => `biên lai ${number}`,
    save: 'Lưu PDF',
    saved: 'Đã lưu PDF của sổ.'
  }
} as const
