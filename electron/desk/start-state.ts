import { statfs } from 'node:fs/promises'
import type { StartState, StartWarning } from '../../shared/contract/views.ts'
import { CLOCK_SLACK_MS } from '../../shared/lib/clock-slack.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { isDamage } from '../store/errors.ts'
import { clockDoubt } from './clock-doubt.ts'
import { type Desk, type DeskParts, type Seat, seatOf, stopDamaged } from './desk.ts'
import { shownJob } from './print-state.ts'

/** Below this much free space the clerk is told: some days of work, while there is still time to act. */
const LOW_DISK_BYTES = 1024 ** 3

/** What the window is to show now. Damage that shows while looking is what it shows. */
export async function startState(desk: Desk): Promise<StartState> {
  try {
    return await look(desk)
  } catch (error) {
    if (!isDamage(error)) throw error
    stopDamaged(desk)
    return { phase: 'blocked', reason: 'damaged' }
  }
}

async function look(desk: Desk): Promise<StartState> {
  if (desk.blocked) return { phase: 'blocked', reason: desk.blocked }
  if (!desk.office || !desk.tables) return { phase: 'first-run' }
  const seat = seatOf(desk)
  if (seat) {
    const { clerk, settings, tables } = seat
    return { phase: 'ready', clerk, settings, tablesId: tables.id, warnings: await warningsOf(seat) }
  }
  const { settings, store } = desk.office
  return {
    phase: 'sign-in',
    unitName: settings.unit.headerLines.at(-1) ?? '',
    counterName: settings.counter.name,
    clerks: store.clerks.list().map(({ id, name }) => ({ id, name }))
  }
}

async function warningsOf(seat: Seat): Promise<StartWarning[]> {
  const { desk, store, outbox, parts, settings, tables } = seat
  const now = parts.clock.now()
  const doubt = clockDoubt(store, now)
  const warnings: StartWarning[] = doubt ? [doubt] : []
  const offsetMs = Number(outbox.recall('clockOffset') ?? 0)
  if (Math.abs(offsetMs) > CLOCK_SLACK_MS)
    warnings.push({ kind: 'clock-differs', offsetMs, measuredAt: Number(outbox.recall('reachedAt') ?? now) })
  const freeBytes = await freeBytesAt(parts)
  if (freeBytes < LOW_DISK_BYTES) warnings.push({ kind: 'disk-nearly-full', freeBytes })
  if (!(await isVaultThere(parts))) warnings.push({ kind: 'weak-vault' })
  // What is only on its way, or at the printer for seconds, is no reason to worry anybody.
  const count = store.prints.unfinished().filter((job) => shownJob(desk, job).state === 'failed').length
  if (count > 0) warnings.push({ kind: 'unprinted-slips', count })
  const { numbering } = settings
  if (numbering.policy === 'range') {
    const left = store.dossiers.rangeLeft(localDate(now), numbering)
    if (left * 2 <= numbering.to - numbering.from + 1) warnings.push({ kind: 'range-half-used', left })
  }
  if (numbering.policy === 'pool' && store.pool.ready(localDate(now)) === 0) warnings.push({ kind: 'pool-empty' })
  if (tables.standsIn) warnings.push({ kind: 'imported-catalogue-unreadable' })
  return warnings
}

// A warning that cannot be worked out must not take the counter away from under the clerk's hands.

async function freeBytesAt({ folder, log }: DeskParts): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    log.fault('free space', error)
    return Infinity
  }
}

async function isVaultThere({ vault, log }: DeskParts): Promise<boolean> {
  try {
    return await vault.available()
  } catch (error) {
    log.fault('vault', error)
    return false
  }
}
