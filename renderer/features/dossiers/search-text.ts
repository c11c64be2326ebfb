import { parseCard } from '../../../shared/domain/applicant/card.ts'
import { parseSlipQr } from '../../../shared/domain/forms/slip-qr.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'

/** Longest text that main looks for. */
export const LONGEST_SEARCH = 200

/** Why nothing is looked for: too long, or a slip or a card that was read only in part. */
export type SearchTextProblem = { readonly kind: 'too-long' | 'slip-unclear' | 'card-unclear' }

/** Nothing but a card begins with twelve digits and a bar. */
const CARD_START = /^\s*\d{12}\|/

/** What to look for: a scanned slip stands for its code, a scanned identity card for its number, all else for itself. */
export function searchTextOf(typed: string): Result<string, SearchTextProblem> {
  const slip = parseSlipQr(typed)
  if (slip.ok) return slip
  if (slip.problem.kind === 'check-fails') return fail({ kind: 'slip-unclear' })
  if (CARD_START.test(typed)) {
    const card = parseCard(typed)
    return card.ok ? ok(card.value.card.number) : fail({ kind: 'card-unclear' })
  }
  return typed.length > LONGEST_SEARCH ? fail({ kind: 'too-long' }) : ok(typed)
}
