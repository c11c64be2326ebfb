import { z } from 'zod'

/** A business day as 'YYYY-MM-DD', Vietnamese time. Parsed at the doors by `parsePlainDate`. */
const plainDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One row of the public calendar (assets/calendar): a holiday, a swapped day off, or a make-up working day. */
const calendarDaySchema = z.object({
  date: plainDateSchema,
  type: z.enum(['holiday', 'substitute', 'makeup_working']),
  name: z.string(),
  source: z.string(),
  status: z.enum(['decided', 'proposed', 'computed']),
  verified: z.boolean(),
  swapWith: plainDateSchema.optional(),
  options: z.array(z.number()).optional()
})
export type CalendarDay = z.infer<typeof calendarDaySchema>

/** The shipped or imported calendar file. Only decided and computed days bind; proposed ones warn. */
export const calendarSchema = z.object({
  calendarVersion: z.string(),
  note: z.string(),
  openQuestions: z.array(z.string()),
  years: z.record(z.string(), z.array(calendarDaySchema))
})
export type Calendar = z.infer<typeof calendarSchema>
