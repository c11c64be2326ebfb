import { useQuery } from '@tanstack/react-query'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import { indexFrom, type ProcedureIndex, searchWordsOf } from '../../../shared/domain/procedure/find-procedure.ts'
import type { Catalogue } from '../../../shared/domain/procedure/procedure.ts'
import { readCached, writeCached } from '../../cache/public-cache.ts'
import { call } from './desktop.ts'
import { useReady } from './session.ts'

interface PublicTables {
  readonly catalogue: Catalogue
  readonly calendar: Calendar
  /** The catalogue made ready for typing. */
  readonly index: ProcedureIndex
}

/** The tables from the cache, or from main when the cache has not these. */
async function load(id: string): Promise<PublicTables | null> {
  const cached = await readCached(id)
  if (cached) return { ...cached, index: indexFrom(cached.catalogue, cached.words) }
  const [catalogue, calendar] = await Promise.all([call('getCatalogue', null), call('getCalendar', null)])
  if (!catalogue.ok || !calendar.ok) return null
  const words = searchWordsOf(catalogue.value)
  void writeCached({ id, catalogue: catalogue.value, words, calendar: calendar.value })
  return { catalogue: catalogue.value, calendar: calendar.value, index: indexFrom(catalogue.value, words) }
}

function useTables(): PublicTables | undefined {
  const { tablesId } = useReady()
  const { data } = useQuery({
    queryKey: ['publicTables', tablesId],
    queryFn: () => load(tablesId),
    staleTime: Infinity
  })
  return data ?? undefined
}

/** The catalogue of procedures (danh mục thủ tục) in use; undefined until it is there. */
export const useCatalogue = (): Catalogue | undefined => useTables()?.catalogue

/** The calendar of holidays and make-up days; undefined until it is there. */
export const useCalendar = (): Calendar | undefined => useTables()?.calendar

const EMPTY: ProcedureIndex = { entries: [] }

/** The catalogue made ready for typing; empty until it is there. */
export const useProcedureIndex = (): ProcedureIndex => useTables()?.index ?? EMPTY
