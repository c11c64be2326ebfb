import { IconAlertTriangle, IconCheck, IconClock, IconClockExclamation, IconPoint } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './chip.module.css'

interface ChipProps {
  /** Red (`late`) only for overdue and refused, green only for what the province has acknowledged. */
  readonly tone?: keyof typeof SIGNS
  readonly children: ReactNode
}

/** A sign beside the word, so that colour is never alone. */
const SIGNS = {
  plain: IconPoint,
  active: IconClock,
  soon: IconClockExclamation,
  late: IconAlertTriangle,
  acknowledged: IconCheck
}

/** A short fact about a thing: a sign and its word. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  const Sign = SIGNS[tone]
  return (
    <span className={classes['chip']} data-tone={tone}>
      <Sign size={14} aria-hidden="true" />
      {children}
    </span>
  )
}
