import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DayReconciliation } from '../../../shared/contract/sync-views.ts'
import { addDays, formatDate, parseTypedDate } from '../../../shared/lib/plain-date.ts'
import { navigate } from '../../app/services/navigation.ts'
import { useToday } from '../../app/services/now.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countWords, MISSING_WORDS, SYNC, UNUSED_WORDS } from '../../words/sync.ts'
import classes from './sync.module.css'

/** The end of a day (đối chiếu cuối ngày): three numbers that must be equal, and by name what keeps them from it. */
export function ReconcileSection() {
  const today = useToday()
  const [day, setDay] = useState(today)
  const [wrong, setWrong] = useState(false)
  const { value } = useDesktopQuery('reconcile', { day }, { keepPrevious: true })
  const take = (typed: string) => {
    const date = parseTypedDate(typed)
    setWrong(date === undefined)
    if (date !== undefined) setDay(date)
  }
  const step = (days: number) => {
    setWrong(false)
    setDay(addDays(day, days))
  }
  return (
    <section className={classes['panel']} aria-labelledby="reconcile">
      <header className={classes['head']}>
        <h2 id="reconcile" className={classes['heading']}>
          {SYNC.reconcile}
        </h2>
        <div className={classes['day']}>
          <Button size="compact-sm" variant="default" aria-label={SYNC.dayBefore} onClick={() => step(-1)}>
            ‹
          </Button>
          <TextInput
            key={day}
            size="xs"
            aria-label={SYNC.day}
            title={SYNC.dayHint}
            defaultValue={formatDate(day)}
            error={wrong ? SYNC.dayWrong : undefined}
            errorProps={{ role: 'alert' }}
            autoComplete="off"
            maxLength={10}
            onBlur={(event) => take(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(event.currentTarget.value)
            }}
          />
          <Button
            size="compact-sm"
            variant="default"
            aria-label={SYNC.dayAfter}
            disabled={day >= today}
            onClick={() => step(1)}
          >
            ›
          </Button>
        </div>
      </header>
      {value ? <Day day={value} /> : null}
    </section>
  )
}

function Day({ day }: { readonly day: DayReconciliation }) {
  const { stored, printed, acknowledged, differences, unusedCodes } = day
  const numbers = [
    [stored, SYNC.stored],
    [printed, SYNC.printed],
    [acknowledged, SYNC.acknowledged]
  ] as const
  return (
    <>
      <dl className={classes['numbers']}>
        {numbers.map(([count, name]) => (
          <div key={name} data-short={count < stored}>
            <dt>{name}</dt>
            <dd>{countWords(count)}</dd>
          </div>
        ))}
      </dl>
      {stored === 0 ? <EmptyState>{SYNC.noDossiers}</EmptyState> : null}
      {stored > 0 && differences.length === 0 ? <p className={classes['second']}>{SYNC.agrees}</p> : null}
      {differences.length > 0 ? <Differences differences={differences} /> : null}
      {unusedCodes.length > 0 ? (
        <details className={classes['others']}>
          <summary>{SYNC.unused(unusedCodes.length)}</summary>
          <ul className={classes['reasons']}>
            {unusedCodes.map(({ code, reason }) => (
              <li key={code}>
                <span className="code">{code}</span>: {UNUSED_WORDS[reason]}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function Differences({ differences }: Pick<DayReconciliation, 'differences'>) {
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={SYNC.differences(differences.length)}>
      <table className={classes['table']}>
        <caption>{SYNC.differences(differences.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{SYNC.code}</th>
            <th scope="col">{SYNC.applicant}</th>
            <th scope="col">{SYNC.missing}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ line, missing }) => (
            <tr key={line.dossierId}>
              <td>
                <button
                  type="button"
                  className={classes['link']}
                  aria-label={SYNC.openDossier(line.code)}
                  onClick={() => navigate({ screen: 'dossiers', dossierId: line.dossierId })}
                >
                  {line.code}
                </button>
              </td>
              <td>{line.applicant}</td>
              <td>{missing.map((each) => MISSING_WORDS[each]).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
