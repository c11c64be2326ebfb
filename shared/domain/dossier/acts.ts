import { z } from 'zod'
import { paperEntrySchema } from '../intake/intake.ts'
import { CERTIFICATION_BOOKS } from '../register/certification-books.ts'
import { frozenDueSchema } from './opening.ts'
import { sheetSchema } from './sheet.ts'

// What the counter does with a dossier after it began. Events of older versions must go on parsing: what came later is optional.

const reason = z.object({ reason: z.string().min(1) })
/** The form that the law demands with it, frozen; absent in events of before there were such forms. */
const sheet = { sheet: sheetSchema.optional() }

/** A published paper by its id, with its name as it was then called. */
const namedPaperSchema = z.object({ componentId: z.string(), name: z.string() })
export type NamedPaper = z.infer<typeof namedPaperSchema>

/** Yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02): what, why, and whom to ask. */
const supplementAskedSchema = reason.extend({
  kind: z.literal('supplementAsked'),
  componentIds: z.array(z.string()),
  items: z.array(namedPaperSchema).optional(),
  /** Papers that a connected database holds and that are asked for all the same, each with its reason (NĐ 118/2025 Điều 4.2a). */
  waivers: z.array(z.object({ componentId: z.string(), database: z.string(), reason: z.string() })).optional(),
  contact: z.object({ name: z.string(), phone: z.string() }).optional(),
  /** Asked later than the notice limit in force allows; stays visible. */
  late: z.boolean().optional(),
  ...sheet
})

/** Đã nhận đủ bổ sung. `due`: the clock restarted by law. The 766 value follows from the history alone. */
const supplementReceivedSchema = z.object({
  kind: z.literal('supplementReceived'),
  due: frozenDueSchema,
  /** What was handed in now, on top of what was there. */
  papers: z.array(paperEntrySchema).optional()
})

/** Giao, nhận hồ sơ giữa các bộ phận (Mẫu 06). */
const handedOverSchema = z.object({
  kind: z.literal('handedOver'),
  to: z.string(),
  from: z.string().optional(),
  receiver: z.string().optional(),
  /** Local date-time from which it counts: after 15:00 the start of the next working day (NĐ 118/2025 Điều 18.2). */
  countsFrom: z.string().optional(),
  /** Last local day on which the paper dossier must have followed. */
  paperBy: z.string().optional(),
  ...sheet
})

/** How whoever collects the result showed that it is theirs (NĐ 118/2025 Điều 6.2). */
export const proofSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slip') }),
  /** The slip is lost: identity, and facts of the dossier that were told right. */
  z.object({ kind: z.literal('lost-slip'), idNumber: z.string().min(1), facts: z.string().min(1) })
])
export type Proof = z.infer<typeof proofSchema>

/** One number of a certification book: one kind of paper, whatever the number of its copies (TT 01/2020/TT-BTP Điều 4). */
const certifiedEntrySchema = z.object({
  book: z.enum(CERTIFICATION_BOOKS),
  number: z.number().int().positive(),
  year: z.number().int(),
  /** Loại giấy tờ. */
  what: z.string().min(1),
  /** Pages of the original. */
  pages: z.number().int().positive(),
  copies: z.number().int().positive(),
  feeVnd: z.number().int().min(0)
})
export type CertifiedEntry = z.infer<typeof certifiedEntrySchema>

/** Đã chứng thực: its numbers, and that the certifier has no interest in it (NĐ 23/2015/NĐ-CP Điều 9.3). */
export const certifiedSchema = z.object({
  kind: z.literal('certified'),
  entries: z.array(certifiedEntrySchema).min(1),
  noConflict: z.literal(true),
  /** Of the e-receipt that the licensed service issued; absent where none is known yet. */
  receiptNumber: z.string().min(1).optional()
})

/** Every act after the first event, in the past tense. */
export const actSchemas = [
  reason.extend({ kind: z.literal('refused'), ...sheet }),
  supplementAskedSchema,
  supplementReceivedSchema,
  handedOverSchema,
  z.object({ kind: z.literal('paymentAsked'), amountVnd: z.number().int(), reason: z.string().optional() }),
  /** Paid: the number of the receipt that the licensed service issued. `due`: moved by the days that were waited. */
  z.object({ kind: z.literal('paid'), receiptNumber: z.string(), due: frozenDueSchema.optional() }),
  certifiedSchema,
  reason.extend({ kind: z.literal('withdrawn'), ...sheet }),
  reason.extend({ kind: z.literal('stopped'), askedBy: z.enum(['citizen', 'office']).optional(), ...sheet }),
  z.object({
    kind: z.literal('finished'),
    outcome: z.enum(['granted', 'refused']),
    /** Why it was refused; a refusal after acceptance leaves as the result. */
    reason: z.string().optional(),
    ...sheet
  }),
  z.object({
    kind: z.literal('returned'),
    receivedBy: z.string(),
    way: z.enum(['counter', 'post', 'online']),
    proof: proofSchema.optional(),
    /** Giấy ủy quyền of a proxy who collects. */
    authorisation: z.string().optional(),
    /** Who of the post took it along (QĐ 45/2016/QĐ-TTg Điều 9). */
    postman: z.string().optional(),
    ...sheet
  }),
  /** Xin lỗi và hẹn lại (Mẫu 04): once, and at least one working day before the due date; `late` when it came after that. */
  reason.extend({
    kind: z.literal('reappointed'),
    due: frozenDueSchema,
    late: z.boolean(),
    ...sheet
  }),
  /** A mistaken intake: its number is never used again, the register explains the gap. */
  reason.extend({ kind: z.literal('voided') }),
  /** Mất, hư hỏng giấy tờ: what happened, and how it is made good, with an apology. */
  reason.extend({
    kind: z.literal('incident'),
    what: z.enum(['lost', 'damaged']),
    papers: z.array(namedPaperSchema).min(1),
    remedy: z.string().min(1),
    ...sheet
  }),
  /** Giữ bản chính để đối chiếu. */
  z.object({ kind: z.literal('originalsHeld'), papers: z.array(namedPaperSchema).min(1) }),
  /** Trả lại bản chính. */
  z.object({
    kind: z.literal('originalsGivenBack'),
    papers: z.array(namedPaperSchema).min(1),
    to: z.string().min(1)
  }),
  /** The head of the unit allows once what a rule forbids, by name and with a reason. */
  reason.extend({
    kind: z.literal('overridden'),
    rule: z.enum(['supplement-once', 'reappoint-once']),
    head: z.string().min(1)
  })
] as const
