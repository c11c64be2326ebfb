import { z } from 'zod'
import type {
  FoundScanner,
  ScannerAbilities,
  ScannerProblemKind,
  ScanSettings
} from '../../shared/contract/scanners.ts'
import { limitsSchema, MAX_PAGE_BYTES } from './escl/limits.ts'

// What main asks the scanner process, and what it hears from it.

const sourceSchema = z.enum(['glass', 'adf'])
const colourSchema = z.enum(['colour', 'grey', 'black-white'])
const settingsSchema = z.object({
  source: sourceSchema,
  duplex: z.boolean(),
  resolution: z.number(),
  colour: colourSchema
}) satisfies z.ZodType<ScanSettings>

/** A question to the scanner process; one process scans one job. */
export const scannerQuestionSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('find'), limits: limitsSchema }),
  z.object({ ask: z.literal('abilities'), address: z.string(), limits: limitsSchema }),
  z.object({ ask: z.literal('scan'), address: z.string(), settings: settingsSchema, limits: limitsSchema }),
  /** `stored`: the pages that main has stored, which lets the process ask for the next. */
  z.object({ ask: z.literal('next'), stored: z.number() }),
  z.object({ ask: z.literal('stop') })
])

export type ScannerQuestion = z.infer<typeof scannerQuestionSchema>

/** Asks the scanner process; undefined when it is gone, or says what is no answer. */
export type AskScanner = <T extends z.ZodType>(
  schema: T,
  question: ScannerQuestion,
  limitMs: number
) => Promise<z.output<T> | undefined>

const problemSchema = z.object({
  kind: z.enum([
    'scanner-unreachable',
    'scanner-busy',
    'scanner-silent',
    'scanner-confused',
    'scanner-refused',
    'scanner-stopped',
    'feeder-empty',
    'paper-jam',
    'cover-open',
    'scan-not-stored'
  ]) satisfies z.ZodType<ScannerProblemKind>
})
const resultSchema = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), problem: problemSchema })
  ])

/** Answer to 'find'. */
export const foundSchema = resultSchema(
  z.array(z.object({ id: z.string(), name: z.string(), address: z.string() }) satisfies z.ZodType<FoundScanner>)
)
/** Answer to 'abilities'. */
export const abilitiesSchema = resultSchema(
  z.object({
    name: z.string(),
    sources: z.array(sourceSchema),
    duplex: z.boolean(),
    resolutions: z.array(z.number()),
    colours: z.array(colourSchema),
    formats: z.array(z.enum(['jpeg', 'pdf']))
  }) satisfies z.ZodType<ScannerAbilities>
)
/** Answer to 'scan' and to 'stop'. */
export const begunSchema = resultSchema(z.null())
/** Answer to 'next': 'waiting' only says that the process lives. */
export const stepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }),
  z.object({
    kind: z.literal('page'),
    number: z.number(),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MAX_PAGE_BYTES),
    repeated: z.number()
  }),
  z.object({
    kind: z.literal('end'),
    problem: problemSchema.shape.kind.optional(),
    repeated: z.number(),
    counted: z.number().optional()
  })
])
