import { z } from 'zod'
import type { SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import type { HttpAnswer } from '../http.ts'
import { type PassEnded, type SaidNo, saysExists, wordsOf } from '../said.ts'

const envelopeSchema = z.looseObject({
  code: z.union([z.number(), z.string()]),
  message: z.string().default(''),
  data: z.unknown().optional(),
  errors: z.array(z.looseObject({ field: z.string().default(''), reason: z.string() })).default([])
})

const SUCCESS_CODES = new Set(['200', '0', '00'])
const EXISTS_CODE = '-3'
const OPERATION_ID = 'X-Operation-Id'

/** What a done call gave. */
export interface Done {
  readonly data: unknown
  readonly header: (name: string) => string | null
}

/**
 * Reads {code, message, data} (integration.md 1.6). A success needs the HTTP status, the code and no words against it; an
 * answer that contradicts itself is none, for nobody knows what was done.
 */
export function readAnswer({ status, header, body }: HttpAnswer): Result<Done, SaidNo | PassEnded> {
  if (status === 401) return fail({ kind: 'pass-ended' })
  if (status === 403) return fail({ kind: 'credentials-refused' })
  const parsed = envelopeSchema.safeParse(body)
  if (!parsed.success) return fail({ kind: 'unreachable' })
  const { code, message, data, errors } = parsed.data
  const words = wordsOf(message)
  const codeSaysDone = SUCCESS_CODES.has(String(code))
  if (status === 200 && codeSaysDone && words !== 'failure') return ok({ data, header })
  if (codeSaysDone || (status === 200 && words === 'success')) return fail({ kind: 'unreachable' })
  const reasons =
    errors.length > 0 ? errors.map(({ field, reason }) => ({ field, reason })) : [{ field: '', reason: message }]
  const known =
    String(code) === EXISTS_CODE || saysExists(message) || reasons.some(({ field }) => field === OPERATION_ID)
  return fail({ kind: known ? 'exists' : 'refused', reasons })
}

/** The data of a done call; words that are not those of this interface are no answer. */
export function readData<T>(schema: z.ZodType<T>, { data }: Done): Result<T, SendProblem> {
  const parsed = schema.safeParse(data)
  return parsed.success ? ok(parsed.data) : fail({ kind: 'unreachable' })
}
