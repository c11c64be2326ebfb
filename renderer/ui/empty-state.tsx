import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Nothing to show: says so, and which key to press next. */
export function EmptyState({ children }: { readonly children: ReactNode }) {
  return <p className={classes['empty']}>{children}</p>
}
