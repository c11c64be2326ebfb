import type { CloseYearProblem, OpenVolumeProblem } from '../../shared/contract/register-calls.ts'
import type { RegisterLine, RegisterView, RegisterVolume } from '../../shared/contract/register-views.ts'
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts'
import { closableFrom } from '../../shared/domain/register/closing.ts'
import { gapsBetween, spansOf } from '../../shared/domain/register/spans.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { clockDoubt } from './clock-doubt.ts'
import { type Seat, refuseWrite, type WriteRefusal } from './desk.ts'

/** Lines that one question gives. */
const LINES = 100
/** Why a number of the register carries no dossier is known to nobody: none is ever skipped, and a voided dossier keeps its row. */
export const GAP_REASONS: ReadonlyMap<number, string> = new Map()

/** The volumes of a year with the numbers that each answers for. */
export function volumesOf({ store }: Pick<Seat, 'store'>, year: number): RegisterVolume[] {
  const volumes = store.register.volumes(year)
  const spans = spansOf(volumes.map(({ highest }) => highest))
  const closedOn = store.register.closing(year)?.closedOn ?? null
  return volumes.map(({ volume, openedOn, openedBy, dossiers }, i) => {
    const { first, last } = spans[i] ?? { first: null, last: null }
    const gaps = first === null || last === null ? 0 : last - first + 1 - dossiers
    return { volume, openedOn, openedBy, closedOn: volumes[i + 1]?.openedOn ?? closedOn, first, last, gaps }
  })
}

/** The register of a year: its volumes, and what may be done with it today. */
export function getRegister(seat: Seat, year: number): Result<RegisterView, never> {
  const { store, parts } = seat
  const today = localDate(parts.clock.now())
  const current = Number(today.slice(0, 4))
  const volumes = volumesOf(seat, year)
  const closing = store.register.closing(year)
  const newest = volumes.at(-1)
  return ok({
    year,
    years: [...new Set([current, ...store.register.years()])].sort((a, b) => b - a),
    volumes,
    closing,
    mayOpenVolume: year === current && closing === null && newest !== undefined && newest.first !== null,
    closableFrom: firstClosable(seat, year),
    today
  })
}

function firstClosable({ tables, settings }: Seat, year: number): string {
  return closableFrom(year, workingCalendar(tables.calendar, settings.office, settings.readings))
}

/** The lines of a volume from number `from` on, as many as a screen may show: each number a dossier or a gap. */
export function getRegisterLines(
  seat: Seat,
  { year, volume, from }: { readonly year: number; readonly volume: number; readonly from: number }
): Result<readonly RegisterLine[], { readonly kind: 'not-found' }> {
  const book = volumesOf(seat, year).find((each) => each.volume === volume)
  if (!book) return fail({ kind: 'not-found' })
  const first = Math.max(from, book.first ?? 1)
  const last = Math.min(first + LINES - 1, book.last ?? 0)
  const rows = seat.store.register.rows(year, volume, first, last)
  const dossiers = rows.map(({ dossierId, row }): RegisterLine => {
    return { kind: 'dossier', serial: row.serial, dossierId, row }
  })
  const gaps = gapsBetween(first, last, dossiers, GAP_REASONS).map((gap): RegisterLine => ({ kind: 'gap', ...gap }))
  return ok([...dossiers, ...gaps].sort((a, b) => a.serial - b.serial))
}

/**
 * Mở quyển mới: the next dossier of the current year is written into the volume after `after`. A second press finds it
 * open. An empty volume is not followed by another, a closed year by none.
 */
export function openVolume(
  seat: Seat,
  { year, after }: { readonly year: number; readonly after: number }
): Result<{ readonly volume: number }, OpenVolumeProblem | WriteRefusal> {
  const { desk, store, parts, clerk } = seat
  const today = localDate(parts.clock.now())
  if (year !== Number(today.slice(0, 4)) || store.register.closing(year)) return fail({ kind: 'year-closed' })
  const newest = volumesOf(seat, year).at(-1)
  if (newest && newest.volume > after) return ok({ volume: newest.volume })
  if (newest?.volume !== after || newest.last === null) return fail({ kind: 'volume-empty' })
  const opened = store.register.openVolume(year, after, today, clerk.name)
  if (!opened.ok) return fail(refuseWrite(desk, opened.problem))
  parts.announce({ kind: 'changed', what: 'register' })
  return ok({ volume: opened.value })
}

/** Khóa sổ: once, when the year is over or on its last working day. A year that is closed stays as it was closed. */
export function closeYear(seat: Seat, year: number): Result<null, CloseYearProblem | WriteRefusal> {
  const { desk, store, parts, clerk } = seat
  if (store.register.closing(year)) return ok(null)
  if (!store.register.years().includes(year)) return fail({ kind: 'not-found' })
  const at = parts.clock.now()
  const today = localDate(at)
  const from = firstClosable(seat, year)
  if (today < from) return fail({ kind: 'year-not-over', from })
  // What cannot be taken back is not done by a clock that nobody believes.
  const doubt = clockDoubt(store, at)
  if (doubt?.kind === 'clock-behind') return fail({ kind: doubt.kind, lastEventAt: doubt.lastEventAt })
  const closed = store.register.close(year, today, clerk.name)
  if (!closed.ok) return fail(refuseWrite(desk, closed.problem))
  parts.announce({ kind: 'changed', what: 'register' })
  return ok(null)
}
