import type { ScanRefusal } from '../../shared/contract/scan-calls.ts'
import type { ScannerProblemKind } from '../../shared/contract/scanners.ts'
import type { PlainProblem } from '../../shared/lib/result.ts'

/** What a scanner refuses for, with what came before it where something did. */
export type ScanProblemWords = Extract<
  ScanRefusal | PlainProblem<ScannerProblemKind>,
  { readonly kind: ScannerProblemKind | 'scan-under-way' }
>

const SENTENCES: Readonly<Record<ScannerProblemKind | 'scan-under-way', string>> = {
  'scanner-unreachable': 'Không tới được máy quét; kiểm tra nguồn, dây mạng và địa chỉ rồi thử lại.',
  'scanner-busy': 'Máy quét đang bận việc khác; chờ xong rồi quét lại.',
  'scanner-silent': 'Máy quét không trả lời nữa; tắt bật lại máy quét rồi quét tiếp các tờ còn lại.',
  'scanner-confused': 'Địa chỉ này không trả lời như một máy quét eSCL; kiểm tra lại địa chỉ.',
  'scanner-refused': 'Máy quét không quét được theo cách đã chọn; đổi độ phân giải hoặc khay giấy.',
  'scanner-stopped': 'Đã dừng quét.',
  'feeder-empty': 'Khay nạp giấy chưa có giấy; đặt giấy vào rồi quét lại.',
  'paper-jam': 'Máy quét kẹt giấy; gỡ giấy rồi quét tiếp các tờ còn lại.',
  'cover-open': 'Nắp máy quét đang mở; đóng nắp rồi quét lại.',
  'scan-not-stored': 'Có trang quét không đọc được nên đã dừng; quét lại từ trang đó.',
  'scan-under-way': 'Quầy đang quét dở một tập; chờ xong hoặc dừng tập đó trước.'
}

/** One sentence for what a scanner did not do; the pages that came are said with it. */
export function scannerSentence(problem: ScanProblemWords): string {
  const sentence = SENTENCES[problem.kind]
  const pages = 'pages' in problem ? problem.pages : 0
  return pages > 0 ? sentence.replace(/\.$/, `; ${String(pages)} trang đã quét vẫn ở trong khay.`) : sentence
}

/** Words of the scanner dialog. */
export const scanners = {
  title: 'Máy quét mạng (eSCL, AirScan)',
  open: 'Máy quét',
  about: 'Máy quét trong mạng của cơ quan tự hiện khi bấm Tìm; hoặc gõ địa chỉ ghi trên máy.',
  address: 'Địa chỉ máy quét',
  addressHint: 'http://192.168.1.20/eSCL',
  connect: 'Kết nối',
  find: 'Tìm máy quét',
  found: 'Máy quét tìm thấy',
  noneFound: 'Không thấy máy quét nào tự báo trong mạng.',
  source: 'Lấy giấy từ',
  sources: { adf: 'khay nạp', glass: 'mặt kính' },
  resolution: 'Độ phân giải',
  colour: 'Màu',
  colours: { colour: 'màu', grey: 'xám', 'black-white': 'đen trắng' },
  duplex: 'Quét hai mặt',
  scan: 'Quét',
  stop: 'Dừng quét',
  underWay: (pages: number) => `Đang quét: ${String(pages)} trang đã vào khay.`,
  done: (pages: number, repeated: number) =>
    repeated === 0
      ? `Đã quét ${String(pages)} trang.`
      : `Đã quét ${String(pages)} trang; máy gửi lặp ${String(repeated)} trang, mỗi trang chỉ giữ một.`,
  lost: (pages: number) => `Máy quét đếm nhiều hơn ${String(pages)} trang so với số đã vào khay: kiểm tra và quét bù.`
} as const
