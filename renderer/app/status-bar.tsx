import { IconDeviceFloppy, IconSend } from '@tabler/icons-react'
import { formatDate, localDate } from '../../shared/lib/plain-date.ts'
import { SHELL } from '../words/shell.ts'
import { navigate } from './services/navigation.ts'
import { useNow } from './services/now.ts'
import { useDesktopQuery } from './services/query.ts'
import { useReady } from './services/session.ts'
import classes from './status-bar.module.css'

/** Unit, counter and clerk; what is saved here and what still waits for the province; the time. */
export function StatusBar() {
  const { clerk, settings } = useReady()
  const now = useNow()
  return (
    <header className={classes['bar']}>
      <p className={classes['where']}>
        <strong>{settings.unit.headerLines.join(' · ')}</strong>
        <span>{settings.counter.name}</span>
        <span>{clerk.name}</span>
      </p>
      <p className={classes['saved']}>
        <IconDeviceFloppy size={16} aria-hidden="true" />
        {SHELL.savedHere}
      </p>
      <Waiting />
      <time className={classes['clock']} dateTime={now}>
        {now.slice(11)}
      </time>
    </header>
  )
}

/** Never a single green light: how many dossiers wait for the province, and since when. Opens the screen that says more. */
function Waiting() {
  const { value: today } = useDesktopQuery('getToday', null)
  if (!today) return null
  const { waitingToSend: count, oldestUnsentAt } = today
  const words =
    count === 0
      ? SHELL.nothingWaiting
      : oldestUnsentAt === null
        ? SHELL.waiting(count)
        : SHELL.waitingSince(count, formatDate(localDate(oldestUnsentAt)))
  return (
    <button
      type="button"
      className={classes['waiting']}
      title={SHELL.waitingLabel}
      onClick={() => navigate({ screen: 'sync' })}
    >
      <IconSend size={16} aria-hidden="true" />
      {words}
    </button>
  )
}
