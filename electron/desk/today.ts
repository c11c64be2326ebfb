import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import type { DossierDetail, DossierLine, KnownPerson, Today } from '../../shared/contract/views.ts'
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts'
import { moveWorkingDays } from '../../shared/domain/calendar/working-days.ts'
import { warnedUntil } from '../../shared/domain/dossier/rules/lateness.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Warned } from '../store/store.ts'
import type { Seat } from './desk.ts'
import { shownJob } from './print-state.ts'

const RECENT = 8
const OF_ONE_PERSON = 20

/** The home screen: numbers that are lists when pressed, and what waits to be finished. */
export async function getToday(seat: Seat): Promise<Result<Today, never>> {
  const { desk, store } = seat
  const { today: date, ...warned } = daysOf(seat)
  const recent = await store.dossiers.search({ text: '', filter: 'all', before: null, limit: RECENT, today: date })
  return ok({
    date,
    ...store.dossiers.counts(date, warned),
    ratings: store.ratings.ofDay(date),
    drafts: store.drafts.list(),
    unprinted: store.prints.unfinished().map((job) => shownJob(desk, job)),
    recent
  })
}

/** Today, and how far the warnings before a due date reach. */
function daysOf({ parts, tables, settings }: Seat): Warned & { readonly today: string } {
  const today = localDate(parts.clock.now())
  const days = workingCalendar(tables.calendar, settings.office, settings.readings)
  const next = moveWorkingDays(days, today, 1) ?? today
  return { today, next, soon: warnedUntil({ days, today }) }
}

/** Dossiers by text and filter, newest first. */
export async function searchDossiers(
  seat: Seat,
  arg: DesktopArgument<'searchDossiers'>
): Promise<Result<readonly DossierLine[], never>> {
  return ok(await seat.store.dossiers.search({ ...arg, ...daysOf(seat) }))
}

/** One dossier with its history, its prints and how it stands with the province. */
export function getDossier(
  { desk, store }: Seat,
  dossierId: string
): Result<DossierDetail, { readonly kind: 'not-found' }> {
  const detail = store.dossiers.find(dossierId)
  if (!detail) return fail({ kind: 'not-found' })
  const prints = detail.prints.map((job) => shownJob(desk, job))
  return ok({ ...detail, prints, sync: store.sync.ofDossier(dossierId) })
}

/** The person as typed last time, with their dossiers; null when they were never here. */
export function findPerson(seat: Seat, idNumber: string): Result<KnownPerson | null, never> {
  const known = seat.store.dossiers.byPerson(idNumber, OF_ONE_PERSON)
  return ok(known ? { intake: known.applicant, dossiers: known.dossiers } : null)
}
