import type { PageSource } from '../../shared/domain/papers/page.ts'
import { REFUSED_FILE } from './papers.ts'
import type { AddedPages } from '../../shared/contract/paper-calls.ts'

const SOURCES: Readonly<Record<PageSource, string>> = {
  file: 'tệp',
  drop: 'kéo thả',
  paste: 'dán',
  folder: 'thư mục theo dõi',
  scanner: 'máy quét',
  camera: 'máy ảnh'
}

/** Sentences of the screen where papers are digitised (số hóa giấy tờ). */
export const tray = {
  title: 'Số hóa giấy tờ',
  note: 'Trang vào khay trước, rồi gắn vào từng dòng giấy tờ.',
  notScanned:
    'Không quét: giấy tờ chỉ xuất trình, hồ sơ nộp trực tuyến, giấy tờ mật. Trang có giấy nhớ dán kèm: quét hai lần, có và không có giấy nhớ.',
  open: 'Số hóa giấy tờ',
  choose: 'Hồ sơ để gắn',
  chooseHint: 'Mã hồ sơ hoặc tên',
  chooseFirst: 'Chọn hồ sơ để thấy các dòng giấy tờ.',
  nothingFound: 'Không thấy hồ sơ nào',
  other: 'Chọn hồ sơ khác',
  backToDossier: 'Về hồ sơ',
  lines: 'Các dòng giấy tờ',
  line: (number: number, name: string) => `${String(number)}. ${name}`,
  missing: 'chưa số hóa',
  notKept: 'không giữ tại quầy, không số hóa',
  done: (files: number, pages: number) =>
    pages > 0 ? `${String(files)} tệp, ${String(pages)} trang` : `${String(files)} tệp`,
  bindHere: (pages: number) => (pages === 0 ? 'Gắn trang' : `Gắn ${String(pages)} trang`),
  bindTo: (pages: number, name: string): string => `${tray.bindHere(pages)} vào ${name}`,
  bound: (pages: number, name: string) => `Đã gắn ${String(pages)} trang: ${name}.`,
  attach: 'Nguyên bản',
  attachTo: (name: string) => `Gắn tệp nguyên bản vào ${name}`,
  attachHint: 'Tệp có chữ ký số phải gắn nguyên bản, không vẽ lại.',
  attached: (files: number) => `Đã gắn ${String(files)} tệp nguyên bản vào hồ sơ.`,
  reuse: 'Dùng lại',
  reuseTo: (name: string) => `Dùng lại giấy tờ đã số hóa cho ${name}`,
  look: (name: string) => `Xem ${name}`,
  pages: 'Khay trang quét',
  count: (all: number, chosen: number) =>
    chosen === 0 ? `${String(all)} trang` : `${String(all)} trang, đã chọn ${String(chosen)}`,
  empty:
    'Khay chưa có trang nào. Thêm tệp, kéo tệp vào đây, dán ảnh (Ctrl+V), quét hoặc chụp. Nhận PDF, JPG, PNG, TIFF; mỗi tệp tối đa 40 MB, 500 trang.',
  page: (number: number) => `Trang ${String(number)}`,
  from: (source: PageSource, name: string) => (name === '' ? SOURCES[source] : `${SOURCES[source]}: ${name}`),
  blank: 'trang trắng',
  cover: 'tờ bìa',
  coverUnknown: 'tờ bìa của hồ sơ không có ở quầy này',
  belongs: (code: string, paper: string) => (paper === '' ? code : `${paper} (${code})`),
  add: 'Thêm tệp',
  camera: 'Máy ảnh',
  cameraTitle: 'Chụp giấy tờ',
  added: (pages: number) => `Đã thêm ${String(pages)} trang vào khay.`,
  all: 'Chọn hết',
  none: 'Bỏ chọn',
  turnLeft: 'Xoay trái',
  turnRight: 'Xoay phải',
  earlier: 'Lên trước',
  later: 'Ra sau',
  drop: 'Bỏ trang',
  dropBlank: (pages: number) => `Bỏ ${String(pages)} trang trắng`,
  dropped: (pages: number) => `Đã bỏ ${String(pages)} trang; còn lấy lại được trong 7 ngày.`,
  restore: (pages: number) => `Lấy lại ${String(pages)} trang đã bỏ`,
  byCovers: (pages: number) => `Gắn ${String(pages)} trang theo tờ bìa`,
  boundByCovers: (files: number) => `Đã gắn ${String(files)} tệp theo tờ bìa.`,
  covers: 'In tờ bìa',
  saveCovers: 'Lưu tờ bìa',
  coversSent: 'Đã gửi tờ bìa tới máy in.',
  viewer: 'Xem trang',
  viewerEmpty: 'Chọn một trang để xem.',
  larger: 'Phóng to',
  smaller: 'Thu nhỏ',
  fit: 'Vừa khung',
  previous: 'Trang trước',
  next: 'Trang sau',
  pageOf: (page: number, pages: number) => `Trang ${String(page)}/${String(pages)}`,
  tools: 'Việc với các trang đã chọn',
  ways: 'Cách lấy trang',
  dropHere: 'Thả tệp vào đây',
  working: 'Đang đọc trang…',
  keys: 'Phím trong khay: mũi tên chọn trang, dấu cách đánh dấu, R xoay, Delete bỏ, Alt+mũi tên đổi chỗ, 1–9 gắn vào dòng.'
} as const

/** Words of taking a paper again that lies here already. */
export const reuse = {
  title: 'Dùng lại giấy tờ đã số hóa',
  about:
    'Giấy tờ của cùng người này đã lưu tại quầy. Chỉ dùng lại khi giấy còn giá trị; giấy không ghi ngày hết hạn thì để trống ô ngày.',
  none: 'Chưa có giấy tờ nào của người này trong kho.',
  list: 'Giấy tờ đã lưu',
  from: (code: string, day: string) => `từ hồ sơ ${code}, số hóa ${day}`,
  validUntil: 'Có giá trị đến ngày',
  validHint: 'dd/mm/yyyy',
  validWrong: 'Ngày phải theo dạng dd/mm/yyyy.',
  take: 'Dùng lại',
  done: (name: string) => `Đã dùng lại ${name}.`
} as const

/** Which files were not taken, and why; '' when all were. */
export const refusedWords = (refused: AddedPages['refused']): string =>
  refused.map(({ name, kind }) => `${name}: ${REFUSED_FILE[kind]}`).join('; ')
