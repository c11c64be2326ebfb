import type { PaperAttached } from '../../../shared/domain/dossier/event.ts'
import { foldDossier } from '../../../shared/domain/dossier/dossier.ts'
import type { DossierDetail } from '../../../shared/contract/views.ts'
import { isKeptPaper } from '../../../shared/domain/papers/kept.ts'

/** One line of the checklist, and what of it is digitised. */
export interface PaperLine {
  /** From 1, as on cover sheets. */
  readonly number: number
  readonly componentId: string
  readonly name: string
  /** It lies at the counter: digitised it must be. */
  readonly kept: boolean
  readonly files: readonly PaperAttached[]
}

/** The lines of a dossier's checklist in their order, with their scans. */
export function linesOf({ events }: Pick<DossierDetail, 'events'>): readonly PaperLine[] {
  const folded = foldDossier(events)
  if (!folded.ok || !folded.value) return []
  const { frozen, papers } = folded.value
  const files = events.flatMap(({ body }) => (body.kind === 'paperAttached' ? [body] : []))
  return frozen.procedure.components.map(({ id, name }, i) => ({
    number: i + 1,
    componentId: id,
    name,
    kept: papers.some((entry) => entry.componentId === id && isKeptPaper(entry)),
    files: files.filter(({ componentId }) => componentId === id)
  }))
}
