import type { RegisterColumn } from './register-columns.ts'
import classes from './register.module.css'

/** The heads of the columns: one row, and a second one below the heads of groups. */
export function RegisterHead({ columns }: { readonly columns: readonly RegisterColumn[] }) {
  return (
    <div role="rowgroup" className={`${classes['columns'] ?? ''} ${classes['heads'] ?? ''}`}>
      <div role="row" aria-rowindex={1} className={classes['contents']}>
        {columns.map(({ head, group, span }, i) => {
          if (group === undefined)
            return (
              <span
                key={head}
                role="columnheader"
                aria-colindex={i + 1}
                aria-rowspan={2}
                style={{ gridRow: '1 / 3', gridColumn: i + 1 }}
              >
                {head}
              </span>
            )
          if (span === 0) return null
          return (
            <span
              key={group}
              role="columnheader"
              aria-colindex={i + 1}
              aria-colspan={span}
              className={classes['group']}
              style={{ gridRow: 1, gridColumn: `${i + 1} / span ${span}` }}
            >
              {group}
            </span>
          )
        })}
      </div>
      <div role="row" aria-rowindex={2} className={classes['contents']}>
        {columns.map(({ head, group }, i) =>
          group === undefined ? null : (
            <span key={head} role="columnheader" aria-colindex={i + 1} style={{ gridRow: 2, gridColumn: i + 1 }}>
              {head}
            </span>
          )
        )}
      </div>
    </div>
  )
}
