import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page.module.css'

interface PageProps {
  /** The one h1 of the screen. */
  readonly title: string
  /** Stands under the title in smaller type. */
  readonly note?: ReactNode
  /** Buttons at the end of the title line. */
  readonly actions?: ReactNode
  /** False when something on the page takes the focus itself. */
  readonly focusTitle?: boolean
  readonly children: ReactNode
}

/** One screen of the counter: a title that takes the focus on arrival, so that a screen reader hears where it is. */
export function Page({ title, note, actions, focusTitle = true, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focusTitle) heading.current?.focus({ preventScroll: true })
  }, [focusTitle, title])
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <div className={classes['titles']}>
          <h1 ref={heading} tabIndex={-1} className={classes['title']}>
            {title}
          </h1>
          {note === undefined ? null : <p className={classes['note']}>{note}</p>}
        </div>
        {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
