import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import type { DossierEvent } from '../../../shared/domain/dossier/event.ts'
import type { Dossier } from '../../../shared/domain/dossier/folded.ts'
import type { PaperEntry } from '../../../shared/domain/intake/intake.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { dossiers as words, paperWords } from '../../words/dossiers.ts'
import { fileWords, PAPERS } from '../../words/papers.ts'
import classes from './dossiers.module.css'

interface DossierPapersProps {
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
}

/** The papers that were handed in, in which form and how many, and what of each is digitised (số hóa). */
export function DossierPapers({ dossier: { dossierId, frozen, papers }, events }: DossierPapersProps) {
  const [busy, setBusy] = useState<string>()
  const files = events.flatMap(({ body }) => (body.kind === 'paperAttached' ? [body] : []))
  const rows = frozen.procedure.components.flatMap(({ id, name }) => {
    const entry = papers.find(({ componentId }) => componentId === id)
    const handedIn = entry ? paperWords(entry) : ''
    if (!entry || handedIn === '') return []
    return [{ id, name, handedIn, kept: isKept(entry), files: files.filter(({ componentId }) => componentId === id) }]
  })
  const kept = rows.filter((row) => row.kept)
  const attach = async (componentId: string) => {
    setBusy(componentId)
    const answer = await call('attachPaper', { dossierId, componentId })
    setBusy(undefined)
    if (answer.ok) notifyDone(PAPERS.attached(answer.value.name))
    else notifyProblem(answer.problem)
  }
  return (
    <section>
      <Title order={3} size="h6">
        {words.facts.papers} ({rows.length},{' '}
        {PAPERS.digitised(kept.filter((row) => row.files.length > 0).length, kept.length)})
      </Title>
      <ol className={classes['papers']}>
        {rows.map(({ id, name, handedIn, kept: isHere, files: own }) => (
          <li key={id}>
            <div>
              {name}: <span className={classes['quiet']}>{handedIn}</span>
              <div className={classes['quiet']}>
                {own.length > 0 ? own.map(fileWords).join('; ') : isHere ? PAPERS.none : null}
              </div>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              loading={busy === id}
              disabled={busy !== undefined && busy !== id}
              aria-label={PAPERS.attachTo(name)}
              onClick={() => void attach(id)}
            >
              {PAPERS.attach}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was only shown, or looked up, went home again: there is nothing to digitise. */
const isKept = ({ originals, certifiedCopies, copies, electronic }: PaperEntry) =>
  originals + certifiedCopies + copies + electronic > 0
