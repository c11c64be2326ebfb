import { useMemo } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import { computeDueDate, type DueAnswer } from '../../../shared/domain/deadline/due-date.ts'
import { timeLimitOf } from '../../../shared/domain/procedure/find-procedure.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { useNow } from '../../app/services/now.ts'
import { useReady } from '../../app/services/session.ts'
import type { Values } from './values.ts'

/** The promised date if the dossier were taken in now; undefined while no procedure is chosen. */
export function useDue(
  form: UseFormReturn<Values>,
  procedure: Procedure | undefined,
  calendar: Calendar
): DueAnswer | undefined {
  const { office, readings } = useReady().settings
  const receivedAt = useNow()
  const variant = useWatch({ control: form.control, name: 'variant' })
  return useMemo(() => {
    if (!procedure) return undefined
    const limit = timeLimitOf(procedure, variant === '' ? null : Number(variant))
    return computeDueDate({ receivedAt, limit, office, readings, calendar })
  }, [procedure, variant, receivedAt, office, readings, calendar])
}
