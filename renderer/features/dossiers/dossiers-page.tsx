import { Button, Group, Text, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DossierLine } from '../../../shared/contract/views.ts'
import { call } from '../../app/services/desktop.ts'
import { DossierChips } from '../../app/services/dossier-chips.tsx'
import type { DossierFilter } from '../../app/services/navigation.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { sentenceFor } from '../../words.ts'
import { dossiers as words } from '../../words/dossiers.ts'
import { DossierDetailPanel } from './dossier-detail.tsx'
import classes from './dossiers.module.css'

const PAGE_SIZE = 50
const QUIET_MS = 120
const ROW_PX = 84
const LONGEST_SEARCH = 200
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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const toSearch = () => search.current?.focus()
  useEffect(() => {
    if (dossierId === undefined) search.current?.focus()
  }, [dossierId])
  useShortcut('mod+f', toSearch)
  useShortcut('/', toSearch)
  const found = useDossiers(text, filter)
  const { fetchNextPage, hasNextPage, isFetching } = found
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const pages = found.data?.pages ?? []
  const lines = pages.flatMap((page) => (page.ok ? page.value : []))
  const refused = pages.find((page) => !page.ok)
  const look = (typed: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setText(typed.slice(0, LONGEST_SEARCH)), QUIET_MS)
  }
  return (
    <Page title={words.title} focusTitle={false}>
      <div className={classes['columns']}>
        <div>
          <TextInput
            ref={search}
            label={words.search}
            onChange={(event) => look(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && lines[0]) setSelected(lines[0].dossierId)
            }}
            autoComplete="off"
            spellCheck={false}
          />
          <Filters filter={filter} onChange={setFilter} />
          {refused?.ok === false && <Text role="alert">{sentenceFor(refused.problem)}</Text>}
          {found.isSuccess && lines.length === 0 ? (
            <EmptyState>{words.none}</EmptyState>
          ) : (
            <div className={classes['list']}>
              <DataList
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
          <DossierDetailPanel key={selected} dossierId={selected} />
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
    <Group gap={6} my="xs" role="group" aria-label={words.filterLabel}>
      {FILTERS.map((each) => (
        <Button
          key={each}
          size="compact-sm"
          variant={each === filter ? 'filled' : 'default'}
          aria-pressed={each === filter}
          onClick={() => onChange(each)}
        >
          {words.filters[each]}
        </Button>
      ))}
    </Group>
  )
}

/** Answers page by page; each page begins below the last row of the one before. */
function useDossiers(text: string, filter: DossierFilter) {
  return useInfiniteQuery({
    queryKey: ['searchDossiers', text, filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => call('searchDossiers', { text, filter, before: pageParam, limit: PAGE_SIZE }),
    getNextPageParam: (page) => (page.ok && page.value.length === PAGE_SIZE ? page.value.at(-1)?.row : undefined)
  })
}

function Line({ line }: { readonly line: DossierLine }) {
  return (
    <div className={classes['row']}>
      <span>
        <strong>{line.applicant}</strong> {line.idMasked}
      </span>
      <span className="code">{line.code}</span>
      <span className={classes['wide']}>{line.procedureName}</span>
      <span className={classes['wide']}>
        <DossierChips line={line} />
      </span>
    </div>
  )
}
