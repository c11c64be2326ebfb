import { z } from 'zod'
import type { BundleOutcome, BundleStep } from '../../../shared/contract/bundle.ts'
import type { EventKind } from '../../../shared/domain/dossier/event.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { mayBecome } from '../check/status-order.ts'
import type { Desk } from '../desk/desk.ts'
import { wireText } from '../desk/wire-text.ts'
import { BUNDLE } from './take-record.ts'

/** TrangThaiHoSo that an event leads to, null where it leaves it; written apart from the application's own table. */
const STATUS_OF: Partial<Readonly<Record<EventKind, number | null>>> = {
  accepted: 2,
  refused: 3,
  supplementAsked: 5,
  supplementReceived: 2,
  handedOver: 4,
  paymentAsked: 6,
  paid: 4,
  withdrawn: 7,
  stopped: 8,
  voided: 8,
  finished: 9,
  returned: 10,
  corrected: null,
  reappointed: null,
  incident: null
}

const networkStep = z.object({ ThoiDiemXuLy: z.string(), TrangThai: z.coerce.number() })

/** Puts a step of a bundle down, and the status that it leads to. One that the network brought before is there. */
export function takeStep(desk: Desk, code: string, { event }: BundleStep, now: number): BundleOutcome {
  const { dossiers, progress } = desk.record()
  const dossier = present(dossiers.find(code), 'dossier of a step')
  const leadsTo = STATUS_OF[event.body.kind]
  if (leadsTo === undefined) return refuse(desk, now, code, 'event.body.kind', 'không phải bước xử lý')
  const status = leadsTo ?? dossier.status
  const came = progress.stepsOf(dossier.id).some(({ body }) => {
    const step = networkStep.safeParse(JSON.parse(body))
    const sameStatus = step.success && (leadsTo === null || step.data.TrangThai === leadsTo)
    return sameStatus && secondOf(step.data.ThoiDiemXuLy) === second(event.at)
  })
  if (came) {
    desk.observe().count('duplicateRequests')
    return { kind: 'acknowledged' }
  }
  if (leadsTo !== null && !mayBecome(dossier.status, leadsTo))
    return refuse(desk, now, code, 'event.body.kind', 'trạng thái lùi so với trạng thái tại tỉnh')
  progress.addStep(dossier.id, wireText(event), now)
  if (status !== dossier.status) {
    dossiers.setStatus(dossier.id, status)
    progress.addChange(dossier.id, status, 'counter', '{}', now)
  }
  return { kind: 'acknowledged' }
}

const second = (epochMs: number) => Math.floor(epochMs / 1000)

/** The second of a moment as either interface writes it; Vietnam's own time unless it says UTC. */
function secondOf(moment: string): number {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})T?(\d{2}):?(\d{2}):?(\d{2})/.exec(moment)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, sec = 0] = (parts?.slice(1) ?? []).map(Number)
  const offsetHours = moment.endsWith('Z') ? 0 : 7
  return second(Date.UTC(year, month - 1, day, hour - offsetHours, minute, sec))
}

function refuse(desk: Desk, at: number, code: string, field: string, reason: string): BundleOutcome {
  const reasons = [{ field, reason }]
  desk.observe().refusal({ at, interface: BUNDLE, operation: 'TienTrinh', code, reasons })
  return { kind: 'refused', reasons }
}
