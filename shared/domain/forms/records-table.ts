import { parsePlainDate } from '../../lib/plain-date.ts'
import type { Accepted, DossierEvent, EventBody } from '../dossier/event.ts'

/** A cell of a table for people: text stays text (codes keep their zeros), a date is a date. */
export type TableCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** YYYY-MM-DD. */
  | { readonly kind: 'date'; readonly date: string }
  /** Local date-time YYYY-MM-DDTHH:mm. */
  | { readonly kind: 'moment'; readonly moment: string }

/** A column: its heading, and its width in characters. */
export interface TableColumn {
  readonly heading: string
  readonly width: number
}

/** A dossier as the table wants it. */
export interface TableDossier {
  readonly accepted: Accepted
  /** The official code; null where the province has yet to give it. */
  readonly code: string | null
  readonly files: number
}

const text = (value: string): TableCell => ({ kind: 'text', text: value })
const number = (value: number): TableCell => ({ kind: 'number', number: value })
/** A birth may be known by its year alone: that is no date. */
const dateOr = (value: string): TableCell =>
  parsePlainDate(value) === undefined ? text(value) : { kind: 'date', date: value }

const WAYS = { counter: 'tại quầy', post: 'bưu chính công ích', online: 'trực tuyến' } as const

const DOSSIER: readonly (TableColumn & { readonly cell: (dossier: TableDossier) => TableCell })[] = [
  { heading: 'Mã hồ sơ', width: 26, cell: ({ code }) => text(code ?? '') },
  { heading: 'Mã in trên giấy hẹn', width: 26, cell: ({ accepted }) => text(accepted.code) },
  { heading: 'Mã thủ tục', width: 12, cell: ({ accepted }) => text(accepted.procedure.code) },
  { heading: 'Tên thủ tục', width: 45, cell: ({ accepted }) => text(accepted.procedure.name) },
  { heading: 'Lĩnh vực', width: 20, cell: ({ accepted }) => text(accepted.procedure.field) },
  { heading: 'Người nộp', width: 25, cell: ({ accepted }) => text(accepted.applicant.name) },
  {
    heading: 'Đối tượng',
    width: 12,
    cell: ({ accepted }) => text(accepted.applicant.kind === 'citizen' ? 'cá nhân' : 'tổ chức')
  },
  { heading: 'Số định danh', width: 15, cell: ({ accepted }) => text(accepted.applicant.idNumber) },
  { heading: 'Ngày sinh', width: 12, cell: ({ accepted }) => dateOr(accepted.applicant.birth) },
  { heading: 'Giới tính', width: 9, cell: ({ accepted }) => text(accepted.applicant.sex) },
  { heading: 'Địa chỉ', width: 35, cell: ({ accepted }) => text(accepted.applicant.address) },
  { heading: 'Điện thoại', width: 14, cell: ({ accepted }) => text(accepted.applicant.phone) },
  { heading: 'Email', width: 22, cell: ({ accepted }) => text(accepted.applicant.email) },
  { heading: 'Người ủy quyền', width: 25, cell: ({ accepted }) => text(accepted.authoriser?.name ?? '') },
  {
    heading: 'Số định danh người ủy quyền',
    width: 15,
    cell: ({ accepted }) => text(accepted.authoriser?.idNumber ?? '')
  },
  { heading: 'Nhận lúc', width: 17, cell: ({ accepted }) => ({ kind: 'moment', moment: accepted.receivedAt }) },
  { heading: 'Ngày hẹn trả', width: 12, cell: ({ accepted }) => dateOr(accepted.due.dueDate) },
  { heading: 'Giờ hẹn trả', width: 10, cell: ({ accepted }) => text(accepted.due.dueTime) },
  {
    heading: 'Cách nộp',
    width: 14,
    cell: ({ accepted }) => text(accepted.channel === 1 ? 'trực tiếp' : 'bưu chính công ích')
  },
  { heading: 'Cách nhận kết quả', width: 16, cell: ({ accepted }) => text(WAYS[accepted.delivery.way]) },
  { heading: 'Số bộ', width: 7, cell: ({ accepted }) => number(accepted.sets) },
  { heading: 'Số tệp', width: 7, cell: ({ files }) => number(files) },
  { heading: 'Ghi chú', width: 30, cell: ({ accepted }) => text(accepted.note) }
]

/** What happened, in the words of the law; what is said of it stands in a column of its own. */
const STEPS: Partial<Readonly<Record<EventBody['kind'], string>>> = {
  accepted: 'Tiếp nhận',
  refused: 'Từ chối tiếp nhận',
  supplementAsked: 'Yêu cầu bổ sung',
  supplementReceived: 'Nhận bổ sung',
  handedOver: 'Chuyển xử lý',
  paymentAsked: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  paid: 'Đã nộp tiền',
  withdrawn: 'Rút hồ sơ',
  stopped: 'Dừng xử lý',
  finished: 'Đã xử lý xong',
  returned: 'Trả kết quả',
  corrected: 'Sửa thông tin',
  reappointed: 'Xin lỗi, hẹn lại',
  voided: 'Hủy hồ sơ lập nhầm',
  incident: 'Mất, hỏng giấy tờ'
}

function stepText(body: EventBody): string {
  switch (body.kind) {
    case 'refused':
    case 'supplementAsked':
    case 'withdrawn':
    case 'stopped':
    case 'corrected':
    case 'reappointed':
    case 'voided':
    case 'incident':
      return body.reason
    case 'handedOver':
      return body.to
    case 'paymentAsked':
      return `${String(body.amountVnd)} đồng`
    case 'paid':
      return `biên lai ${body.receiptNumber}`
    case 'finished':
      return body.outcome === 'granted' ? 'giải quyết' : 'từ chối giải quyết'
    case 'returned':
      return body.receivedBy
    default:
      return ''
  }
}

/** A step as the table wants it. `moment`: local date-time of it. */
export interface TableStep {
  readonly code: string
  readonly position: number
  readonly event: Pick<DossierEvent, 'body' | 'actor'>
  readonly moment: string
}

const STEP: readonly (TableColumn & { readonly cell: (step: TableStep) => TableCell })[] = [
  { heading: 'Mã hồ sơ', width: 26, cell: ({ code }) => text(code) },
  { heading: 'Bước thứ', width: 9, cell: ({ position }) => number(position) },
  { heading: 'Thời điểm', width: 17, cell: ({ moment }) => ({ kind: 'moment', moment }) },
  { heading: 'Việc', width: 30, cell: ({ event }) => text(STEPS[event.body.kind] ?? '') },
  { heading: 'Nội dung', width: 45, cell: ({ event }) => text(stepText(event.body)) },
  { heading: 'Người làm', width: 25, cell: ({ event }) => text(event.actor.clerkName) },
  { heading: 'Quầy', width: 8, cell: ({ event }) => text(event.actor.counterId) }
]

/** The two sheets of a table that a person types over into another system. */
export const RECORDS_TABLE = {
  dossiers: {
    name: 'Hồ sơ',
    columns: DOSSIER as readonly TableColumn[],
    row: (dossier: TableDossier): TableCell[] => DOSSIER.map(({ cell }) => cell(dossier))
  },
  steps: {
    name: 'Các bước',
    columns: STEP as readonly TableColumn[],
    row: (step: TableStep): TableCell[] => STEP.map(({ cell }) => cell(step))
  }
}
