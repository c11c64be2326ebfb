import { z } from 'zod'
import { applicantSchema, authoriserSchema, deliverySchema } from '../intake/intake.ts'
import { componentSchema, timeLimitSchema } from '../procedure/procedure.ts'
import { paperEntrySchema } from '../intake/intake.ts'

/** Who did it: the clerk and the counter, as they were called then. */
const actorSchema = z.object({ clerkId: z.string(), clerkName: z.string(), counterId: z.string() })
export type Actor = z.infer<typeof actorSchema>

/** The promised time (thời hạn trả kết quả): due date with the lines that explain it, frozen as printed. */
const frozenDueSchema = z.object({
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

const reason = z.object({ reason: z.string().min(1) })

/** Accepted (được tiếp nhận): freezes the procedure, the list of papers and the form version it was taken in under. */
export const acceptedSchema = z.object({
  kind: z.literal('accepted'),
  code: z.string(),
  codeKind: z.enum(['official', 'provisional']),
  register: registerEntrySchema,
  procedure: z.object({
    code: z.string(),
    name: z.string(),
    field: z.string(),
    catalogueVersion: z.string(),
    timeLimit: timeLimitSchema,
    components: z.array(componentSchema)
  }),
  unit: z.object({ headerLines: z.array(z.string()), code: z.string(), place: z.string(), phone: z.string() }),
  applicant: applicantSchema,
  authoriser: authoriserSchema.nullable(),
  papers: z.array(paperEntrySchema),
  sets: z.number().int(),
  channel: z.union([z.literal(1), z.literal(3)]),
  delivery: deliverySchema,
  note: z.string(),
  /** Local date-time YYYY-MM-DDTHH:mm. */
  receivedAt: z.string(),
  due: frozenDueSchema,
  /** Form version of the slip, e.g. 'receipt/tt03-2025'. */
  formVersion: z.string()
})
export type Accepted = z.infer<typeof acceptedSchema>

/** A paper came out of the spooler's hands: which form, which copy, and the hash of exactly what was printed. */
const printedSchema = z.object({
  kind: z.literal('printed'),
  printId: z.string(),
  form: z.string(),
  /** 0 = first print; n = "BẢN IN LẠI n". */
  reprint: z.number().int().min(0),
  pdfSha256: z.string()
})

/** What may be put right afterwards: who files, for whom, how the result goes back, the note. */
export const correctableSchema = z.object({
  applicant: applicantSchema,
  authoriser: authoriserSchema.nullable(),
  delivery: deliverySchema,
  note: z.string()
})
export type Correctable = z.infer<typeof correctableSchema>

/** A scanned paper was put to its line of the checklist: digitised (số hóa) is another thing than handed in. */
const paperAttachedSchema = z.object({
  kind: z.literal('paperAttached'),
  fileId: z.string(),
  componentId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int().positive(),
  /** Of the bytes as they were chosen; they lie encrypted beside the records. */
  sha256: z.string()
})
export type PaperAttached = z.infer<typeof paperAttachedSchema>

/** What can happen to a dossier, in the past tense. */
export const eventBodySchema = z.discriminatedUnion('kind', [
  acceptedSchema,
  printedSchema,
  reason.extend({ kind: z.literal('refused') }),
  reason.extend({ kind: z.literal('supplementAsked'), componentIds: z.array(z.string()) }),
  z.object({ kind: z.literal('supplementReceived'), due: frozenDueSchema }),
  z.object({ kind: z.literal('handedOver'), to: z.string() }),
  z.object({ kind: z.literal('paymentAsked'), amountVnd: z.number().int() }),
  z.object({ kind: z.literal('paid'), receiptNumber: z.string() }),
  reason.extend({ kind: z.literal('withdrawn') }),
  reason.extend({ kind: z.literal('stopped') }),
  z.object({ kind: z.literal('finished'), outcome: z.enum(['granted', 'refused']) }),
  z.object({ kind: z.literal('returned'), receivedBy: z.string(), way: z.enum(['counter', 'post', 'online']) }),
  /** Facts as they are now known; what acceptance froze and the printed slip say goes on standing beside them. */
  reason.extend({ kind: z.literal('corrected'), ...correctableSchema.shape }),
  paperAttachedSchema,
  /** The province gave the official code of a dossier taken in under a provisional one: both stay searchable for ever. */
  z.object({ kind: z.literal('codeGiven'), code: z.string() }),
  /** The province changed something by itself; `status` is its TrangThaiHoSo. Never overwrites what the counter says. */
  z.object({
    kind: z.literal('provinceReported'),
    changeId: z.string(),
    status: z.number().int(),
    note: z.string(),
    /** Epoch ms by the province's clock. */
    at: z.number().int(),
    /** True when the counter's own status could not lead there. */
    conflict: z.boolean()
  })
])
export type EventBody = z.infer<typeof eventBodySchema>
export type EventKind = EventBody['kind']

/** One link of the chain: append-only, hashed together with the hash before it. `basedOn`: the last event of this dossier its author had seen. */
export const dossierEventSchema = z.object({
  eventId: z.string(),
  dossierId: z.string(),
  installationId: z.string(),
  /** The installation's own sequence, from 1 without gaps; order never comes from the wall clock. */
  seq: z.number().int(),
  /** Epoch ms. */
  at: z.number().int(),
  actor: actorSchema,
  basedOn: z.string().nullable(),
  body: eventBodySchema,
  previousHash: z.string(),
  hash: z.string()
})
export type DossierEvent = z.infer<typeof dossierEventSchema>
