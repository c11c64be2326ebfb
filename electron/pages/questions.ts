import { z } from 'zod'
import type { FileLook, TakenPage } from '../../shared/contract/page-maker.ts'

// What main asks the page process, and what it answers. Both sides parse: neither believes the other.

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const file = z.int()
const index = z.int().nonnegative()
const pixels = z.int().positive()
const wish = z.object({ dpi: z.literal([200, 300]), colour: z.enum(['colour', 'grey']) })
const picture = { jpeg: bytes, width: pixels, height: pixels, dpi: z.int().positive() }

/** A question to the page process. `file` is a number that main gives; the process may have forgotten it. */
export const questionSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('open'), file, bytes }),
  z.object({ ask: z.literal('page'), file, index, wish }),
  z.object({ ask: z.literal('draw'), file, index, width: pixels }),
  z.object({ ask: z.literal('close'), file }),
  z.object({ ask: z.literal('codes'), bytes }),
  z.object({
    ask: z.literal('pdf'),
    pages: z.array(z.object({ ...picture, turn: z.literal([0, 90, 180, 270]) })).min(1),
    facts: z.object({ title: z.string(), madeAt: z.number() })
  })
])
export type Question = z.infer<typeof questionSchema>

/** Why the process gives no answer; `file-gone`: it does not have this file (any more). */
export const problemSchema = z.enum(['file-not-pages', 'file-encrypted', 'file-damaged', 'file-too-large', 'file-gone'])
export type ProcessProblem = { readonly kind: z.infer<typeof problemSchema> }

/** The outer form of every answer. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: z.object({ kind: problemSchema }) })
])

/** What each question is answered with. */
export interface Values {
  readonly open: FileLook
  readonly page: TakenPage
  readonly draw: Uint8Array
  readonly close: unknown
  readonly codes: readonly string[]
  readonly pdf: Uint8Array
}

/** How each answer is read. */
export const VALUES: { readonly [A in keyof Values]: z.ZodType<Values[A]> } = {
  open: z.object({ kind: z.enum(['pdf', 'jpg', 'png', 'tif']), pages: z.int().positive() }),
  page: z.object({
    ...picture,
    ink: z.number(),
    blank: z.boolean(),
    codes: z.array(z.string()),
    thumbnail: bytes
  }),
  draw: bytes,
  close: z.unknown(),
  codes: z.array(z.string()),
  pdf: bytes
}
