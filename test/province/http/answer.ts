import { z } from 'zod'
import type { Reason, Refusal } from '../check/reasons.ts'

const json = z.json()
export type JsonValue = z.infer<typeof json>

/** What goes back, before it is written on the wire. */
export interface Answer {
  readonly status: number
  /** JSON, or the text of a gateway that speaks none, or a file's bytes. */
  readonly body: JsonValue | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** Set when nothing was done: what the observers write down. */
  readonly refusal?: { readonly code: string | null; readonly reasons: readonly Reason[] }
}

const storedSchema = z.object({ status: z.number(), body: json })

/** An answer as it is kept under its operation id. */
export const storeAnswer = ({ status, body }: Answer): string => JSON.stringify({ status, body })
/** The same answer again. */
export const storedAnswer = (text: string): Answer => storedSchema.parse(JSON.parse(text))

/** A word of one field against a request. */
export const against = (kind: Refusal['kind'], field: string, reason: string): Refusal => ({
  kind,
  reasons: [{ field, reason }]
})
