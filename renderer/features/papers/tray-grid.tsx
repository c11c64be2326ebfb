import { type KeyboardEvent, memo, type MouseEvent, useEffect, useRef } from 'react'
import type { ShownPage } from '../../../shared/contract/paper-calls.ts'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { tray as words } from '../../words/tray.ts'
import classes from './papers.module.css'
import { pageAfterKey, reached, toggled } from './selection.ts'
import { Thumbnail } from './thumbnail.tsx'
import type { TrayState } from './use-tray.ts'

interface TrayGridProps {
  readonly tray: TrayState
  /** A digit was pressed: the line to bind to, from 1. */
  readonly onLine: (line: number) => void
}

/** The pages of the tray as small pictures: one list of choices, all of it by keyboard. */
export function TrayGrid({ tray, onLine }: TrayGridProps) {
  const list = useRef<HTMLUListElement>(null)
  const { pages, all, selection, select } = tray
  const { current } = selection
  useEffect(() => {
    if (current !== undefined) list.current?.querySelector(`#page-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (run(event)) event.preventDefault()
  }
  const run = ({ key, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean => {
    if (ctrlKey && key.toLowerCase() === 'a') select({ ...selection, chosen: new Set(all) })
    else if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) void tray.move(key === 'ArrowLeft' ? -1 : 1)
    else if (ctrlKey || altKey) return false
    else if (/^[1-9]$/.test(key)) onLine(Number(key))
    else if (key === ' ' && current !== undefined) select(toggled(selection, current))
    else if (key === 'Delete') void tray.drop(tray.chosen)
    else if (key.toLowerCase() === 'r') void tray.turn(shiftKey ? 270 : 90)
    else {
      const to = pageAfterKey(all, current, key, columnsOf(list.current))
      if (to === undefined) return false
      select(shiftKey ? reached(selection, all, to) : { ...selection, current: to })
    }
    return true
  }
  const click = ({ ctrlKey, shiftKey, target }: MouseEvent) => {
    const pageId = target instanceof Element ? target.closest('li')?.dataset['page'] : undefined
    if (pageId === undefined) return
    if (shiftKey) select(reached(selection, all, pageId))
    else select(ctrlKey || selection.chosen.size > 0 ? toggled(selection, pageId) : { ...selection, current: pageId })
  }
  if (pages.length === 0 && tray.loaded) return <EmptyState>{words.empty}</EmptyState>
  return (
    <ul
      ref={list}
      className={classes['grid']}
      role="listbox"
      aria-multiselectable="true"
      aria-label={words.pages}
      aria-describedby="tray-keys"
      aria-activedescendant={current === undefined ? undefined : `page-${current}`}
      tabIndex={0}
      onKeyDown={press}
      onClick={click}
    >
      {pages.map((page, i) => (
        <TrayOption
          key={page.pageId}
          page={page}
          number={i + 1}
          chosen={selection.chosen.has(page.pageId)}
          current={page.pageId === current}
        />
      ))}
    </ul>
  )
}

interface TrayOptionProps {
  readonly page: ShownPage
  /** From 1, as it lies in the tray. */
  readonly number: number
  readonly chosen: boolean
  readonly current: boolean
}

/** One page; drawn anew only when it changed, for a scanner brings a hundred of them one by one. */
const TrayOption = memo(function TrayOption({ page, number, chosen, current }: TrayOptionProps) {
  return (
    <li
      id={`page-${page.pageId}`}
      role="option"
      aria-selected={chosen}
      data-page={page.pageId}
      data-current={current}
      className={classes['page']}
    >
      <Thumbnail pageId={page.pageId} turn={page.turn} />
      <span>{words.page(number)}</span>
      <PageNotes page={page} />
    </li>
  )
})

function PageNotes({ page: { cover, target, isBlank, source, name } }: { readonly page: ShownPage }) {
  return (
    <span className={classes['notes']}>
      {cover !== null && <Chip tone={target ? 'active' : 'soon'}>{target ? words.cover : words.coverUnknown}</Chip>}
      {isBlank && <Chip>{words.blank}</Chip>}
      <span className={classes['clip']}>
        {target ? words.belongs(target.code, target.paper) : words.from(source, name)}
      </span>
    </span>
  )
}

/** How many pages stand side by side now. */
function columnsOf(list: HTMLElement | null): number {
  if (!list) return 1
  const tops = [...list.children].map((child) => Math.round(child.getBoundingClientRect().top))
  return Math.max(1, tops.filter((top) => top === tops[0]).length)
}
