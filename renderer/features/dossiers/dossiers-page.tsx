import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { DossierLine } from '../../../shared/contract/views.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { DossierChips } from '../../app/services/dossier-chips.tsx'
import type { DossierFilter } from '../../app/services/navigation.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { sentenceFor } from '../../words.ts'
import { dossiers as words } from '../../words/dossiers.ts'
import { SHELL } from '../../words/shell.ts'
import { DossierDetailPanel } from './dossier-detail.tsx'
import classes from './dossiers.module.css'
import { SearchBox } from './search-box.tsx'
import { useDossiers } from './use-dossiers.ts'

const ROW_PX = 96
const FILTERS = Object.keys(words.filters) as DossierFilter[]

interface DossiersPageProps {
  readonly filter?: DossierFilter
  readonly dossierId?: string
}

/** Dossiers (hồ sơ): search on the left, the dossier on the right. */
export function DossiersPage({ filter: firstFilter = 'all', dossierId }: DossiersPageProps) {
  const [text, setText] = useState('')
  const [filter, setFilter] = useState(firstFilter)
  const [selected, setSelected] = useState(dossierId)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  /** The text whose first dossier is to be opened as soon as it is found. */
  const [wanted, setWanted] = useState<string>()
  const toSearch = () => {
    search.current?.focus()
    search.current?.select()
  }
  const toList = () => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  useEffect(() => {
    if (dossierId === undefined) search.current?.focus()
  }, [dossierId])
  useShortcut('mod+f', toSearch)
  useShortcut('/', toSearch)
  const { lines, problem, answered, settled, hasMore, more } = useDossiers(text, filter)
  if (wanted !== undefined && wanted === text && settled) {
    setWanted(undefined)
    if (lines[0]) setSelected(lines[0].dossierId)
  }
  const look = (typed: string) => {
    setWanted(undefined)
    setText(typed)
  }
  const want = (typed: string) => {
    setText(typed)
    setWanted(typed)
  }
  const close = () => {
    setSelected(undefined)
    toList()
  }
  return (
    <Page title={words.title} focusTitle={false}>
      <div className={classes['columns']} data-open={selected !== undefined}>
        <div className={classes['found']}>
          <SearchBox ref={search} onLook={look} onWant={want} onDown={toList} />
          <Filters filter={filter} onChange={setFilter} />
          <p className={classes['count']} role="status">
            {answered ? words.count(lines.length, hasMore) : SHELL.loading}
          </p>
          {problem && <p role="alert">{sentenceFor(problem)}</p>}
          {answered && !problem && lines.length === 0 ? (
            <EmptyState>{words.none}</EmptyState>
          ) : (
            <div ref={list} className={classes['list']}>
              <DataList
                key={`${filter} ${text}`}
                label={words.list}
                items={lines}
                keyOf={(line) => line.dossierId}
                openKey={selected}
                onOpen={(line) => setSelected(line.dossierId)}
                render={(line) => <Line line={line} />}
                rowHeight={ROW_PX}
                onEnd={more}
              />
            </div>
          )}
        </div>
        {selected === undefined ? (
          <EmptyState>{words.choose}</EmptyState>
        ) : (
          <DossierDetailPanel key={selected} dossierId={selected} onClose={close} />
        )}
      </div>
    </Page>
  )
}

interface FiltersProps {
  readonly filter: DossierFilter
  readonly onChange: (filter: DossierFilter) => void
}

function Filters({ filter, onChange }: FiltersProps) {
  return (
    <div className={classes['filters']} role="group" aria-label={words.filterLabel}>
      {FILTERS.map((each) => (
        <Button
          key={each}
          size="compact-xs"
          variant={each === filter ? 'filled' : 'default'}
          aria-pressed={each === filter}
          onClick={() => onChange(each)}
        >
          {words.filters[each]}
        </Button>
      ))}
    </div>
  )
}

function Line({ line }: { readonly line: DossierLine }) {
  return (
    <div className={classes['row']}>
      <span>
        <strong>{line.applicant}</strong> <span className={classes['quiet']}>{line.idMasked}</span>
      </span>
      <span className="code">{line.code}</span>
      <span className={classes['quiet']}>{line.procedureName}</span>
      <span className={classes['quiet']}>{words.dueOn(formatDate(line.dueDate))}</span>
      <span className={classes['chips']}>
        <DossierChips line={line} />
      </span>
    </div>
  )
}
