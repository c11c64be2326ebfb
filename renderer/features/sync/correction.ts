import { type Dossier, foldDossier } from '../../../shared/domain/dossier/dossier.ts'
import type { DossierDetail } from '../../../shared/contract/views.ts'
import type { ConnectorKind, FieldReason } from '../../../shared/contract/province.ts'
import { type CorrectableField, correctableFieldOf } from '../../../shared/sync/mapping/correctable-fields.ts'

/** The dossier as its history tells it; undefined for a history that tells none. */
export function dossierOf({ events }: DossierDetail): Dossier | undefined {
  const folded = foldDossier(events)
  return folded.ok ? folded.value : undefined
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
