import { type FormHead, type FormPerson, type FormWords, personFields } from '../form-facts.ts'

/** What a Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ says. */
export interface SupplementFacts extends FormHead {
  readonly kind: 'supplement'
  readonly unit: string
  readonly applicant: FormPerson
  readonly procedure: string
  /** What is asked for, each one sentence; papers come from the published list. */
  readonly items: readonly string[]
  readonly reason: string
  /** Whom to ask, and under which number. */
  readonly contact: string
  readonly contactPhone: string
}

/** The facts in words. */
export function supplementWords(facts: SupplementFacts): FormWords {
  const { unit, procedure, reason, contact, contactPhone, number, code } = facts
  return {
    ...facts,
    fields: { ...personFields(facts.applicant), unit, procedure, reason, contact, contactPhone, number, code },
    lists: { items: facts.items },
    holds: code === '' ? [] : ['coded']
  }
}
