import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { DossierLine } from '../../../shared/contract/views.ts'
import { call, type Problem } from '../../app/services/desktop.ts'
import type { DossierFilter } from '../../app/services/navigation.ts'

const PAGE_SIZE = 50

interface Dossiers {
  readonly lines: readonly DossierLine[]
  readonly problem: Problem<'searchDossiers'> | undefined
  /** False before the first answer. */
  readonly answered: boolean
  /** True when `lines` answer exactly this question, not the one before. */
  readonly settled: boolean
  /** More may follow below the last line. */
  readonly hasMore: boolean
  readonly more: () => void
}

/** Dossiers that match, page by page; each page begins below the last row of the one before. */
export function useDossiers(text: string, filter: DossierFilter): Dossiers {
  const { data, isSuccess, isPlaceholderData, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['searchDossiers', text, filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => call('searchDossiers', { text, filter, before: pageParam, limit: PAGE_SIZE }),
    getNextPageParam: (page) => (page.ok && page.value.length === PAGE_SIZE ? page.value.at(-1)?.row : undefined),
    placeholderData: keepPreviousData
  })
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const pages = data?.pages ?? []
  const refused = pages.find((page) => !page.ok)
  return {
    lines: pages.flatMap((page) => (page.ok ? page.value : [])),
    problem: refused?.ok === false ? refused.problem : undefined,
    answered: isSuccess,
    settled: isSuccess && !isPlaceholderData,
    hasMore: hasNextPage,
    more
  }
}
