import type { ReactNode } from 'react'
import classes from './chip.module.css'

interface ChipProps {
  /** red (`late`) only for overdue and refused, green only for what the province has acknowledged */
  readonly tone?: 'plain' | 'active' | 'soon' | 'late' | 'acknowledged'
  readonly children: ReactNode
}

/** A sign beside the word, so that colour is never alone. */
const SIGNS = { plain: '•', active: '◷', soon: '◔', late: '▲', acknowledged: '✓' }

/** A short fact about a thing: a sign and its word. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return (
    <span className={classes['chip']} data-tone={tone}>
      <span aria-hidden="true">{SIGNS[tone]}</span>
      {children}
    </span>
  )
}
