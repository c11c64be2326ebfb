import type { Correctable } from '../../../shared/domain/dossier/event.ts'
import { formatDate, parseTypedBirth } from '../../../shared/lib/plain-date.ts'
import type { CorrectableField } from '../../../shared/sync/mapping/correctable-fields.ts'

/** The facts as they stand in the fields: the birth as it is typed. */
export interface CorrectionValues extends Correctable {
  readonly reason: string
}

/** What stands in the fields before anything is typed. */
export function valuesOf(facts: Correctable, reason: string): CorrectionValues {
  return { ...facts, applicant: { ...facts.applicant, birth: formatDate(facts.applicant.birth) }, reason }
}

/** The facts that the fields make; undefined when the birth is no date. An organisation has none. */
export function factsOf({ applicant, authoriser, delivery, note }: CorrectionValues): Correctable | undefined {
  const typed = applicant.birth.trim()
  const birth = typed === '' || applicant.kind === 'organisation' ? '' : parseTypedBirth(typed)
  return birth === undefined ? undefined : { applicant: { ...applicant, birth }, authoriser, delivery, note }
}

const CITIZEN_ONLY: readonly CorrectableField[] = ['applicant.birth', 'applicant.sex', 'applicant.oldIdNumber']
const ALL: readonly CorrectableField[] = [
  'applicant.name',
  'applicant.idNumber',
  'applicant.birth',
  'applicant.sex',
  'applicant.phone',
  'applicant.email',
  'applicant.address',
  'applicant.oldIdNumber',
  'authoriser.name',
  'authoriser.idNumber',
  'authoriser.document',
  'authoriser.phone',
  'authoriser.email',
  'authoriser.address',
  'delivery.way',
  'delivery.address',
  'note'
]

/** Every field that this dossier has, in the order of the intake. */
export function fieldsOf({ applicant, authoriser }: Correctable): CorrectableField[] {
  return ALL.filter(
    (field) =>
      (authoriser !== null || !field.startsWith('authoriser.')) &&
      (applicant.kind === 'citizen' || !CITIZEN_ONLY.includes(field))
  )
}
