import { useState } from 'react'
import type { ShownPage } from '../../../shared/contract/paper-calls.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { tray as words } from '../../words/tray.ts'
import { kept, meant, NOTHING, placeFor, type Selection } from './selection.ts'

const NO_PAGES: readonly ShownPage[] = []

/** The tray with what is chosen in it, and what can be done with the chosen pages. */
export function useTray() {
  const { value } = useDesktopQuery('getTray', null, { keepPrevious: true })
  const pages = value?.pages ?? NO_PAGES
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const [seen, setSeen] = useState(pages)
  if (seen !== pages) {
    setSeen(pages)
    setSelection(kept(selection, idsOf(seen), idsOf(pages)))
  }
  const all = idsOf(pages)
  const chosen = meant(selection, all)
  const done = (answer: Awaited<ReturnType<typeof call<'turnPages'>>>) => {
    if (!answer.ok) notifyProblem(answer.problem)
    return answer.ok
  }
  return {
    pages,
    dropped: value?.dropped ?? 0,
    loaded: value !== undefined,
    selection,
    select: setSelection,
    all,
    /** What an act is meant for. */
    chosen,
    async turn(by: 90 | 270) {
      if (chosen.length > 0) done(await call('turnPages', { pageIds: chosen, by }))
    },
    async move(by: -1 | 1) {
      const place = placeFor(all, chosen, by)
      if (place) done(await call('movePages', { pageIds: chosen, before: place.before }))
    },
    async drop(pageIds: readonly string[]) {
      if (pageIds.length > 0 && done(await call('dropPages', { pageIds: [...pageIds] })))
        notifyDone(words.dropped(pageIds.length))
    },
    async restore() {
      done(await call('restorePages', null))
    }
  }
}

export type TrayState = ReturnType<typeof useTray>

const idsOf = (pages: readonly ShownPage[]) => pages.map(({ pageId }) => pageId)
