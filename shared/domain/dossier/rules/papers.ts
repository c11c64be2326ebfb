import { fail, ok, type Result } from '../../../lib/result.ts'
import type { NamedPaper } from '../acts.ts'
import type { Dossier } from '../folded.ts'

export type PaperProblem =
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'paper-not-listed'; readonly componentId: string }
  | { readonly kind: 'original-not-held'; readonly componentId: string }
  | { readonly kind: 'original-held-already'; readonly name: string }

/** Published papers by their ids, with their names; at least one (the list frozen at acceptance, NĐ 118/2025 Điều 6.1). */
export function namedPapers(
  { frozen }: Pick<Dossier, 'frozen'>,
  componentIds: readonly string[]
): Result<NamedPaper[], PaperProblem> {
  const papers: NamedPaper[] = []
  for (const componentId of new Set(componentIds)) {
    const component = frozen.procedure.components.find(({ id }) => id === componentId)
    if (!component) return fail({ kind: 'paper-not-listed', componentId })
    papers.push({ componentId, name: component.name })
  }
  return papers.length === 0 ? fail({ kind: 'nothing-chosen' }) : ok(papers)
}

/** Originals to be held for comparison: none twice (NĐ 61/2018 Điều 20.2; law.md 6, rule 12). */
export function originalsToHold(dossier: Dossier, componentIds: readonly string[]): Result<NamedPaper[], PaperProblem> {
  const papers = namedPapers(dossier, componentIds)
  if (!papers.ok) return papers
  const twice = papers.value.find(({ componentId }) => isHeld(dossier, componentId))
  return twice ? fail({ kind: 'original-held-already', name: twice.name }) : papers
}

/** Originals that go home: only such as are held. */
export function originalsToGiveBack(
  dossier: Dossier,
  componentIds: readonly string[]
): Result<NamedPaper[], PaperProblem> {
  const stranger = componentIds.find((componentId) => !isHeld(dossier, componentId))
  if (stranger !== undefined) return fail({ kind: 'original-not-held', componentId: stranger })
  const papers = dossier.originals.filter(({ componentId }) => componentIds.includes(componentId))
  return papers.length === 0 ? fail({ kind: 'nothing-chosen' }) : ok(papers)
}

const isHeld = ({ originals }: Dossier, id: string) => originals.some(({ componentId }) => componentId === id)
