import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './warning-list.module.css'

interface WarningListProps {
  /** Name of the list for screen readers. */
  readonly label: string
  readonly warnings: readonly string[]
}

/** Sentences that a person should know of, one line each; nothing where there are none. */
export function WarningList({ label, warnings }: WarningListProps) {
  if (warnings.length === 0) return null
  return (
    <ul className={classes['list']} aria-label={label}>
      {warnings.map((warning) => (
        <li key={warning}>
          <IconAlertTriangle size={18} aria-hidden="true" />
          {warning}
        </li>
      ))}
    </ul>
  )
}
