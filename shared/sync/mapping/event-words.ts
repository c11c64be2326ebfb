import type { Accepted, BodyOf, DossierEvent, EventBody, EventKind } from '../../domain/dossier/event.ts'
import type { Status } from '../../domain/dossier/status.ts'
import { invariant } from '../../lib/invariant.ts'
import { formatDate } from '../../lib/plain-date.ts'
import type { UntoldKind } from '../mutation.ts'
import { shorten, wireText } from './wire-text.ts'

/** Events that the province is told of. */
export type SentKind = Exclude<EventKind, UntoldKind>
type SentBody = Extract<EventBody, { readonly kind: SentKind }>

/**
 * TrangThaiHoSo of each event, the same in every family (integration.md 1.7). A status is never sent as another one; what
 * changes none is sent with the one in which it happened.
 */
const STATUS_OF = {
  accepted: 2,
  refused: 3,
  handedOver: 4,
  paid: 4,
  supplementAsked: 5,
  supplementReceived: 2,
  paymentAsked: 6,
  withdrawn: 7,
  stopped: 8,
  voided: 8,
  finished: 9,
  returned: 10,
  corrected: null,
  reappointed: null,
  incident: null
} as const satisfies Record<SentKind, Status | null>

const OUTCOMES = { granted: 'Đã giải quyết xong', refused: 'Đã giải quyết xong: từ chối giải quyết' } as const
const DAMAGES = { lost: 'bị mất', damaged: 'bị hư hỏng' } as const
const WAYS = { counter: 'tại quầy', post: 'qua bưu chính', online: 'trực tuyến' } as const

/** NoiDungXuLy of each event: what was done, in a sentence. */
const WORDS: { readonly [K in SentKind]: (body: BodyOf<K>, accepted: Accepted) => string } = {
  accepted: () => 'Tiếp nhận hồ sơ',
  refused: ({ reason }) => `Không tiếp nhận hồ sơ: ${reason}`,
  handedOver: ({ to }) => `Chuyển hồ sơ đến ${to}`,
  paid: ({ receiptNumber }) => `Đã thực hiện nghĩa vụ tài chính, biên lai số ${receiptNumber}`,
  supplementAsked: ({ reason, componentIds }, { procedure }) => {
    const names = procedure.components.filter(({ id }) => componentIds.includes(id)).map(({ name }) => name)
    return `Yêu cầu bổ sung giấy tờ: ${[reason, ...names].join('; ')}`
  },
  supplementReceived: ({ due }) => `Đã nhận giấy tờ bổ sung, hẹn trả ${due.dueTime} ngày ${formatDate(due.dueDate)}`,
  paymentAsked: ({ amountVnd }) => `Yêu cầu thực hiện nghĩa vụ tài chính: ${amountVnd} đồng`,
  corrected: ({ reason, applicant, authoriser }) => {
    const { name, idNumber } = authoriser ?? applicant
    return `Sửa thông tin hồ sơ (${[name, idNumber].filter((part) => part !== '').join(', ')}): ${reason}`
  },
  withdrawn: ({ reason }) => `Công dân yêu cầu rút hồ sơ: ${reason}`,
  stopped: ({ reason }) => `Dừng xử lý: ${reason}`,
  voided: ({ reason }) => `Dừng xử lý vì lập nhầm hồ sơ: ${reason}`,
  reappointed: ({ reason, due }) => `Xin lỗi và hẹn lại, trả ${due.dueTime} ngày ${formatDate(due.dueDate)}: ${reason}`,
  incident: ({ what, papers, remedy }) =>
    `Giấy tờ ${DAMAGES[what]}, đã xin lỗi: ${papers.map(({ name }) => name).join('; ')}. Cách khắc phục: ${remedy}`,
  finished: ({ outcome }) => OUTCOMES[outcome],
  returned: ({ receivedBy, way }) => `Đã trả kết quả cho ${receivedBy} ${WAYS[way]}`
}

/** What an event is told as. Texts are no longer than the province takes: a clerk's words are cut, visibly, where they must be. */
export interface Told {
  readonly kind: SentKind
  readonly status: Status
  readonly words: string
  /** What the clerk gave as the reason; '' where the event has none. */
  readonly reason: string
  readonly clerk: string
  readonly department: string
  readonly at: number
  /** The promise that the event makes, where it makes one. */
  readonly due: { readonly dueDate: string; readonly dueTime: string } | null
}

const LONGEST_WORDS = 2000
const LONGEST_CLERK = 50
const LONGEST_DEPARTMENT = 500

/** An event in the province's words, `status` being the dossier's after it; throws for one that the province is not told of. */
export function tell(event: Pick<DossierEvent, 'at' | 'actor' | 'body'>, accepted: Accepted, status: Status): Told {
  const { body, actor, at } = event
  invariant(body.kind in WORDS, `the province is told of ${body.kind}`)
  const sent = body as SentBody
  return {
    kind: sent.kind,
    status: STATUS_OF[sent.kind] ?? status,
    words: shorten(wireText(sentence(sent.kind, sent, accepted)), LONGEST_WORDS),
    reason: shorten('reason' in sent ? wireText(sent.reason ?? '') : '', LONGEST_WORDS),
    clerk: shorten(wireText(actor.clerkName) || wireText(actor.clerkId), LONGEST_CLERK),
    department: shorten(unitName(accepted), LONGEST_DEPARTMENT),
    at,
    due: 'due' in sent ? (sent.due ?? null) : null
  }
}

/** The unit as it is called on its papers, in one line. */
export function unitName({ unit }: Accepted): string {
  return unit.headerLines.map(wireText).join(' - ')
}

function sentence<K extends SentKind>(kind: K, body: BodyOf<K>, accepted: Accepted): string {
  const words: (body: BodyOf<K>, accepted: Accepted) => string = WORDS[kind]
  return words(body, accepted)
}
