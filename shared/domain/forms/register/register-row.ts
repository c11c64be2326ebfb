import { formatDate, localDateTime } from '../../../lib/plain-date.ts'
import type { Accepted, BodyOf } from '../../dossier/event.ts'
import type { RegisterRow } from '../../register/book.ts'

/** What of an acceptance the register tells. */
export type RegisteredAcceptance = Pick<
  Accepted,
  'kind' | 'unit' | 'applicant' | 'authoriser' | 'sets' | 'delivery' | 'due'
>

/** The events that the register tells of. */
export const REGISTER_KINDS = [
  'accepted',
  'corrected',
  'handedOver',
  'returned',
  'refused',
  'withdrawn',
  'stopped',
  'voided',
  'finished'
] as const
type RegisterKind = (typeof REGISTER_KINDS)[number]

/** One of them; `at` in epoch ms. */
export interface RegisterHappening {
  readonly at: number
  readonly body: RegisteredAcceptance | BodyOf<Exclude<RegisterKind, 'accepted'>>
}

/** What the dossier's own row knows already; days and local date-times. */
export type RegisterPlace = Pick<RegisterRow, 'volume' | 'serial' | 'procedure' | 'receivedAt'> & {
  readonly printedCode: string
  readonly officialCode: string | null
  readonly dueDate: string
}

const WAYS = { counter: 'Tại quầy', post: 'Bưu chính công ích', online: 'Trực tuyến' } as const

/** A dossier's line in the register, as its history tells it now. `told` in order, with the acceptance among it. */
export function registerRow(place: RegisterPlace, told: readonly RegisterHappening[]): RegisterRow {
  const { volume, serial, procedure, receivedAt, printedCode, officialCode, dueDate } = place
  const accepted = last(told, 'accepted')?.body
  const facts = last(told, 'corrected')?.body ?? accepted
  const returned = last(told, 'returned')
  return {
    ...{ volume, serial, procedure, receivedAt },
    code: officialCode ?? printedCode,
    earlierCode: officialCode === null ? null : printedCode,
    sets: accepted?.sets ?? 0,
    applicant: whoFiles(facts),
    address: facts?.applicant.address ?? '',
    phone: facts?.applicant.phone ?? '',
    office: last(told, 'handedOver')?.body.to ?? settlingUnit(accepted?.unit.headerLines ?? []),
    dueAt: dueDate,
    returnedAt: returned ? localDateTime(returned.at) : null,
    delivery: facts ? WAYS[facts.delivery.way] : '',
    note: noteOf(told, accepted?.due.dueDate ?? dueDate, dueDate)
  }
}

type Told<K extends RegisterKind> = RegisterHappening & {
  readonly body: Extract<RegisterHappening['body'], { kind: K }>
}

function last<K extends RegisterKind>(told: readonly RegisterHappening[], kind: K): Told<K> | undefined {
  return told.findLast((each): each is Told<K> => each.body.kind === kind)
}

function whoFiles(facts: Pick<Accepted, 'applicant' | 'authoriser'> | undefined): string {
  if (!facts) return ''
  const { applicant, authoriser } = facts
  return authoriser ? `${applicant.name} (nộp thay ${authoriser.name})` : applicant.name
}

/** The last line of a header is the one-stop itself; the agency above it settles. */
const settlingUnit = (lines: readonly string[]) => lines.at(-2) ?? lines.at(-1) ?? ''

/** How it ended where it did not end with a result, and the first promise where another one came after it. */
function noteOf(told: readonly RegisterHappening[], promised: string, due: string): string {
  return [
    ...told.flatMap(({ body }) => ending(body)),
    ...(promised === due ? [] : [`hẹn lần đầu ${formatDate(promised)}`])
  ].join('; ')
}

function ending(body: RegisterHappening['body']): string[] {
  switch (body.kind) {
    case 'refused':
      return [`từ chối tiếp nhận: ${body.reason}`]
    case 'withdrawn':
      return [`rút hồ sơ: ${body.reason}`]
    case 'stopped':
      return [`dừng xử lý: ${body.reason}`]
    case 'voided':
      return [`hủy, lập nhầm: ${body.reason}`]
    case 'finished':
      if (body.outcome === 'granted') return []
      return [['từ chối giải quyết', body.reason ?? ''].filter((text) => text !== '').join(': ')]
    default:
      return []
  }
}
