import { z } from 'zod'
import { dayHoursSchema, WEEKDAYS } from '../office/office.ts'
import { parseLocalDateTime, parsePlainDate } from '../../lib/plain-date.ts'

const id = z.union([z.string(), z.number()])
const limit = z.object({
  unit: z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'WORKING_HOUR', 'SAME_DAY']),
  amount: z.number().int().min(0).max(3660).nullish(),
  cutoffHour: z.number().int().min(0).max(23).nullish(),
  verified: z.boolean().optional().catch(undefined)
})
/** A real moment of a year that a calendar may reach; far beyond it the counting of days would leave four-digit years. */
const moment = z
  .string()
  .refine((text) => parseLocalDateTime(text) !== undefined && text >= '1900-01-01' && text < '2200-01-01')
const realDate = z.string().refine((text) => parsePlainDate(text) !== undefined)
const office = z.object({
  hours: z.partialRecord(z.enum([...WEEKDAYS, 'MAKE_UP']), dayHoursSchema).optional(),
  weeklyOff: z.array(z.enum(WEEKDAYS)).optional(),
  makeUp: z.array(realDate).nullish()
})

/** One question of the rules file, by kind. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({
    id,
    kind: z.literal('dueDate'),
    receivedAt: moment,
    limit,
    office: office.optional()
  }),
  z.object({ id, kind: z.literal('card'), text: z.string() }),
  z.object({ id, kind: z.literal('code'), text: z.string() }),
  z.object({
    id,
    kind: z.literal('vietqr'),
    bin: z.string(),
    account: z.string(),
    service: z.enum(['account', 'card']).optional(),
    amount: z.number().optional(),
    bill: z.string().optional(),
    purpose: z.string().optional()
  }),
  z.object({ id, kind: z.literal('vietqrRead'), text: z.string() })
])
export type Question = z.infer<typeof questionSchema>
export type DueDateQuestion = Extract<Question, { kind: 'dueDate' }>
export type VietQrQuestion = Extract<Question, { kind: 'vietqr' }>
