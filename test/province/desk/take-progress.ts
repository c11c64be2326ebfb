import { present } from '../../../shared/lib/invariant.ts'
import type { Reason, Refusal } from '../check/reasons.ts'
import { mayBecome } from '../check/status-order.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { ArrivedDossier } from '../record/dossiers.ts'
import type { Desk } from './desk.ts'
import { wireText } from './wire-text.ts'

/** A step or a change of status whose fields are in order. */
export interface CheckedItem {
  readonly code: string
  /** The province's own id of the dossier, where the interface wants it: must be that of the code. */
  readonly id?: { readonly value: string; readonly field: string }
  /** Where the item stands in the request, e.g. `data[0]`. */
  readonly at: string
  readonly body: unknown
}

export interface CheckedStatus extends CheckedItem {
  readonly status: number
  readonly statusField: string
}

/** The dossier of each item, or why there is none: nothing is applied while one of them is missing. */
function findAll<T extends CheckedItem>(
  desk: Desk,
  unit: string,
  items: readonly T[]
): Result<readonly { readonly item: T; readonly dossier: ArrivedDossier }[], Refusal> {
  const reasons: Reason[] = []
  const found = items.flatMap((item) => {
    const dossier = desk.record().dossiers.find(item.code)
    if (dossier?.unit !== unit) reasons.push({ field: `${item.at}.MaHoSo`, reason: 'không tìm thấy hồ sơ' })
    else if (item.id === undefined || item.id.value === dossier.id) return [{ item, dossier }]
    else reasons.push({ field: `${item.at}.${item.id.field}`, reason: 'không phải id của hồ sơ này' })
    return []
  })
  return reasons.length > 0 ? fail({ kind: 'not-found', reasons }) : ok(found)
}

/** Puts steps down, all or none. A step that is there already is put down again, and counted: no real interface knows steps apart. */
export function takeSteps(desk: Desk, unit: string, items: readonly CheckedItem[], now: number): Result<null, Refusal> {
  const found = findAll(desk, unit, items)
  if (!found.ok) return found
  const { progress } = desk.record()
  for (const { item, dossier } of found.value) {
    const text = wireText(item.body)
    if (progress.stepsOf(dossier.id).some(({ body }) => body === text)) desk.observe().count('duplicateSteps')
    progress.addStep(dossier.id, text, now)
  }
  return ok(null)
}

/** Changes statuses, all or none, none of them backwards. The last one said again changes nothing, and is counted. */
export function takeStatuses(
  desk: Desk,
  unit: string,
  items: readonly CheckedStatus[],
  now: number
): Result<null, Refusal> {
  const found = findAll(desk, unit, items)
  if (!found.ok) return found
  const reached = new Map(found.value.map(({ dossier }) => [dossier.id, dossier.status]))
  const reasons: Reason[] = []
  for (const { item, dossier } of found.value) {
    const from = present(reached.get(dossier.id), 'status')
    if (mayBecome(from, item.status)) reached.set(dossier.id, item.status)
    else reasons.push({ field: item.statusField, reason: 'trạng thái lùi so với trạng thái tại tỉnh' })
  }
  if (reasons.length > 0) return fail({ kind: 'invalid', reasons })
  const { dossiers, progress } = desk.record()
  for (const { item, dossier } of found.value) {
    const text = wireText(item.body)
    const last = progress.changesOf(dossier.id).at(-1)
    if (last?.status === item.status && last.body === text) {
      desk.observe().count('duplicateStatuses')
      continue
    }
    dossiers.setStatus(dossier.id, item.status)
    progress.addChange(dossier.id, item.status, 'counter', text, now)
  }
  return ok(null)
}
