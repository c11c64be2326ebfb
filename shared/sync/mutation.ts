import { z } from 'zod'

/** One thing the province must know, written in the transaction of the event it carries (spec: the outbox). */
export const mutationSchema = z.object({
  /** Made at save time; makes every send idempotent. */
  operationId: z.string(),
  dossierId: z.string(),
  eventId: z.string(),
  /** Position within its dossier, from 1: mutations of one dossier go in order. */
  position: z.number().int(),
  state: z.enum(['waiting', 'sending', 'acknowledged', 'refused'])
})

/** What is sent of an event kind; paper prints stay at the counter. */
export function provinceMustKnow(kind: string): boolean {
  return kind !== 'printed'
}
