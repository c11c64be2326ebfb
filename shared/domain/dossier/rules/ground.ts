import type { Calendar } from '../../calendar/calendar.ts'
import { type WorkingCalendar, workingCalendar } from '../../calendar/working-calendar.ts'
import type { Settings } from '../../office/settings.ts'
import type { Procedure } from '../../procedure/procedure.ts'
import { localDate, localDateTime } from '../../../lib/plain-date.ts'

/** What the rules stand on besides the dossier itself. */
export interface Ground {
  /** Epoch ms of the act. */
  readonly at: number
  /** Local day and date-time of `at`. */
  readonly today: string
  readonly now: string
  readonly settings: Pick<Settings, 'office' | 'readings'>
  readonly calendar: Calendar
  readonly days: WorkingCalendar
  /** Whether somebody else may act for the citizen in this procedure; null = the catalogue does not say. */
  readonly proxyAllowed: boolean | null
  /** Who acts, and whom the citizen may ask. */
  readonly clerk: string
  readonly phone: string
}

/** The ground of an act at an instant; `procedure` undefined when the catalogue in use no longer has it. */
export function groundOf({
  at,
  settings,
  calendar,
  procedure,
  clerk
}: {
  readonly at: number
  readonly settings: Pick<Settings, 'office' | 'readings' | 'unit'>
  readonly calendar: Calendar
  readonly procedure: Pick<Procedure, 'proxyAllowed'> | undefined
  readonly clerk: string
}): Ground {
  return {
    at,
    today: localDate(at),
    now: localDateTime(at),
    settings,
    calendar,
    days: workingCalendar(calendar, settings.office, settings.readings),
    proxyAllowed: procedure?.proxyAllowed ?? null,
    clerk,
    phone: settings.unit.phone
  }
}
