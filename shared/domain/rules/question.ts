import { z } from 'zod'
import { dayHoursSchema, WEEKDAYS } from '../office/office.ts'
import { parseLocalDateTime, parsePlainDate } from '../../lib/plain-date.ts'

const id = z.union([z.string(), z.number()])
const limit = z.object({
  unit: z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'WORKING_HOUR', 'SAME_DAY']),
  amount: z.number().int().min(0).max(3660).nullish(),
  cutoffHour: z.number().int().min(0).max(23).nullish()
})
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
    receivedAt: z.string().refine((text) => parseLocalDateTime(text) !== undefined),
    limit,
    office: office.optional()
  }),
  z.object({ id, kind: z.literal('card'), text: z.string() }),
  z.object({ id, kind: z.literal('code'), text: z.string() })
])
export type Question = z.infer<typeof questionSchema>
export type DueDateQuestion = Extract<Question, { kind: 'dueDate' }>
