import type {
  Bundles,
  BundleUnderWay,
  ExportedBundle,
  TakenAcknowledgement
} from '../../shared/contract/bundle-views.ts'
import type { BundleNote } from '../../shared/contract/bundle-book.ts'
import type { BundleCounts, BundleProblem } from '../../shared/contract/bundle.ts'
import { unreachable } from '../../shared/lib/invariant.ts'
import { formatDate, localDateTime } from '../../shared/lib/plain-date.ts'
import type { PlainProblem } from '../../shared/lib/result.ts'

const moment = (at: number) => `${localDateTime(at).slice(11)} ngày ${formatDate(localDateTime(at))}`

/** Sentences of the way on a stick. */
export const BUNDLE = {
  title: 'Gửi bằng USB',
  lead: 'Khi không có mạng: ghi hồ sơ chưa gửi vào một tệp trên USB, mang đến tỉnh, rồi nhập tệp xác nhận mang về.',
  safe: 'Tệp được mã hóa và ký; chỉ hệ thống của tỉnh mở được.',
  province: 'Khóa của tỉnh',
  noProvince: 'Chưa có khóa của tỉnh. Nhập tệp khóa (.qmk) do tỉnh giao, một lần.',
  fingerprint: 'Dấu khóa',
  compare: 'Gọi điện cho tỉnh và so đủ từng nhóm trước khi gửi chuyến đầu tiên.',
  takeKey: 'Nhập khóa của tỉnh',
  replaceKey: 'Thay khóa của tỉnh',
  replaceTitle: 'Thay khóa của tỉnh?',
  replaceText:
    'Chỉ thay khi tỉnh đã báo đổi khóa. Tệp ghi từ nay chỉ khóa mới mở được; xác nhận ký bằng khóa cũ sẽ không nhận nữa.',
  replaceYes: 'Chọn tệp khóa mới',
  replaceNo: 'Giữ khóa cũ',
  keyTaken: (name: string) => `Đã nhập khóa của ${name}; so dấu khóa với tỉnh.`,
  saveKey: 'Lưu khóa của quầy',
  saveKeyHint: 'Giao tệp này cho tỉnh một lần, để tỉnh nhận ra tệp của quầy.',
  keySaved: (fingerprint: string) => `Đã lưu khóa của quầy, dấu khóa ${shortFingerprint(fingerprint)}.`,
  nothing: 'Mọi hồ sơ đã được tỉnh xác nhận; không có gì để gửi.',
  export: 'Ghi vào USB',
  cancel: 'Dừng ghi',
  take: 'Nhập tệp xác nhận',
  list: 'Các tệp đã ghi',
  noList: 'Chưa ghi tệp nào.',
  clear: 'Xuất để nhập tay',
  clearHint: 'Bảng Excel hoặc JSON cho người nhập tay. Không được tính là đã gửi.',
  clearTitle: 'Xuất dữ liệu cá nhân không mã hóa?',
  clearText:
    'Tệp chứa họ tên, số định danh, địa chỉ ở dạng ai mở cũng đọc được. Chỉ lưu vào nơi được phép và xóa ngay khi nhập xong.',
  clearYes: { xlsx: 'Xuất Excel', json: 'Xuất JSON' },
  clearNo: 'Thôi',
  xlsx: 'Xuất Excel…',
  json: 'Xuất JSON…',
  cleared: (dossiers: number) => `Đã xuất ${String(dossiers)} hồ sơ không mã hóa.`,
  inBundles: 'Gửi bằng USB'
} as const

/** The first half of a fingerprint in groups of four: what is read out on the telephone. */
export function shortFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(' ')
}

const MIB = 1_048_576

/** A size for people: 'dưới 1 MB', '12 MB', '1,4 GB'. */
function sizeWords(bytes: number): string {
  if (bytes === 0) return '0 MB'
  if (bytes < MIB) return 'dưới 1 MB'
  const mebibytes = bytes / MIB
  return mebibytes < 1000 ? `${mebibytes.toFixed(0)} MB` : `${(mebibytes / 1024).toFixed(1).replace('.', ',')} GB`
}

const filesWords = ({ files, fileBytes }: BundleCounts) =>
  files === 0 ? 'không có tệp' : `${String(files)} tệp (${sizeWords(fileBytes)})`

/** What would go into a bundle now. */
export function readyWords({ ready }: Pick<Bundles, 'ready'>): string {
  return ready.dossiers === 0
    ? BUNDLE.nothing
    : `Chưa được xác nhận: ${String(ready.dossiers)} hồ sơ, ${String(ready.steps)} bước, ${filesWords(ready)}.`
}

/** How far it has come: in bytes where there are files, else in dossiers. */
export function underWayWords({ dossiers, fileBytes, of }: BundleUnderWay): string {
  return `Đang ghi: ${String(dossiers)}/${String(of.dossiers)} hồ sơ, ${sizeWords(fileBytes)} trên ${sizeWords(of.fileBytes)}. Đừng rút USB.`
}

/** Share of the work that is done, 0 to 100. */
export function underWayShare({ dossiers, fileBytes, of }: BundleUnderWay): number {
  // A dossier's own record weighs some ten thousand bytes.
  const weight = (count: number, bytes: number) => count * 10_000 + bytes
  return Math.round((100 * weight(dossiers, fileBytes)) / Math.max(1, weight(of.dossiers, of.fileBytes)))
}

/** One sentence when a bundle is whole on the stick. */
export function exportedWords({ fileName, counts, damagedFiles }: ExportedBundle): string {
  const damaged =
    damagedFiles === 0
      ? ''
      : ` Có ${String(damagedFiles)} tệp hỏng trên máy này nên không kèm được; báo người phụ trách.`
  return `Đã ghi xong ${fileName}: ${String(counts.dossiers)} hồ sơ, ${filesWords(counts)}. Có thể rút USB.${damaged}`
}

/** One sentence when an acknowledgement was taken in. */
export function takenWords({ sequence, known, dossiers, refused }: TakenAcknowledgement): string {
  if (known) return `Xác nhận của tệp số ${String(sequence)} đã nhập từ trước; không có gì thay đổi.`
  return refused === 0
    ? `Tỉnh đã xác nhận cả ${String(dossiers)} hồ sơ của tệp số ${String(sequence)}.`
    : `Tệp số ${String(sequence)}: tỉnh xác nhận ${String(dossiers - refused)} hồ sơ, từ chối ${String(refused)}; xem lý do ở từng hồ sơ.`
}

/** How one bundle stands. */
export function noteWords({ sequence, madeAt, writtenAt, answeredAt }: Omit<BundleNote, 'counts'>): string {
  const name = `Tệp số ${String(sequence)}`
  if (answeredAt !== null) return `${name}: tỉnh trả lời, nhập lúc ${moment(answeredAt)}`
  if (writtenAt !== null) return `${name}: ghi xong lúc ${moment(writtenAt)}, chờ xác nhận`
  return `${name}: bắt đầu ghi lúc ${moment(madeAt)}, chưa rõ đã xong`
}

/** 'in bundle N at …' of one dossier. */
export function inBundleWords({
  sequence,
  writtenAt,
  answeredAt
}: Pick<BundleNote, 'sequence' | 'writtenAt' | 'answeredAt'>): string {
  const written = writtenAt === null ? 'chưa rõ đã ghi xong' : `ghi lúc ${moment(writtenAt)}`
  return `Có trong tệp USB số ${String(sequence)}, ${written}${answeredAt === null ? ', chờ xác nhận' : ', tỉnh đã trả lời'}`
}

export type StickProblem =
  BundleProblem | PlainProblem<'key-differs' | 'no-province-key' | 'nothing-to-send' | 'bundle-under-way'>

/** One sentence for each reason to refuse a file, or not to write one. */
export function bundleSentence({ kind }: StickProblem): string {
  switch (kind) {
    case 'file-unreadable':
      return 'Không đọc được tệp này; kiểm tra USB rồi thử lại, chưa có gì thay đổi.'
    case 'not-a-bundle':
      return 'Đây không phải tệp xác nhận của tỉnh; chọn tệp có đuôi qmca.'
    case 'not-a-key-file':
      return 'Đây không phải tệp khóa của tỉnh; chọn tệp có đuôi qmk do tỉnh giao.'
    case 'newer-version':
      return 'Tệp do phiên bản mới hơn tạo ra; cập nhật phần mềm rồi nhập lại.'
    case 'truncated':
      return 'Tệp bị thiếu phần cuối nên không nhập; chép lại từ nơi cấp, chưa có gì thay đổi.'
    case 'tampered':
      return 'Tệp đã bị thay đổi hoặc hỏng nên không nhập; xin tỉnh cấp lại, chưa có gì thay đổi.'
    case 'malformed':
      return 'Nội dung tệp không đúng mẫu nên không nhập; báo tỉnh, chưa có gì thay đổi.'
    case 'unknown-sender':
      return 'Tệp không do tỉnh đã biết ký nên không nhập; kiểm tra khóa của tỉnh.'
    case 'not-for-us':
      return 'Tệp này dành cho quầy khác nên không nhập; chọn đúng tệp của quầy.'
    case 'replayed':
      return 'Tệp này trùng với tệp đã nhập nhưng khác nội dung nên không nhập; báo tỉnh.'
    case 'unknown-bundle':
      return 'Xác nhận này không ứng với tệp nào đã ghi từ máy này nên không nhập.'
    case 'key-differs':
      return 'Tệp khóa khác với khóa của tỉnh đang dùng nên chưa thay; bấm “Thay khóa của tỉnh” nếu tỉnh đã đổi khóa.'
    case 'no-province-key':
      return 'Chưa có khóa của tỉnh nên chưa làm được; nhập tệp khóa trước.'
    case 'nothing-to-send':
      return 'Mọi hồ sơ đã được tỉnh xác nhận nên không có gì để ghi.'
    case 'bundle-under-way':
      return 'Đang ghi một tệp khác; chờ xong hoặc dừng việc đó trước.'
    default:
      return unreachable(kind)
  }
}
