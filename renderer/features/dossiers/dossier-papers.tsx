import { Button, Title } from '@mantine/core'
import type { DossierEvent } from '../../../shared/domain/dossier/event.ts'
import type { Dossier } from '../../../shared/domain/dossier/folded.ts'
import { isKeptPaper } from '../../../shared/domain/papers/kept.ts'
import { navigate } from '../../app/services/navigation.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { dossiers as words, paperWords } from '../../words/dossiers.ts'
import { fileWords, PAPERS } from '../../words/papers.ts'
import { tray } from '../../words/tray.ts'
import classes from './dossiers.module.css'

interface DossierPapersProps {
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
}

/** The papers that were handed in, in which form and how many, and what of each is digitised (số hóa). */
export function DossierPapers({ dossier: { dossierId, frozen, papers }, events }: DossierPapersProps) {
  const files = events.flatMap(({ body }) => (body.kind === 'paperAttached' ? [body] : []))
  const rows = frozen.procedure.components.flatMap(({ id, name }) => {
    const entry = papers.find(({ componentId }) => componentId === id)
    const own = files.filter(({ componentId }) => componentId === id)
    const handedIn = entry ? paperWords(entry) : ''
    if (handedIn === '' && own.length === 0) return []
    return [{ id, name, handedIn, kept: entry !== undefined && isKeptPaper(entry), files: own }]
  })
  const kept = rows.filter((row) => row.kept)
  const open = () => navigate({ screen: 'papers', dossierId })
  useShortcut('f10', open)
  return (
    <section>
      <div className={classes['head']}>
        <Title order={3} size="h6">
          {words.facts.papers} ({rows.length},{' '}
          {PAPERS.digitised(kept.filter((row) => row.files.length > 0).length, kept.length)})
        </Title>
        <Button size="compact-sm" variant="default" onClick={open} rightSection={<KeyHint keys="F10" />}>
          {tray.open}
        </Button>
      </div>
      <ol className={classes['papers']}>
        {rows.map(({ id, name, handedIn, kept: isHere, files: own }) => (
          <li key={id}>
            <div>
              {name}: <span className={classes['quiet']}>{handedIn}</span>
              <div className={classes['quiet']}>
                {own.length > 0 ? own.map(fileWords).join('; ') : isHere ? PAPERS.none : null}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
