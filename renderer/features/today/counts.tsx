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
  { filter: 'to-return', words: TODAY.toReturn, of: (today) => today.toReturn }
]

/** What somebody has to do something about, the most urgent first; what is nought is not shown. */
const TO_DO: readonly Count[] = [
  { filter: 'apology-due', words: TODAY.apologyDue, of: (today) => today.apologyDue },
  { filter: 'due-soon', words: TODAY.dueSoon, of: (today) => today.dueSoon },
  { filter: 'not-looked-at', words: TODAY.notLookedAt, of: (today) => today.notLookedAt },
  { filter: 'waiting-supplement', words: TODAY.waitingSupplement, of: (today) => today.waitingSupplement },
  { filter: 'waiting-payment', words: TODAY.waitingPayment, of: (today) => today.waitingPayment },
  { filter: 'to-digitise', words: TODAY.toDigitise, of: (today) => today.toDigitise },
  { filter: 'not-sent', words: TODAY.waiting, of: (today) => today.waitingToSend }
]

/** Four numbers that are lists when pressed, and below them what is to be done. */
export function Counts({ today }: { readonly today: Today }) {
  return (
    <section aria-label={TODAY.counts}>
      <div className={classes['counts']}>
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
      </div>
      <ul className={classes['toDo']}>
        {TO_DO.filter(({ of }) => of(today) > 0).map(({ filter, words, of }) => (
          <li key={filter}>
            <button
              type="button"
              className={classes['work']}
              data-late={filter === 'apology-due'}
              onClick={() => navigate({ screen: 'dossiers', filter })}
            >
              <strong>{of(today)}</strong> {words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
