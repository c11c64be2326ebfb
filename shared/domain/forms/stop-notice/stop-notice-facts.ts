import { type FormHead, type FormPerson, type FormWords, personFields, type Signer } from '../form-facts.ts'
import { momentInWords } from '../words.ts'

/** What a Thông báo dừng giải quyết hồ sơ says (TT 03/2025 Điều 7). */
export interface StopNoticeFacts extends FormHead {
  readonly kind: 'stop-notice'
  readonly applicant: FormPerson
  readonly procedure: string
  /** Local date-times 'YYYY-MM-DDTHH:mm'. */
  readonly receivedAt: string
  readonly askedAt: string
  /** Who asked to stop, in words. */
  readonly askedBy: string
  /** The stage the dossier was at, in words. */
  readonly stage: string
  readonly reason: string
  /** What becomes of fees that were paid, in words. */
  readonly settlement: string
  readonly returned: readonly string[]
  readonly signer: Signer | null
}

const moment = (at: string) => momentInWords(at.slice(0, 10), at.slice(11, 16))

/** The facts in words. */
export function stopNoticeWords(facts: StopNoticeFacts): FormWords {
  const { procedure, askedBy, stage, reason, settlement, number, code } = facts
  return {
    ...facts,
    fields: {
      ...personFields(facts.applicant),
      ...{ procedure, askedBy, stage, reason, settlement, number, code },
      received: moment(facts.receivedAt),
      asked: moment(facts.askedAt)
    },
    lists: { returned: facts.returned }
  }
}
