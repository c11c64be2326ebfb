import type { BlockedReason } from '../../../shared/contract/views.ts'
import { BLOCKED, BLOCKED_LABELS } from '../../words/blocked.ts'
import classes from './blocked.module.css'
import { Unlock } from './unlock.tsx'

/** Why the records stay closed, what was kept, and the way out of exactly this. */
export function Blocked({ reason }: { readonly reason: BlockedReason }) {
  const { title, what, steps } = BLOCKED[reason]
  return (
    <main className={classes['page']}>
      <div className={classes['text']}>
        <h1 className={classes['title']}>{title}</h1>
        <p>{what}</p>
        <h2 className={classes['heading']}>{BLOCKED_LABELS.toDo}</h2>
        <ol className={classes['steps']}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {reason === 'key-lost' ? <Unlock /> : null}
      </div>
    </main>
  )
}
