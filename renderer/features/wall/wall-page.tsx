import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Today } from '../../../shared/contract/views.ts'
import { useNow } from '../../app/services/now.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useReady } from '../../app/services/session.ts'
import { goHome } from '../../app/services/navigation.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { dayWords } from '../../words/shell.ts'
import { WALL } from '../../words/wall.ts'
import classes from './wall.module.css'
import { WallList } from './wall-list.tsx'

const COUNTS: readonly (readonly [words: string, of: (today: Today) => number, late?: true])[] = [
  [WALL.accepted, (today) => today.acceptedToday],
  [WALL.due, (today) => today.dueToday],
  [WALL.overdue, (today) => today.overdue, true],
  [WALL.toReturn, (today) => today.toReturn],
  [WALL.apologyDue, (today) => today.apologyDue, true]
]

/** Bảng hôm nay: the day in five numbers and what is due by its code, to be read from across the room. No name is on it. */
export function WallPage() {
  const { unit } = useReady().settings
  const now = useNow()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { value: today } = useDesktopQuery('getToday', null)
  return (
    <div className={classes['wall']}>
      <header className={classes['head']}>
        <h1 ref={heading} tabIndex={-1} className={classes['title']}>
          {WALL.title}
        </h1>
        <p className={classes['unit']}>{unit.headerLines.at(-1)}</p>
        <p className={classes['when']}>
          {dayWords(now.slice(0, 10))} · <strong>{now.slice(11)}</strong>
        </p>
        <Button variant="default" size="compact-sm" onClick={goHome} aria-keyshortcuts="Escape">
          {WALL.leave}
          <KeyHint keys="Esc" />
        </Button>
      </header>
      {today ? (
        <dl className={classes['counts']} aria-label={WALL.counts}>
          {COUNTS.map(([words, of, late]) => (
            <div key={words} className={classes['count']} data-late={late === true && of(today) > 0}>
              <dt>{words}</dt>
              <dd>{of(today)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <WallList />
    </div>
  )
}
