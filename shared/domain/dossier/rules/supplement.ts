import { fail, ok, type Result } from '../../../lib/result.ts'
import { addOpenHours, moveWorkingDays } from '../../calendar/working-days.ts'
import { isMet } from '../../checklist/checklist.ts'
import type { PaperEntry } from '../../intake/intake.ts'
import type { BodyOf } from '../event.ts'
import type { Dossier } from '../folded.ts'
import { inForce, LAW, type Lawful, type NoticeLimit } from './law.ts'
import type { Ground } from './ground.ts'

/** A paper that is asked for although a database holds it, and why. */
export interface Waiver {
  readonly componentId: string
  readonly reason: string
}

export type SupplementProblem =
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'supplement-twice' }
  | { readonly kind: 'paper-not-listed'; readonly componentId: string }
  | {
      readonly kind: 'held-by-database'
      readonly componentId: string
      readonly name: string
      readonly database: string
    }
  | { readonly kind: 'papers-still-missing'; readonly names: readonly string[] }

/**
 * Yêu cầu bổ sung: once (NĐ 118/2025 Điều 11) unless the head allowed one more, only papers of the list that was published
 * when it was taken in (NĐ 118/2025 Điều 6.1), and nothing that a connected database holds but with a reason (Điều 4.2a).
 */
export function askSupplement(
  dossier: Dossier,
  ask: { readonly componentIds: readonly string[]; readonly reason: string; readonly waivers: readonly Waiver[] },
  ground: Ground
): Result<BodyOf<'supplementAsked'>, SupplementProblem> {
  const componentIds = [...new Set(ask.componentIds)]
  if (componentIds.length === 0) return fail({ kind: 'nothing-chosen' })
  if (!mayAskSupplement(dossier, ground.today)) return fail({ kind: 'supplement-twice' })
  const { components } = dossier.frozen.procedure
  const items: { componentId: string; name: string }[] = []
  const waivers: { componentId: string; database: string; reason: string }[] = []
  const forbidden = inForce(LAW.databaseHolds, ground.today) !== undefined
  for (const componentId of componentIds) {
    const component = components.find(({ id }) => id === componentId)
    if (!component) return fail({ kind: 'paper-not-listed', componentId })
    const { name, replaceableByDatabase: database } = component
    items.push({ componentId, name })
    if (database === undefined || !forbidden) continue
    const reason = ask.waivers.find((each) => each.componentId === componentId)?.reason ?? ''
    if (reason === '') return fail({ kind: 'held-by-database', componentId, name, database })
    waivers.push({ componentId, database, reason })
  }
  const limit = noticeLimitOf(dossier, waivers.length > 0, ground.today)
  return ok({
    kind: 'supplementAsked',
    reason: ask.reason,
    componentIds,
    items,
    waivers,
    contact: { name: ground.clerk, phone: ground.phone },
    late: limit !== undefined && isPast(dossier.frozen.receivedAt, limit.value, ground)
  })
}

/** False when the one request of the law is used up and the head has not allowed another. */
function mayAskSupplement({ supplement, overrides }: Dossier, today: string): boolean {
  const most = inForce(LAW.supplementTimes, today)?.value ?? Infinity
  return supplement.times < most || overrides.includes('supplement-once')
}

/** How soon the citizen must hear what is missing: shorter while NQ 66.7/2025 holds, where a database failed. */
export function noticeLimitOf(
  { accepted }: Pick<Dossier, 'accepted'>,
  databaseFailed: boolean,
  today: string
): Lawful<NoticeLimit> | undefined {
  const shorter = accepted === null ? LAW.databaseNoticeOnline : LAW.databaseNoticeDirect
  return (databaseFailed ? inForce<NoticeLimit>(shorter, today) : undefined) ?? inForce(LAW.supplementNotice, today)
}

function isPast(receivedAt: string, { amount, unit }: NoticeLimit, { days, now }: Ground): boolean {
  if (unit === 'WORKING_HOUR') {
    const last = addOpenHours(days, receivedAt, amount)
    return last !== undefined && now > last
  }
  const last = moveWorkingDays(days, receivedAt.slice(0, 10), amount)
  return last !== undefined && now.slice(0, 10) > last
}

/** Nhận bổ sung: only when every paper that was asked for is there, in the published kind and number. */
export function checkBrought(
  { supplement, frozen }: Dossier,
  brought: readonly PaperEntry[]
): Result<PaperEntry[], SupplementProblem> {
  const { components } = frozen.procedure
  const stranger = brought.find(({ componentId }) => !components.some(({ id }) => id === componentId))
  if (stranger) return fail({ kind: 'paper-not-listed', componentId: stranger.componentId })
  const missing = components.filter((component) => {
    if (!supplement.waitingFor.includes(component.id)) return false
    const entry = brought.find(({ componentId }) => componentId === component.id)
    return !entry || !isMet(component, entry)
  })
  if (missing.length > 0) return fail({ kind: 'papers-still-missing', names: missing.map(({ name }) => name) })
  return ok([...brought])
}
