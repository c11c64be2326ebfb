import { Button } from '@mantine/core'
import type { ConnectorKind } from '../../../shared/contract/province.ts'
import type { ParkedDossier } from '../../../shared/contract/sync-views.ts'
import { isSettled } from '../../../shared/domain/dossier/status.ts'
import { call } from '../../app/services/desktop.ts'
import { navigate } from '../../app/services/navigation.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { sentenceFor } from '../../words.ts'
import { CORRECTION, reasonWords, SENT_WORDS } from '../../words/correction.ts'
import { SHELL } from '../../words/shell.ts'
import { SYNC } from '../../words/sync.ts'
import { CorrectForm } from './correct-form.tsx'
import { dossierOf } from './correction.ts'
import classes from './sync.module.css'

interface CorrectPanelProps {
  readonly parked: ParkedDossier
  readonly spoken: ConnectorKind
  readonly onClose: () => void
}

/** One refused dossier: the fields to put right with the province's reasons beside them, or why nothing can be. */
export function CorrectPanel({ parked, spoken, onClose }: CorrectPanelProps) {
  const { dossierId } = parked.line
  const { value: detail, problem } = useDesktopQuery('getDossier', { dossierId })
  const dossier = detail && dossierOf(detail)
  useShortcut('escape', onClose)
  const retry = async () => {
    const answer = await call('retryParked', { dossierId })
    if (answer.ok) {
      notifyDone(SYNC.retried(answer.value.count))
      onClose()
    } else notifyProblem(answer.problem)
  }
  const others = (
    <>
      <Button variant="default" onClick={() => void retry()}>
        {CORRECTION.asItIs}
      </Button>
      <Button variant="default" onClick={() => navigate({ screen: 'dossiers', dossierId })}>
        {SYNC.open}
      </Button>
      <Button variant="subtle" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
        {CORRECTION.close}
      </Button>
    </>
  )
  if (problem) return <p role="alert">{sentenceFor(problem)}</p>
  if (!dossier) return <p role="status">{SHELL.loading}</p>
  const over = isSettled(dossier.status)
  return (
    <section className={classes['correct']} aria-label={CORRECTION.what(SENT_WORDS[parked.kind])}>
      {over ? (
        <>
          <p role="alert">{CORRECTION.settled}</p>
          <ul className={classes['reasons']}>
            {parked.reasons.map((reason) => (
              <li key={reasonWords(reason)}>{reasonWords(reason)}</li>
            ))}
          </ul>
          <div className={classes['ways']}>{others}</div>
        </>
      ) : (
        <CorrectForm parked={parked} facts={dossier.facts} spoken={spoken} onSent={onClose} others={others} />
      )}
    </section>
  )
}
