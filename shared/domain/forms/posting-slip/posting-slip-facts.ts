import { type FormHead, type FormPerson, type FormWords, personFields } from '../form-facts.ts'
import { momentInWords } from '../words.ts'

/** What a Phiếu gửi hồ sơ says (QĐ 45/2016/QĐ-TTg Điều 9). */
export interface PostingSlipFacts extends FormHead {
  readonly kind: 'posting-slip'
  /** Who receives it; the address is that of delivery. */
  readonly applicant: FormPerson
  readonly procedure: string
  readonly documents: readonly string[]
  readonly postman: string
  /** Local date-time 'YYYY-MM-DDTHH:mm'; null before it was handed over. */
  readonly handedAt: string | null
}

/** The facts in words. */
export function postingSlipWords(facts: PostingSlipFacts): FormWords {
  const { procedure, postman, handedAt, number, code } = facts
  const handed = handedAt === null ? '' : momentInWords(handedAt.slice(0, 10), handedAt.slice(11, 16))
  return {
    ...facts,
    fields: { ...personFields(facts.applicant), procedure, postman, handed, number, code },
    lists: { documents: facts.documents }
  }
}
