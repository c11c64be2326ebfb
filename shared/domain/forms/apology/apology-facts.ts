import { type FormHead, type FormPerson, type FormWords, personFields, type Signer } from '../form-facts.ts'
import { dateInWords, momentInWords } from '../words.ts'

/** What a Phiếu xin lỗi says, whether it asks for more time (2025) or gives another day (2018). */
export interface ApologyFacts extends FormHead {
  readonly kind: 'apology'
  readonly unit: string
  /** The agency that settles the dossier and is late. */
  readonly office: string
  readonly applicant: FormPerson
  readonly procedure: string
  /** Lĩnh vực of the procedure. */
  readonly field: string
  /** Days 'YYYY-MM-DD' and an hour 'HH:mm': the new day has no hour on either version. */
  readonly receivedDay: string
  readonly dueDay: string
  readonly dueTime: string
  readonly newDay: string
  readonly reason: string
  /** null where it is not known yet who signs. */
  readonly signer: Signer | null
}

/** The facts in words. */
export function apologyWords(facts: ApologyFacts): FormWords {
  const { unit, office, procedure, field, reason, number, code } = facts
  return {
    ...facts,
    fields: {
      ...personFields(facts.applicant),
      ...{ unit, office, procedure, field, reason, number, code },
      receivedDay: dateInWords(facts.receivedDay).replace('ngày', 'Ngày'),
      dueDay: dateInWords(facts.dueDay),
      due: momentInWords(facts.dueDay, facts.dueTime),
      newDay: dateInWords(facts.newDay)
    }
  }
}
