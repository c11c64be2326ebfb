import { z } from 'zod'
import type { EventKind } from '../../../shared/domain/dossier/event.ts'
import { compactInstant } from '../../../shared/sync/mapping/wire-dates.ts'

/** What each event is at the province, written down apart from the application's own table. */
export const STATUS: Partial<Record<EventKind, number>> = {
  accepted: 2,
  refused: 3,
  handedOver: 4,
  paid: 4,
  supplementAsked: 5,
  supplementReceived: 2,
  paymentAsked: 6,
  withdrawn: 7,
  stopped: 8,
  finished: 9,
  returned: 10
}

/** What both interfaces keep of a step. */
export const stepSchema = z.object({ TrangThai: z.coerce.number(), ThoiDiemXuLy: z.string() })
/** To the second, in either interface's form. */
export const momentOf = (text: string) => (text.includes('T') ? compactInstant(Date.parse(text)) : text)
