import { useMemo } from 'react'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import { indexProcedures, type ProcedureIndex } from '../../../shared/domain/procedure/find-procedure.ts'
import type { Catalogue } from '../../../shared/domain/procedure/procedure.ts'
import { useDesktopQuery } from './query.ts'

/** The catalogue of procedures (danh mục thủ tục) in use; undefined until it is there. */
export const useCatalogue = (): Catalogue | undefined =>
  useDesktopQuery('getCatalogue', null, { staleMs: Infinity }).value

/** The calendar of holidays and make-up days; undefined until it is there. */
export const useCalendar = (): Calendar | undefined => useDesktopQuery('getCalendar', null, { staleMs: Infinity }).value

const EMPTY: ProcedureIndex = { entries: [] }
let indexed: { readonly of: Catalogue; readonly index: ProcedureIndex } | undefined

/** One index per catalogue, shared by every screen: building it takes longer than a key press may. */
function indexOf(catalogue: Catalogue): ProcedureIndex {
  if (indexed?.of !== catalogue) indexed = { of: catalogue, index: indexProcedures(catalogue) }
  return indexed.index
}

/** The catalogue made ready for typing; empty until it is there. */
export function useProcedureIndex(): ProcedureIndex {
  const catalogue = useCatalogue()
  return useMemo(() => (catalogue ? indexOf(catalogue) : EMPTY), [catalogue])
}
