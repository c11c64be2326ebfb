import { Progress } from '@mantine/core'
import type { SyncView } from '../../../shared/contract/sync-views.ts'
import { useSecond } from '../../app/services/now.ts'
import { Chip } from '../../ui/chip.tsx'
import { WarningList } from '../../ui/warning-list.tsx'
import { factWords, lineWords, noteWords, runWords, SYNC, truthWords } from '../../words/sync.ts'
import classes from './sync.module.css'

/** Red only where the province refuses, green only where everything is acknowledged. */
function toneOf({ line, counts }: SyncView) {
  if (line.kind === 'credentials-refused' || line.kind === 'secret-lost') return 'late'
  if (line.kind === 'sending') return 'active'
  if (line.kind === 'unreachable' || line.kind === 'busy' || line.kind === 'paused') return 'soon'
  return line.kind === 'reached' && counts.waiting + counts.refused === 0 && counts.dossiers > 0
    ? 'acknowledged'
    : 'plain'
}

/** The one line of truth, how the line stands, and how far the sending is. */
export function Truth({ view }: { readonly view: SyncView }) {
  const now = useSecond()
  const { counts, line, run } = view
  const facts = factWords(view)
  return (
    <section className={classes['truth']} aria-label={SYNC.title}>
      <p className={classes['line']}>{truthWords(counts)}</p>
      <div className={classes['state']}>
        <span role="status">
          <Chip tone={toneOf(view)}>{lineWords(line, counts.waiting, now)}</Chip>
        </span>
        {run ? <span className={classes['second']}>{runWords(run)}</span> : null}
      </div>
      {run ? (
        <Progress
          value={run.all === 0 ? 100 : (run.done / run.all) * 100}
          size={8}
          transitionDuration={0}
          aria-label={SYNC.progress}
        />
      ) : null}
      {facts.length > 0 ? <p className={classes['second']}>{facts.join(' · ')}</p> : null}
      <WarningList label={SYNC.notes} warnings={noteWords(view, now)} />
    </section>
  )
}
