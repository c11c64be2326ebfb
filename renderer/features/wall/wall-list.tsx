import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import type { DossierLine } from '../../../shared/contract/views.ts'
import { useSecond } from '../../app/services/now.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { WALL } from '../../words/wall.ts'
import { byUrgency } from './by-urgency.ts'
import classes from './wall.module.css'

/** Rows that one page of a 1366x768 screen shows in letters that are read from 4 m. */
const ROWS = 5
const PAGE_MS = 10_000
/** What does not fit into so many pages nobody waits for; it is counted. */
const MOST = 100

const question = (filter: 'overdue' | 'due-today') => ({ text: '', filter, before: null, limit: MOST }) as const

/** What is overdue and due today: code, procedure and hour, five at a time; pages turn by themselves until they are stopped. */
export function WallList() {
  const { value: overdue } = useDesktopQuery('searchDossiers', question('overdue'))
  const { value: due } = useDesktopQuery('searchDossiers', question('due-today'))
  const second = useSecond()
  const [stoppedAt, setStoppedAt] = useState<number>()
  if (!overdue || !due) return null
  const lines = byUrgency([...overdue, ...due])
  if (lines.length === 0) return <p className={classes['none']}>{WALL.none}</p>
  const pages = Math.ceil(lines.length / ROWS)
  const page = Math.floor((stoppedAt ?? second) / PAGE_MS) % pages
  const late = new Set(overdue.map(({ dossierId }) => dossierId))
  return (
    <section className={classes['list']} aria-label={WALL.list}>
      <ol className={classes['rows']} start={page * ROWS + 1}>
        {lines.slice(page * ROWS, (page + 1) * ROWS).map((line) => (
          <Row key={line.dossierId} line={line} late={late.has(line.dossierId)} />
        ))}
      </ol>
      {pages > 1 ? (
        <footer className={classes['foot']}>
          <span>{WALL.page(page + 1, pages)}</span>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setStoppedAt(stoppedAt === undefined ? second : undefined)}
          >
            {stoppedAt === undefined ? WALL.stop : WALL.goOn}
          </Button>
        </footer>
      ) : null}
    </section>
  )
}

function Row({ line, late }: { readonly line: DossierLine; readonly late: boolean }) {
  const Mark = late ? IconAlertTriangle : IconClock
  return (
    <li className={classes['row']} data-late={late}>
      <Mark className={classes['mark']} aria-hidden="true" />
      <span className={classes['code']}>{line.officialCode ?? line.code}</span>
      <span className={classes['what']}>{line.procedureName}</span>
      <span className={classes['due']}>{late ? WALL.late(line.dueDate) : WALL.dueAt(line.dueTime)}</span>
    </li>
  )
}
