import type { LineState, SendingRun, SyncCounts, SyncView, UnusedCode } from '../../shared/contract/sync-views.ts'
import type { StartWarning } from '../../shared/contract/views.ts'
import { CLOCK_SLACK_MS } from '../../shared/lib/clock-slack.ts'
import { formatDate, localDate, localDateTime } from '../../shared/lib/plain-date.ts'
import type { Missing } from '../../shared/sync/day-check.ts'
import { momentWords } from '../words.ts'

/** A count with dots between thousands: 1.204. */
export const countWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

const UNITS = [
  [1024 ** 3, 'GB'],
  [1024 ** 2, 'MB'],
  [1024, 'kB']
] as const

/** A size in the largest unit that leaves one digit before the comma. */
export function sizeWords(bytes: number): string {
  const unit = UNITS.find(([size]) => bytes >= size)
  if (!unit) return `${countWords(Math.round(bytes))} byte`
  const [size, name] = unit
  return `${(bytes / size).toFixed(bytes / size < 10 ? 1 : 0).replace('.', ',')} ${name}`
}

/** A span, rounded to what a person says: '40 giây', '3 phút', '2 giờ', '5 ngày'. */
export function spanWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds < 90) return `${seconds} giây`
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} phút`
  return seconds < 36 * 3600 ? `${Math.round(seconds / 3600)} giờ` : `${Math.round(seconds / 86_400)} ngày`
}

/** 'HH:mm:ss' of an instant in epoch ms; whole hours lie between the zones. */
export function clockTimeWords(epochMs: number): string {
  return `${localDateTime(epochMs).slice(11)}:${new Date(epochMs).toISOString().slice(17, 19)}`
}

/** The one line of truth, from stored acknowledgements only. */
export function truthWords({ dossiers, acknowledged, waiting, refused, oldestUnsentAt }: SyncCounts): string {
  if (dossiers === 0) return 'Chưa có hồ sơ nào để gửi lên tỉnh.'
  const left = waiting + refused
  if (left === 0) return `Tỉnh đã xác nhận cả ${countWords(dossiers)} hồ sơ; không còn hồ sơ nào chờ.`
  const since = oldestUnsentAt === null ? '' : `, lâu nhất từ ${formatDate(localDate(oldestUnsentAt))}`
  const no = refused === 0 ? '' : `; ${countWords(refused)} hồ sơ bị tỉnh từ chối`
  return `Tỉnh đã xác nhận ${countWords(acknowledged)} / ${countWords(dossiers)} hồ sơ; ${countWords(left)} chờ${since}${no}.`
}

/** How the line stands. `now` in epoch ms. */
export function lineWords(line: LineState, waiting: number, now: number): string {
  const again = (nextTryAt: number) =>
    nextTryAt <= now ? 'đang thử lại' : `tự thử lại lúc ${clockTimeWords(nextTryAt)}`
  switch (line.kind) {
    case 'not-connected':
      return 'Chưa nối với tỉnh. Hồ sơ vẫn lưu trên máy này và chờ gửi.'
    case 'secret-lost':
      return 'Máy này không mở được mật khẩu đã lưu. Nhập lại mật khẩu ở mục Kết nối với tỉnh.'
    case 'paused':
      return 'Đang tạm dừng gửi.'
    case 'looking':
      return 'Đang hỏi hệ thống của tỉnh…'
    case 'unreachable':
      return `Không tới được tỉnh; ${again(line.nextTryAt)}.`
    case 'busy':
      return `Hệ thống của tỉnh đang bận; ${again(line.nextTryAt)}.`
    case 'credentials-refused':
      return `Tỉnh không nhận tài khoản; kiểm tra lại mật khẩu ở mục Kết nối với tỉnh, ${again(line.nextTryAt)}.`
    case 'sending':
      return 'Đang gửi.'
    case 'reached':
      return waiting > 0 ? 'Đã nối với tỉnh; phần còn chờ sẽ tự gửi.' : 'Đã nối với tỉnh.'
  }
}

/** How far the sending is and how fast it goes. */
export function runWords({ done, all, pace }: SendingRun): string {
  const parts = [`đã gửi ${countWords(done)} / ${countWords(all)} hồ sơ`]
  if (pace) {
    if (pace.perMinute >= 0.5) parts.push(`${countWords(Math.round(pace.perMinute))} hồ sơ mỗi phút`)
    if (pace.bytesPerSecond >= 512) parts.push(`${sizeWords(pace.bytesPerSecond)} mỗi giây`)
    if (pace.remainingMs !== null) parts.push(`còn khoảng ${spanWords(pace.remainingMs)}`)
  }
  return parts.join(' · ')
}

type ClockDiffers = Pick<Extract<StartWarning, { readonly kind: 'clock-differs' }>, 'offsetMs' | 'measuredAt'>

/** How far this machine's clock stands from the province's, with the province's time when it was asked. */
export function clockWords({ offsetMs, measuredAt }: ClockDiffers): string {
  const way = offsetMs > 0 ? 'chậm' : 'nhanh'
  return `Đồng hồ máy này ${way} hơn đồng hồ của tỉnh ${spanWords(Math.abs(offsetMs))} (lúc đối chiếu, giờ của tỉnh là ${momentWords(measuredAt + offsetMs)}); chỉnh lại ngày giờ trước khi in giấy hẹn.`
}

/** News of a restored province is news for so long. */
const RESTORED_NEWS_MS = 7 * 86_400_000

/** What a person should know beside the line of truth; `now` in epoch ms. */
export function noteWords(view: SyncView, now: number): string[] {
  const { counts, clockOffsetMs, reachedAt, restored } = view
  const { files, dossiers, bytes } = counts.filesLeft
  const notes: string[] = []
  if (files > 0 && !view.sendsFiles)
    notes.push(
      `Giao diện đang dùng không nhận tệp: ${countWords(files)} tệp của ${countWords(dossiers)} hồ sơ (${sizeWords(bytes)}) vẫn lưu ở máy này, chờ đường gửi khác.`
    )
  if (counts.withoutCode > 0 && !view.givesCodes)
    notes.push(
      `Giao diện đang dùng không cấp mã: ${countWords(counts.withoutCode)} hồ sơ mang mã tạm còn chờ mã chính thức.`
    )
  if (clockOffsetMs !== null && reachedAt !== null && Math.abs(clockOffsetMs) > CLOCK_SLACK_MS)
    notes.push(clockWords({ offsetMs: clockOffsetMs, measuredAt: reachedAt }))
  if (restored && now - restored.at < RESTORED_NEWS_MS)
    notes.push(
      `Hệ thống của tỉnh đã quay về một bản sao lưu cũ (quầy thấy lúc ${momentWords(restored.at)}). ${countWords(restored.offered)} hồ sơ của 30 ngày gần nhất được hỏi lại và gửi lại nếu tỉnh không còn; không hồ sơ nào bị gửi hai lần.`
    )
  return notes
}

/** Plain facts in small type. */
export function factWords(view: SyncView): string[] {
  const { filesLeft } = view.counts
  return [
    ...(view.reachedAt === null ? [] : [`Tỉnh trả lời lần cuối lúc ${momentWords(view.reachedAt)}`]),
    ...(filesLeft.files > 0 && view.sendsFiles
      ? [`${countWords(filesLeft.files)} tệp (${sizeWords(filesLeft.bytes)}) chờ gửi`]
      : []),
    ...(view.codesAtHand === null ? [] : [`Có sẵn ${countWords(view.codesAtHand)} mã hồ sơ của hôm nay`])
  ]
}

/** What a dossier of a day still lacks. */
export const MISSING_WORDS: Readonly<Record<Missing, string>> = {
  'not-printed': 'chưa in phiếu',
  'print-not-confirmed': 'chưa xác nhận phiếu đã ra',
  refused: 'tỉnh từ chối',
  code: 'chờ mã chính thức',
  record: 'tỉnh chưa xác nhận hồ sơ',
  steps: 'tỉnh chưa xác nhận bước xử lý',
  files: 'tỉnh chưa nhận đủ tệp'
}

/** Why a code of the province will never be a dossier. */
export const UNUSED_WORDS: Readonly<Record<UnusedCode['reason'], string>> = {
  'day-over': 'hết ngày chưa dùng',
  'other-day': 'tỉnh cấp cho ngày khác'
}

/** Labels and buttons of the screen of synchronisation. */
export const SYNC = {
  title: 'Đồng bộ',
  notes: 'Cần lưu ý',
  pause: 'Tạm dừng',
  resume: 'Gửi tiếp',
  sendNow: 'Gửi ngay',
  asked: 'Đã nhắc gửi ngay.',
  progress: 'Tiến độ gửi',
  parked: 'Tỉnh từ chối',
  parkedCount: (shown: number, all: number) =>
    shown < all ? `${countWords(all)} hồ sơ, đang hiện ${countWords(shown)}` : `${countWords(all)} hồ sơ`,
  parkedList: 'Hồ sơ tỉnh từ chối',
  noneParked: 'Tỉnh không từ chối hồ sơ nào.',
  chooseParked: 'Nhấn ↓ để chọn hồ sơ, Enter để xem lý do và sửa.',
  retryAll: 'Gửi lại tất cả',
  retried: (count: number) => `Đã đưa ${countWords(count)} hồ sơ ra gửi lại.`,
  reconcile: 'Đối chiếu ngày',
  day: 'Ngày',
  dayHint: 'Ngày/tháng/năm, ví dụ 20/11/2026',
  dayWrong: 'Không phải ngày có thật; viết như 20/11/2026.',
  dayBefore: 'Ngày trước',
  dayAfter: 'Ngày sau',
  stored: 'đã lưu',
  printed: 'đã in',
  acknowledged: 'tỉnh đã xác nhận',
  noDossiers: 'Ngày này không có hồ sơ nào.',
  agrees: 'Ba số bằng nhau: mọi hồ sơ của ngày đều đã lưu, đã in và tỉnh đã xác nhận.',
  differences: (count: number) => `${countWords(count)} hồ sơ chưa khớp:`,
  code: 'Mã hồ sơ',
  applicant: 'Người nộp',
  missing: 'Còn thiếu',
  openDossier: (code: string) => `Mở hồ sơ ${code}`,
  unused: (count: number) => `${countWords(count)} mã của tỉnh không dùng đến, sẽ để trống trong sổ`,
  open: 'Mở hồ sơ'
} as const
