import { limitInWords } from '../../deadline/limit-words.ts'
import type { Accepted } from '../../dossier/event.ts'
import type { PaperEntry } from '../../intake/intake.ts'
import { momentInWords, paperNumber } from '../words.ts'

/** What a slip may show, already in words. */
export type ReceiptField =
  | 'number'
  | 'code'
  | 'unit'
  | 'applicant'
  | 'idNumber'
  | 'address'
  | 'phone'
  | 'email'
  | 'authoriserName'
  | 'authoriserId'
  | 'authoriserAddress'
  | 'authoriserPhone'
  | 'authoriserEmail'
  | 'authoriserDocument'
  | 'procedure'
  | 'sets'
  | 'limit'
  | 'received'
  | 'due'
  | 'delivery'
  | 'book'
  | 'serial'

/** Everything a slip shows, in words, with how it is to be printed. */
export interface ReceiptFacts {
  readonly form: string
  readonly fields: Readonly<Record<ReceiptField, string>>
  readonly papers: readonly string[]
  readonly authorised: boolean
  readonly headerLines: readonly string[]
  readonly place: string
  /** Local date-time of receipt: also the date of the paper. */
  readonly receivedAt: string
  readonly code: string
  /** 0 = first print; n = "BẢN IN LẠI n". */
  readonly reprint: number
  readonly copies: number
  readonly preview: boolean
  /** How many slips of the dossier this one takes the place of; 0 = it is the first. */
  readonly replaces: number
}

export interface PrintOptions {
  readonly form: string
  readonly reprint: number
  readonly copies: number
  readonly preview?: boolean
  /** The province's code of a dossier that was taken in under a provisional one; both are printed then. */
  readonly officialCode?: string | null
  /** How many slips of the dossier this one takes the place of. */
  readonly replaces?: number
}

/** The facts of the slip of an accepted dossier, from what was frozen at acceptance only. */
export function receiptFacts(
  accepted: Accepted,
  { form, reprint, copies, preview = false, officialCode = null, replaces = 0 }: PrintOptions
): ReceiptFacts {
  const { applicant, authoriser, unit, due, receivedAt, register } = accepted
  const number = paperNumber(register.serial)
  return {
    form,
    fields: {
      number: preview ? '' : number,
      code: preview ? GIVEN_WHEN_SAVED : codeInWords(accepted, officialCode),
      unit: unit.headerLines.at(-1) ?? '',
      applicant: applicant.name,
      idNumber: applicant.idNumber,
      address: applicant.address,
      phone: applicant.phone,
      email: applicant.email,
      authoriserName: authoriser?.name ?? '',
      authoriserId: authoriser?.idNumber ?? '',
      authoriserAddress: authoriser?.address ?? '',
      authoriserPhone: authoriser?.phone ?? '',
      authoriserEmail: authoriser?.email ?? '',
      authoriserDocument: authoriser?.document ?? '',
      procedure: `${accepted.procedure.name} (${accepted.procedure.code})`,
      sets: paperNumber(accepted.sets),
      limit: limitInWords({ ...accepted.procedure.timeLimit, cutoffHour: null }),
      received: momentInWords(receivedAt, receivedAt.slice(11, 16)),
      due: momentInWords(due.dueDate, due.dueTime),
      delivery: deliveryInWords(accepted),
      book: preview ? '' : paperNumber(register.book),
      serial: preview ? '' : number
    },
    papers: papersInWords(accepted),
    authorised: authoriser !== null,
    headerLines: unit.headerLines,
    place: unit.place,
    receivedAt,
    code: officialCode ?? accepted.code,
    reprint,
    copies,
    preview,
    replaces
  }
}

/** A number is taken with the record only: before, there is none to show. */
const GIVEN_WHEN_SAVED = '(cấp khi lưu)'

function codeInWords({ code, codeKind }: Accepted, officialCode: string | null): string {
  if (officialCode !== null) return `${officialCode} (mã tạm đã cấp: ${code})`
  return codeKind === 'provisional' ? `${code} (Mã tạm)` : code
}

function deliveryInWords({ delivery }: Accepted): string {
  switch (delivery.way) {
    case 'counter':
      return 'Bộ phận Tiếp nhận và Trả kết quả'
    case 'post':
      return `nhà (trụ sở tổ chức) qua dịch vụ bưu chính: ${delivery.address}`
    case 'online':
      return 'trực tuyến (bản điện tử)'
  }
}

/** The papers that were really handed in, each with its kinds and counts. */
function papersInWords({ papers, procedure }: Accepted): string[] {
  return procedure.components.flatMap((component) => {
    const entry = papers.find((paper) => paper.componentId === component.id)
    const kinds = entry ? kindsInWords(entry) : ''
    return kinds === '' ? [] : [`${component.name} (${kinds})`]
  })
}

function kindsInWords(entry: PaperEntry): string {
  const counted = [
    ['bản chính', entry.originals],
    ['bản sao có chứng thực', entry.certifiedCopies],
    ['bản sao', entry.copies],
    ['bản điện tử', entry.electronic]
  ] as const
  return [
    ...counted.filter(([, count]) => count > 0).map(([kind, count]) => `${kind}: ${paperNumber(count)}`),
    ...(entry.presented ? ['xuất trình'] : []),
    ...(entry.replacedByDatabase ? ['khai thác từ cơ sở dữ liệu'] : [])
  ].join(', ')
}
