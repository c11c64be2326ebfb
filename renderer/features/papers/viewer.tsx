import { Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react'
import { useState } from 'react'
import type { Turn } from '../../../shared/domain/papers/page.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { TurnedPicture } from '../../ui/turned-picture.tsx'
import { sentenceFor } from '../../words.ts'
import { SHELL } from '../../words/shell.ts'
import { tray as words } from '../../words/tray.ts'
import classes from './papers.module.css'
import { Tool } from './tool.tsx'

/** What is looked at: a page of the tray, or a scan that is in its dossier. */
export type Looked =
  | { readonly kind: 'page'; readonly pageId: string; readonly turn: Turn; readonly label: string }
  | { readonly kind: 'file'; readonly fileId: string; readonly label: string }

const ZOOMS = [1, 1.5, 2, 3] as const
/** Pixels that are fetched for the first step of zoom, and for the others. */
const WIDTHS = [1000, 2400] as const

/** The page beside the work, larger and smaller by button or by + and −. */
export function Viewer({ looked }: { readonly looked: Looked | undefined }) {
  const [zoom, setZoom] = useState(0)
  const [page, setPage] = useState(0)
  const [before, setBefore] = useState(looked)
  const same = looked?.kind === before?.kind && idOf(looked) === idOf(before)
  if (!same) {
    setBefore(looked)
    setPage(0)
  }
  const width = zoom === 0 ? WIDTHS[0] : WIDTHS[1]
  const ofTray = useDesktopQuery(
    'getPagePicture',
    { pageId: looked?.kind === 'page' ? looked.pageId : '-', width },
    { enabled: looked?.kind === 'page', staleMs: Infinity }
  )
  const ofFile = useDesktopQuery(
    'getFilePicture',
    { fileId: looked?.kind === 'file' ? looked.fileId : '-', page, width },
    { enabled: looked?.kind === 'file', staleMs: Infinity }
  )
  const asked = looked?.kind === 'file' ? ofFile : ofTray
  const picture = looked?.kind === 'file' ? ofFile.value?.picture : ofTray.value
  const pages = looked?.kind === 'file' ? (ofFile.value?.pages ?? 1) : 1
  const step = (by: number) => setZoom(Math.min(ZOOMS.length - 1, Math.max(0, zoom + by)))
  const press = (key: string): boolean => {
    if (key === '+' || key === '=') step(1)
    else if (key === '-') step(-1)
    else if (key === '0') setZoom(0)
    else if (key === 'PageDown' && page < pages - 1) setPage(page + 1)
    else if (key === 'PageUp' && page > 0) setPage(page - 1)
    else return false
    return true
  }
  return (
    <section className={classes['viewer']} aria-label={words.viewer}>
      <Group gap={4} justify="space-between" wrap="nowrap">
        <Text size="xs" className={classes['clip']} role="status">
          {looked?.label ?? words.viewerEmpty}
          {pages > 1 ? ` · ${words.pageOf(page + 1, pages)}` : ''}
        </Text>
        <Group gap={4} wrap="nowrap">
          {pages > 1 && (
            <>
              <Tool name={words.previous} icon={IconChevronLeft} off={page === 0} run={() => setPage(page - 1)} />
              <Tool name={words.next} icon={IconChevronRight} off={page >= pages - 1} run={() => setPage(page + 1)} />
            </>
          )}
          <Tool name={words.smaller} icon={IconZoomOut} off={zoom === 0} run={() => step(-1)} />
          <Tool name={words.fit} icon={IconZoomReset} off={zoom === 0} run={() => setZoom(0)} />
          <Tool name={words.larger} icon={IconZoomIn} off={zoom === ZOOMS.length - 1} run={() => step(1)} />
        </Group>
      </Group>
      <div
        className={classes['sheet']}
        tabIndex={0}
        role="group"
        aria-label={words.viewer}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.altKey && press(event.key)) event.preventDefault()
        }}
      >
        {looked && asked.problem && <p role="alert">{sentenceFor(asked.problem)}</p>}
        {looked && asked.loading && <p role="status">{SHELL.loading}</p>}
        {looked && picture && (
          <TurnedPicture
            label={looked.label}
            picture={picture}
            turn={looked.kind === 'page' ? looked.turn : 0}
            className={classes['large']}
            width={`${String((ZOOMS[zoom] ?? 1) * 100)}%`}
          />
        )}
      </div>
    </section>
  )
}

const idOf = (looked: Looked | undefined) => (looked?.kind === 'page' ? looked.pageId : looked?.fileId)
