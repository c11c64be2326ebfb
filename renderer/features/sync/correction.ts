import { type Dossier, foldDossier } from '../../../shared/domain/dossier/dossier.ts'
import type { Correctable } from '../../../shared/domain/dossier/event.ts'
import type { DossierDetail } from '../../../shared/contract/views.ts'
import type { ConnectorKind, FieldReason } from '../../../shared/contract/province.ts'
import { formatDate, parseTypedBirth } from '../../../shared/lib/plain-date.ts'
import { type CorrectableField, correctableFieldOf } from '../../../shared/sync/mapping/correctable-fields.ts'

/** The facts as they stand in the fields: the birth as it is typed. */
export interface CorrectionValues extends Correctable {
  readonly reason: string
}

/** The dossier as its history tells it; undefined for a history that tells none. */
export function dossierOf({ events }: DossierDetail): Dossier | undefined {
  const folded = foldDossier(events)
  return folded.ok ? folded.value : undefined
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

/** A field that the province named, with everything it says about it. */
export interface NamedField {
  readonly field: CorrectableField
  readonly reasons: readonly FieldReason[]
}

/** The reasons of a refusal by the field to put right; `elsewhere` is what no field of ours can mend. */
export function byField(
  reasons: readonly FieldReason[],
  spoken: ConnectorKind,
  byProxy: boolean
): { readonly named: readonly NamedField[]; readonly elsewhere: readonly FieldReason[] } {
  const groups = Map.groupBy(reasons, ({ field }) => correctableFieldOf(spoken, field, byProxy))
  const named = [...groups].flatMap(([field, all]) => (field === undefined ? [] : [{ field, reasons: all }]))
  return { named, elsewhere: groups.get(undefined) ?? [] }
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
