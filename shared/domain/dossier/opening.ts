import { z } from 'zod'
import { applicantSchema, authoriserSchema, deliverySchema, paperEntrySchema } from '../intake/intake.ts'
import { componentSchema, timeLimitSchema } from '../procedure/procedure.ts'

/** The promised time (thời hạn trả kết quả): due date with the lines that explain it, frozen as printed. */
export const frozenDueSchema = z.object({
  dueDate: z.string(),
  /** HH:mm as printed. */
  dueTime: z.string(),
  why: z.array(z.string()),
  warnings: z.array(z.string())
})
export type FrozenDue = z.infer<typeof frozenDueSchema>

/** Place in the register (Sổ theo dõi hồ sơ): serial is continuous from 1 within the year. */
const registerEntrySchema = z.object({
  year: z.number().int(),
  book: z.number().int(),
  serial: z.number().int()
})
export type RegisterEntry = z.infer<typeof registerEntrySchema>

/** The unit as its papers name it. */
export const unitSchema = z.object({
  headerLines: z.array(z.string()),
  code: z.string(),
  place: z.string(),
  phone: z.string()
})

/** What the first event of a dossier freezes, however it begins: the procedure, its list of papers, who files and with what. */
const frozenShape = {
  procedure: z.object({
    code: z.string(),
    name: z.string(),
    field: z.string(),
    catalogueVersion: z.string(),
    timeLimit: timeLimitSchema,
    components: z.array(componentSchema)
  }),
  unit: unitSchema,
  applicant: applicantSchema,
  authoriser: authoriserSchema.nullable(),
  papers: z.array(paperEntrySchema),
  sets: z.number().int(),
  delivery: deliverySchema,
  note: z.string(),
  /** Local date-time YYYY-MM-DDTHH:mm. */
  receivedAt: z.string()
}
export type Frozen = z.infer<z.ZodObject<typeof frozenShape>>

/** Accepted (được tiếp nhận): freezes the procedure, the list of papers and the form version it was taken in under. */
export const acceptedSchema = z.object({
  kind: z.literal('accepted'),
  code: z.string(),
  codeKind: z.enum(['official', 'provisional']),
  register: registerEntrySchema,
  ...frozenShape,
  channel: z.union([z.literal(1), z.literal(3)]),
  due: frozenDueSchema,
  /** Form version of the slip, e.g. 'receipt/tt03-2025'. */
  formVersion: z.string()
})
export type Accepted = z.infer<typeof acceptedSchema>

/**
 * Filed (mới đăng ký): it lies at the counter and nobody has looked yet: sent online (channel 2, with the province's code)
 * or brought by post with others (channel 3). Promises nothing; acceptance, refusal or one supplement request follows.
 */
export const filedSchema = z.object({
  kind: z.literal('filed'),
  code: z.string(),
  codeKind: z.enum(['official', 'provisional']),
  ...frozenShape,
  channel: z.union([z.literal(1), z.literal(2), z.literal(3)])
})

/**
 * Turned away (không tiếp nhận): refused in writing before it was ever a dossier (NĐ 118/2025, Mẫu 03 "Mã hồ sơ (nếu có)").
 * Its number is that of the refusal, in a series of its own; no code and no place in the register is used up.
 */
export const turnedAwaySchema = z.object({
  kind: z.literal('turnedAway'),
  /** Number of the refusal: TC-<counter>-<year>-<serial>. */
  code: z.string(),
  ...frozenShape,
  channel: z.union([z.literal(1), z.literal(3)]),
  reason: z.string().min(1),
  /** Version of the refusal, e.g. 'refusal/tt03-2025'. */
  formVersion: z.string()
})

/** What may be put right afterwards: who files, for whom, how the result goes back, the note. */
export const correctableSchema = z.object({
  applicant: applicantSchema,
  authoriser: authoriserSchema.nullable(),
  delivery: deliverySchema,
  note: z.string()
})
export type Correctable = z.infer<typeof correctableSchema>
