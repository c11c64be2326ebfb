import { useMemo } from 'react'
import type { DossierLine } from '../../../shared/contract/views.ts'
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts'
import { type ChipWords, dueChip, statusChip, syncChip } from '../../words/dossier-chips.ts'
import { useNow } from './now.ts'
import { useCalendar } from './public-tables.ts'
import { useReady } from './session.ts'

/** The three chips of a dossier, always in this order: status, due, sync. Fewer only until the calendar is there. */
export function useDossierChips(): (line: DossierLine) => readonly ChipWords[] {
  const { office, readings } = useReady().settings
  const calendar = useCalendar()
  const now = useNow()
  const days = useMemo(() => calendar && workingCalendar(calendar, office, readings), [calendar, office, readings])
  return (line) => [statusChip(line), ...(days ? [dueChip(line, now, days)] : []), syncChip(line)]
}
