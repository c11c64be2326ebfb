import { present } from '../../../shared/lib/invariant.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Refusal } from '../check/reasons.ts'
import { mayBecome } from '../check/status-order.ts'
import { against } from '../http/answer.ts'
import type { Call } from '../http/call.ts'
import type { Desk } from './desk.ts'
import { wireText } from './wire-text.ts'

/** A dossier whose fields are in order. `field`: where its code stands in the request. */
export interface CheckedDossier {
  readonly code: string
  readonly field: string
  readonly unit: string
  readonly interface: string
  readonly status: number
  /** The fields as sent. */
  readonly body: unknown
  /** Files it names, each with the place where. */
  readonly files: readonly { readonly fileId: string; readonly field: string }[]
}

/** Who sends it and when: what a call of the network knows, and a bundle too. */
export type Sender = Pick<Call, 'now' | 'localId' | 'localCode' | 'operationId'>

/** Whether a new dossier may come in. A code that is taken is refused, and counted when it is the same dossier again. */
export function checkNew(desk: Desk, { code, field, body }: CheckedDossier): Result<null, Refusal> {
  const existing = desk.record().dossiers.find(code)
  if (!existing) return ok(null)
  const same = existing.body === wireText(body)
  if (same) desk.observe().count('duplicateDossiers')
  return fail(against('exists', field, same ? 'hồ sơ đã tồn tại' : 'hồ sơ đã tồn tại với nội dung khác'))
}

/** Puts a new dossier down. Inside the caller's transaction, after `checkNew`. */
export function takeNew(desk: Desk, call: Sender, dossier: CheckedDossier): string {
  const { code, unit, status, body, files } = dossier
  const { dossiers, progress } = desk.record()
  const id = dossiers.add({
    code,
    unit,
    interface: dossier.interface,
    status,
    body: wireText(body),
    localId: call.localId ?? null,
    localCode: call.localCode ?? null,
    operationId: call.operationId ?? null,
    at: call.now
  })
  for (const { fileId, field } of files) dossiers.attach(id, fileId, field)
  progress.addChange(id, status, 'counter', '{}', call.now)
  return id
}

/** Whether a dossier that is here may become what is sent of it now. */
export function checkUpdate(desk: Desk, { code, field, unit, status }: CheckedDossier): Result<null, Refusal> {
  const existing = desk.record().dossiers.find(code)
  if (existing?.unit !== unit) return fail(against('not-found', field, 'không tìm thấy hồ sơ'))
  if (!mayBecome(existing.status, status))
    return fail(
      against('invalid', field.replace(/MaHoSo$/, 'TrangThaiHoSo'), 'trạng thái lùi so với trạng thái tại tỉnh')
    )
  return ok(null)
}

/** Replaces the fields of a dossier, and which files it names. Inside the caller's transaction, after `checkUpdate`. */
export function takeUpdate(desk: Desk, call: Call, { code, status, body, files }: CheckedDossier): string {
  const { dossiers, progress } = desk.record()
  const existing = present(dossiers.find(code), 'dossier to be updated')
  const text = wireText(body)
  if (existing.body === text && existing.status === status) {
    desk.observe().count('duplicateDossiers')
    return existing.id
  }
  if (existing.body !== text) {
    dossiers.replaceBody(existing.id, text)
    dossiers.detachNamed(existing.id)
    for (const { fileId, field } of files) dossiers.attach(existing.id, fileId, field)
  }
  if (existing.status === status) return existing.id
  dossiers.setStatus(existing.id, status)
  progress.addChange(existing.id, status, 'counter', '{}', call.now)
  return existing.id
}
