import { z } from 'zod'
import { correctableSchema } from './opening.ts'
import { proofSchema } from './acts.ts'
import { signerSchema } from './sheet.ts'
import { intakeSchema, paperEntrySchema } from '../intake/intake.ts'

/** Longest text a clerk may give for a reason; longer input is refused with a sentence, never cut. */
const text = z.string().max(1000)
const name = z.string().max(300)
const componentIds = z.array(z.string().max(200)).max(200)
const day = z.string().max(10)

/** What a clerk wants done with a dossier that is there: in the imperative, as typed, not yet held against any rule. */
export const commandSchema = z.discriminatedUnion('kind', [
  /** Không tiếp nhận hồ sơ gửi đến, bằng văn bản. */
  z.object({ kind: z.literal('refuse'), reason: text }),
  z.object({
    kind: z.literal('askSupplement'),
    componentIds,
    reason: text,
    /** Why a paper is asked for that a connected database holds. */
    waivers: z.array(z.object({ componentId: z.string().max(200), reason: text })).max(200)
  }),
  z.object({ kind: z.literal('receiveSupplement'), papers: z.array(paperEntrySchema).max(200) }),
  z.object({ kind: z.literal('handOver'), to: name, receiver: name }),
  z.object({ kind: z.literal('askPayment'), amountVnd: z.number().int(), reason: text }),
  z.object({ kind: z.literal('recordPayment'), receiptNumber: z.string().max(100) }),
  z.object({ kind: z.literal('withdraw'), reason: text }),
  z.object({
    kind: z.literal('stop'),
    reason: text,
    askedBy: z.enum(['citizen', 'office']),
    signer: signerSchema.nullable()
  }),
  z.object({ kind: z.literal('finish'), outcome: z.enum(['granted', 'refused']), reason: text }),
  z.object({
    kind: z.literal('returnResult'),
    receivedBy: name,
    way: z.enum(['counter', 'post', 'online']),
    proof: proofSchema.nullable(),
    authorisation: text,
    /** Who of the post took it along; '' where it does not go by post. */
    postman: name
  }),
  z.object({ kind: z.literal('reappoint'), dueDate: day, reason: text, signer: signerSchema.nullable() }),
  z.object({ kind: z.literal('void'), reason: text }),
  z.object({
    kind: z.literal('reportIncident'),
    what: z.enum(['lost', 'damaged']),
    componentIds,
    reason: text,
    remedy: text
  }),
  z.object({ kind: z.literal('holdOriginals'), componentIds }),
  z.object({ kind: z.literal('giveBackOriginals'), componentIds, to: name }),
  z.object({
    kind: z.literal('allowOnce'),
    rule: z.enum(['supplement-once', 'reappoint-once']),
    head: name,
    reason: text
  }),
  /** Đính chính sau khi đã in: a new slip takes the place of the one before. */
  correctableSchema.extend({ kind: z.literal('correct'), note: intakeSchema.shape.note, reason: text })
])
export type Command = z.infer<typeof commandSchema>
export type CommandKind = Command['kind']
/** The command of one kind. */
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>
