import { type FormHead, type FormPerson, type FormWords, personFields } from '../form-facts.ts'

/** What a Phiếu từ chối tiếp nhận giải quyết hồ sơ says. */
export interface RefusalFacts extends FormHead {
  readonly kind: 'refusal'
  readonly unit: string
  readonly applicant: FormPerson
  readonly procedure: string
  readonly reason: string
}

/** The facts in words. */
export function refusalWords(facts: RefusalFacts): FormWords {
  const { unit, procedure, reason, number, code } = facts
  return { ...facts, fields: { ...personFields(facts.applicant), unit, procedure, reason, number, code } }
}
