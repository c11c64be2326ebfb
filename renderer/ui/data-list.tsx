import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import classes from './data-list.module.css'
import { rowAfterKey } from './row-after-key.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

interface DataListProps<T> {
  /** Name of the list for screen readers. */
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** What a row shows; nothing inside may take the focus. */
  readonly render: (item: T) => ReactNode
  /** Enter, or a click. */
  readonly onOpen: (item: T) => void
  /** The row that is open beside the list. */
  readonly openKey?: string | undefined
  /** Height of every row in px. */
  readonly rowHeight?: number
  /** Called when the last row comes near, to ask for more. */
  readonly onEnd?: () => void
  /** Takes the focus on arrival. */
  readonly autoFocus?: boolean
}

const ROW_HEIGHT = 56

/** A long list that draws only what is seen. Up, Down, Home, End, Page keys move; Enter opens. */
export function DataList<T>(props: DataListProps<T>) {
  const { label, items, keyOf, render, onOpen, openKey, rowHeight = ROW_HEIGHT, onEnd, autoFocus = false } = props
  const listId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const current = Math.min(at, items.length - 1)
  const { rows, show } = useVirtualRows(scroller, items.length, rowHeight)
  const lastDrawn = rows.at(-1)?.index ?? -1

  useEffect(() => {
    if (autoFocus) scroller.current?.focus({ preventScroll: true })
  }, [autoFocus])
  useEffect(() => {
    if (lastDrawn >= 0 && lastDrawn >= items.length - 1) onEnd?.()
  }, [lastDrawn, items.length, onEnd])

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || items.length === 0) return
    const item = items[current]
    if (event.key === 'Enter') {
      event.preventDefault()
      if (item !== undefined && !event.repeat) onOpen(item)
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const next = rowAfterKey(event.key, current, items.length, page)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    show(next)
  }
  const rowId = (index: number) => `${listId}-${index}`

  return (
    <div
      ref={scroller}
      className={classes['list']}
      role="listbox"
      aria-label={label}
      aria-activedescendant={items.length > 0 ? rowId(current) : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      <div role="presentation" className={classes['canvas']} style={{ height: items.length * rowHeight }}>
        {rows.map(({ index, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <div
              key={keyOf(item)}
              id={rowId(index)}
              role="option"
              aria-selected={keyOf(item) === openKey}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              data-current={index === current}
              className={classes['row']}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => {
                setAt(index)
                onOpen(item)
              }}
            >
              {render(item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
