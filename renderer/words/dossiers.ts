import type { PrintFailure, PrintJob } from '../../shared/contract/views.ts'
import type { EventBody, RegisterEntry } from '../../shared/domain/dossier/event.ts'
import type { PaperEntry } from '../../shared/domain/intake/intake.ts'
import { formatDate } from '../../shared/lib/plain-date.ts'
import { FORM_WORDS, formWords } from './forms.ts'

/** TrangThaiHoSo as the national portal words it (integration.md 1.7). */
const PROVINCE_STATUS: Readonly<Record<number, string>> = {
  1: 'mới đăng ký',
  2: 'được tiếp nhận',
  3: 'không được tiếp nhận',
  4: 'đang xử lý',
  5: 'yêu cầu bổ sung giấy tờ',
  6: 'yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'công dân yêu cầu rút hồ sơ',
  8: 'dừng xử lý',
  9: 'đã xử lý xong',
  10: 'đã trả kết quả'
}

/** What the head of the unit may allow once. */
const OVERRIDE_WORDS = {
  'supplement-once': 'yêu cầu bổ sung thêm một lần',
  'reappoint-once': 'hẹn lại thêm một lần'
} as const

/** '8.000 đồng', with the receipts that were recorded for it. */
export function moneyWords(vnd: number, receipts: readonly string[] = []): string {
  const amount = `${String(vnd).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`
  return receipts.length === 0 ? amount : `${amount}, biên lai ${receipts.join(', ')}`
}

const namesOf = (papers: readonly { readonly name: string }[]) => papers.map(({ name }) => name).join('; ')

/** One event of the history in plain words. */
export function eventWords(body: EventBody): string {
  switch (body.kind) {
    case 'accepted':
      return `Tiếp nhận hồ sơ, hẹn trả ${body.due.dueTime} ngày ${formatDate(body.due.dueDate)}`
    case 'filed':
      return 'Hồ sơ gửi đến, chưa xem xét'
    case 'turnedAway':
      return `Từ chối tiếp nhận, phiếu số ${body.code}: ${body.reason}`
    case 'printed':
      return body.reprint === 0
        ? `In: ${formWords(body.form)}`
        : `In lại: ${formWords(body.form)} (bản in lại ${String(body.reprint)})`
    case 'refused':
      return `Từ chối tiếp nhận: ${body.reason}`
    case 'supplementAsked':
      return [`Yêu cầu bổ sung: ${body.reason}`, ...(body.items ?? []).map(({ name }) => name)].join('; ')
    case 'supplementReceived':
      return `Nhận đủ bổ sung, hẹn lại ${formatDate(body.due.dueDate)}`
    case 'handedOver':
      return `Chuyển xử lý: ${body.to}`
    case 'paymentAsked':
      return `Yêu cầu thực hiện nghĩa vụ tài chính: ${moneyWords(body.amountVnd)}`
    case 'paid':
      return `Đã nộp tiền, biên lai ${body.receiptNumber}`
    case 'certified':
      return `Chứng thực: ${body.entries.map((entry) => `số ${String(entry.number)}/${String(entry.year)} ${entry.book} (${entry.what})`).join('; ')}`
    case 'withdrawn':
      return `Rút hồ sơ: ${body.reason}`
    case 'stopped':
      return `Dừng xử lý: ${body.reason}`
    case 'finished':
      return body.outcome === 'granted' ? 'Đã xử lý xong' : 'Đã xử lý xong: từ chối giải quyết'
    case 'returned':
      return `Trả kết quả cho ${body.receivedBy}`
    case 'reappointed':
      return `Xin lỗi và hẹn lại ${formatDate(body.due.dueDate)}${body.late ? ' (xin lỗi muộn)' : ''}: ${body.reason}`
    case 'voided':
      return `Hủy hồ sơ lập nhầm, số không dùng lại: ${body.reason}`
    case 'incident':
      return `${body.what === 'lost' ? 'Mất' : 'Hư hỏng'} giấy tờ (${namesOf(body.papers)}): ${body.reason}; khắc phục: ${body.remedy}`
    case 'originalsHeld':
      return `Giữ bản chính: ${namesOf(body.papers)}`
    case 'originalsGivenBack':
      return `Trả bản chính cho ${body.to}: ${namesOf(body.papers)}`
    case 'overridden':
      return `${body.head} cho phép ${OVERRIDE_WORDS[body.rule]}: ${body.reason}`
    case 'corrected':
      return `Sửa thông tin hồ sơ: ${body.reason}`
    case 'paperAttached':
      return `Số hóa giấy tờ: ${body.name}`
    case 'codeGiven':
      return `Tỉnh cấp mã chính thức ${body.code}`
    case 'provinceReported':
      return `Tỉnh báo: ${PROVINCE_STATUS[body.status] ?? `trạng thái ${String(body.status)}`}${body.note === '' ? '' : ` (${body.note})`}${body.conflict ? ' – khác với trạng thái ở quầy, cần đối chiếu' : ''}`
  }
}

/** How a print stands: handed over is not printed. */
export function printWords(job: PrintJob): string {
  const form = formWords(job.form)
  const name = job.reprint === 0 ? form : `${form}, BẢN IN LẠI ${String(job.reprint)}`
  const failures = {
    'printer-missing': 'chưa in: không có máy in',
    'printer-refuses': 'chưa in: máy in không nhận lệnh',
    'printing-unavailable': 'chưa in: máy này chưa in được',
    'not-sent': 'chưa in: chưa gửi tới máy in',
    'pdf-failed': 'chưa in: chưa lập được tệp PDF',
    'disk-full': 'chưa in: ổ đĩa đã đầy',
    'pdf-damaged': 'chưa in: tệp PDF đã lưu bị hỏng',
    interrupted: 'chưa rõ giấy đã ra chưa: phần mềm dừng giữa lúc in',
    stuck: 'chưa in được: lệnh in còn chờ ở máy in',
    'gave-up': 'chưa in được: máy in đã bỏ lệnh in',
    'not-confirmed': 'giấy chưa ra'
  } as const satisfies Record<PrintFailure, string>
  const states = {
    queued: 'đang chờ in',
    'handed-over': job.serviceSaysDone
      ? `${job.printer ?? 'máy in'} báo đã in xong, chờ xác nhận giấy ra`
      : `đã gửi tới ${job.printer ?? 'máy in'}, chờ xác nhận giấy ra`,
    confirmed: 'giấy đã ra',
    failed: job.failure ? failures[job.failure] : 'chưa in'
  } as const
  return `${name}: ${states[job.state]}`
}

/** In which form and how often a paper was handed in; '' when it was not. */
export function paperWords(entry: PaperEntry): string {
  const counts = [
    [entry.originals, 'bản chính'],
    [entry.certifiedCopies, 'bản sao có chứng thực'],
    [entry.copies, 'bản sao'],
    [entry.electronic, 'bản điện tử']
  ] as const
  return [
    ...counts.filter(([count]) => count > 0).map(([count, name]) => `${String(count)} ${name}`),
    ...(entry.presented ? ['xuất trình'] : []),
    ...(entry.replacedByDatabase ? ['tra trong cơ sở dữ liệu'] : [])
  ].join(', ')
}

/** Words of the dossiers screen. */
export const dossiers = {
  title: 'Hồ sơ',
  search: 'Tìm hồ sơ',
  searchHint: 'Tên, mã hồ sơ, số định danh, điện thoại; hoặc quét phiếu, thẻ',
  searchProblems: {
    'too-long': (max: number) => `Nội dung tìm quá dài: tối đa ${String(max)} ký tự.`,
    'slip-unclear': () => 'Mã trên phiếu đọc chưa trọn, hãy quét lại.',
    'card-unclear': () => 'Thẻ đọc chưa trọn, hãy quét lại.'
  },
  count: (count: number, more: boolean) =>
    more ? `Đang hiện ${String(count)} hồ sơ, cuộn xuống để xem thêm` : `${String(count)} hồ sơ`,
  dueOn: (date: string) => (date === '' ? '' : `hẹn ${date}`),
  filters: {
    all: 'Tất cả',
    'due-today': 'Đến hạn hôm nay',
    'due-soon': 'Sắp đến hạn',
    overdue: 'Quá hạn',
    'apology-due': 'Cần xin lỗi, hẹn lại',
    open: 'Đang giải quyết',
    'not-looked-at': 'Chưa xem xét',
    'waiting-supplement': 'Chờ bổ sung',
    'waiting-payment': 'Chờ nộp tiền',
    'to-return': 'Chờ trả kết quả',
    'to-digitise': 'Chưa số hóa đủ',
    'not-sent': 'Chưa gửi tỉnh',
    'accepted-today': 'Tiếp nhận hôm nay'
  },
  filterLabel: 'Lọc',
  list: 'Danh sách hồ sơ',
  none: 'Không có hồ sơ nào khớp. Nhấn F2 để tiếp nhận hồ sơ mới.',
  choose: 'Nhấn ↓ để vào danh sách, Enter để xem hồ sơ.',
  facts: {
    applicant: 'Người nộp',
    procedure: 'Thủ tục',
    received: 'Nhận lúc',
    due: 'Hẹn trả',
    register: 'Sổ theo dõi',
    registerValue: ({ book, serial, year }: RegisterEntry) =>
      `Quyển ${String(book)}, số ${String(serial)}/${String(year)}`,
    firstDue: 'Hẹn lần đầu',
    due766: 'Hạn trừ chờ bổ sung',
    desk: 'Đang xử lý tại',
    money: 'Nghĩa vụ tài chính',
    originals: 'Bản chính đang giữ',
    authoriser: 'Người ủy quyền',
    idNumber: 'Số định danh',
    birth: 'Ngày sinh',
    phone: 'Điện thoại',
    email: 'Email',
    delivery: 'Trả kết quả',
    sets: 'Số bộ hồ sơ',
    note: 'Ghi chú',
    address: 'Địa chỉ',
    onSlip: (value: string) => (value === '' ? 'trên phiếu để trống' : `trên phiếu: ${value}`),
    papers: 'Giấy tờ đã nhận',
    why: 'Vì sao hẹn ngày này'
  },
  history: 'Lịch sử',
  prints: 'Phiếu đã lập',
  provisional: (code: string) => `Mã tạm đã cấp: ${code}; phiếu in lại mang cả hai mã.`,
  copyCode: 'Chép mã',
  copied: 'Đã chép mã hồ sơ.',
  copyByHand: 'Đã bôi đen mã hồ sơ, nhấn Ctrl+C để chép.',
  reprint: 'In lại',
  print: 'In phiếu',
  sent: 'Đang gửi phiếu tới máy in.',
  savePdf: 'Lưu PDF',
  saved: 'Đã lưu PDF.',
  view: 'Xem phiếu',
  slip: FORM_WORDS.receipt,
  voidSlip: 'đã có giấy thay thế, không còn giá trị',
  cameOut: 'Giấy đã ra',
  didNotComeOut: 'Giấy chưa ra'
} as const
