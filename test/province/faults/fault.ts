import { z } from 'zod'

/** Whether it happens instead of what was asked, or after that was applied, so that only the answer suffers. */
const when = z.enum(['before', 'after']).default('before')

const what = z.discriminatedUnion('kind', [
  /** Refuses in the interface's own form, naming one field. */
  z.strictObject({
    kind: z.literal('refuse'),
    field: z.string(),
    reason: z.string().default('bị từ chối theo kịch bản thử')
  }),
  z.strictObject({ kind: z.literal('delay'), ms: z.int().min(0), when }),
  /** Applies, then resets the connection instead of answering. */
  z.strictObject({ kind: z.literal('lose-answer') }),
  /** Answers as a gateway does: no JSON, and Retry-After with 429. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.literal([429, 500, 502]),
    retryAfterSeconds: z.int().min(0).default(1),
    when
  }),
  /** Resets the connection once that many bytes of the body are in. */
  z.strictObject({ kind: z.literal('cut-upload'), afterBytes: z.int().min(0) }),
  /** Answers with the words of a success and the code of an error. */
  z.strictObject({ kind: z.literal('contradict'), when }),
  /** Ends every session and token, that of this request too. */
  z.strictObject({ kind: z.literal('expire-sessions') }),
  /** Shows a wrong clock for this request: in Date, in the epoch's answer, in codes and in lifetimes. */
  z.strictObject({ kind: z.literal('wrong-clock'), offsetMs: z.int() }),
  /** Goes down, without an answer, and comes up again. */
  z.strictObject({ kind: z.literal('restart'), downMs: z.int().min(0).default(0), when }),
  /** Comes up again as a backup that was taken before, with a new epoch. */
  z.strictObject({ kind: z.literal('restore'), name: z.string(), when })
])

/** Something that is to go wrong, for which requests and how often. */
export const faultSchema = z.strictObject({
  what,
  /** Which requests; absent = every one. `operation` is a name of the interface's table of operations. */
  on: z
    .strictObject({
      interface: z.enum(['six-step', 'session-rpc']).optional(),
      operation: z.string().optional()
    })
    .default({}),
  /** How often at most. Absent: once, or without end when there is a probability. */
  times: z.int().min(1).optional(),
  /** Of each request that fits. */
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().default(1)
})

export type Fault = z.infer<typeof faultSchema>
/** A fault as it is written down, with what may be left out left out. */
export type FaultInput = z.input<typeof faultSchema>
export type FaultKind = Fault['what']['kind']
/** What one request suffers. */
export type Misfortune = Fault['what']
