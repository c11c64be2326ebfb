import { z } from 'zod'
import type { FieldReason } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import type { HttpAnswer } from '../http.ts'
import { type PassEnded, type SaidNo, saysExists, wordsOf } from '../said.ts'

const envelopeSchema = z.looseObject({
  error_code: z.union([z.string(), z.number()]).transform(String),
  message: z.string().nullish()
})

const SUCCESS_CODES = ['00', '0']
/** AUTHEN_ERROR of a gateway's list (integration.md 1.7): the session is over. */
const SESSION_ENDED = '100'
/** IP_DISALLOWED and AGENCY_ID_INCORRECT. */
const NOT_FOR_US = ['101', '106']
/** Seen in client code for a dossier that is there already. */
const EXISTS_CODES = ['3', '-3']

/**
 * Reads {error_code, message} (integration.md 1.1, 1.3). What changes something is done only when the code and the words
 * both say so; where they contradict each other nobody knows, so that it counts as no answer. A question needs the code
 * and no words against it.
 */
export function readAnswer({ status, body }: HttpAnswer, changes: boolean): Result<unknown, SaidNo | PassEnded> {
  if (status === 401) return fail({ kind: 'pass-ended' })
  if (status === 403) return fail({ kind: 'credentials-refused' })
  const parsed = envelopeSchema.safeParse(body)
  if (!parsed.success || status >= 400) return fail({ kind: 'unreachable' })
  const { error_code, message } = parsed.data
  const words = wordsOf(message ?? '')
  if (SUCCESS_CODES.includes(error_code))
    return words === 'success' || (!changes && words === 'neither') ? ok(body) : fail({ kind: 'unreachable' })
  if (words === 'success') return fail({ kind: 'unreachable' })
  if (error_code === SESSION_ENDED) return fail({ kind: 'pass-ended' })
  if (NOT_FOR_US.includes(error_code)) return fail({ kind: 'credentials-refused' })
  const exists = EXISTS_CODES.includes(error_code) || saysExists(message ?? '')
  return fail({ kind: exists ? 'exists' : 'refused', reasons: reasonsIn(message ?? '') })
}

const PATH = String.raw`\w+(?:\[\d+\])?(?:\.\w+(?:\[\d+\])?)*`
const REASON = new RegExp(`^(?:.*?\\.\\s+)?(${PATH}):\\s+(.+)$`, 's')

/** The reasons of a refusal: this interface has no list of them, only `<field>: <reason>; …` in its message, if that. */
function reasonsIn(message: string): FieldReason[] {
  const parts = message.split(/;\s+/).map((part) => REASON.exec(part))
  if (parts.includes(null)) return [{ field: '', reason: message.trim() }]
  return parts.map((match) => ({ field: match?.[1] ?? '', reason: match?.[2] ?? '' }))
}
