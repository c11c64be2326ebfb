import type { DossierLine } from '../../../shared/contract/views.ts'
import { Chip } from '../../ui/chip.tsx'
import { useDossierChips } from './dossier-words.ts'

/** The three chips of every dossier, always in this order: legal status, due date, synchronisation. */
export function DossierChips({ line }: { readonly line: DossierLine }) {
  const chipsOf = useDossierChips()
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
      {chipsOf(line).map(({ tone, text }) => (
        <Chip key={text} tone={tone}>
          {text}
        </Chip>
      ))}
    </span>
  )
}
