import type { Today } from '../../../shared/contract/views.ts'
import { type DossierFilter, navigate } from '../../app/services/navigation.ts'
import { TODAY } from '../../words/today.ts'
import classes from './counts.module.css'

interface Count {
  readonly filter: DossierFilter
  readonly words: string
  readonly of: (today: Today) => number
}

const COUNTS: readonly Count[] = [
  { filter: 'accepted-today', words: TODAY.accepted, of: (today) => today.acceptedToday },
  { filter: 'due-today', words: TODAY.due, of: (today) => today.dueToday },
  { filter: 'overdue', words: TODAY.overdue, of: (today) => today.overdue },
  { filter: 'not-sent', words: TODAY.waiting, of: (today) => today.waitingToSend }
]

/** Four numbers that are lists when pressed. */
export function Counts({ today }: { readonly today: Today }) {
  return (
    <section className={classes['counts']} aria-label={TODAY.counts}>
      {COUNTS.map(({ filter, words, of }) => (
        <button
          key={filter}
          type="button"
          className={classes['count']}
          data-late={filter === 'overdue' && of(today) > 0}
          onClick={() => navigate({ screen: 'dossiers', filter })}
        >
          <span className={classes['number']}>{of(today)}</span> <span>{words}</span>
        </button>
      ))}
    </section>
  )
}
