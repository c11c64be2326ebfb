import { z } from 'zod'
import { actSchemas } from './acts.ts'
import { acceptedSchema, correctableSchema, filedSchema, turnedAwaySchema } from './opening.ts'

export type { Accepted, Correctable, FrozenDue, RegisterEntry } from './opening.ts'

/** Who did it: the clerk and the counter, as they were called then. */
const actorSchema = z.object({ clerkId: z.string(), clerkName: z.string(), counterId: z.string() })
export type Actor = z.infer<typeof actorSchema>

/** A paper came out of the spooler's hands: which form, which copy, and the hash of exactly what was printed. */
const printedSchema = z.object({
  kind: z.literal('printed'),
  printId: z.string(),
  form: z.string(),
  /** 0 = first print; n = "BẢN IN LẠI n". */
  reprint: z.number().int().min(0),
  pdfSha256: z.string()
})

/** A scanned paper was put to its line of the checklist: digitised (số hóa) is another thing than handed in. */
const paperAttachedSchema = z.object({
  kind: z.literal('paperAttached'),
  fileId: z.string(),
  componentId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int().positive(),
  /** Of the bytes that are sent; they lie encrypted beside the records. */
  sha256: z.string(),
  /** Images in it; unknown of what was attached before pages were counted. */
  pages: z.number().int().positive().optional(),
  /** The files that its pages came out of, where they were kept as they came. */
  sources: z.array(z.string()).optional(),
  /** A paper that lay here already for the same person, and until when it is valid ('YYYY-MM-DD', '' = not said). */
  reused: z.object({ fileId: z.string(), code: z.string(), validUntil: z.string() }).optional()
})
export type PaperAttached = z.infer<typeof paperAttachedSchema>

/** What can happen to a dossier, in the past tense. */
export const eventBodySchema = z.discriminatedUnion('kind', [
  acceptedSchema,
  filedSchema,
  turnedAwaySchema,
  printedSchema,
  ...actSchemas,
  /** Facts as they are now known; what acceptance froze and the printed slip say goes on standing beside them. */
  z.object({ kind: z.literal('corrected'), reason: z.string().min(1), ...correctableSchema.shape }),
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
/** The body of one kind of event. */
export type BodyOf<K extends EventKind> = Extract<EventBody, { readonly kind: K }>

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
