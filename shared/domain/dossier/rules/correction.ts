import { canonicalJson } from '../../../lib/canonical-json.ts'
import { fail, ok, type Result } from '../../../lib/result.ts'
import { checkIntake, cleanIntake } from '../../intake/check-intake.ts'
import { EMPTY_INTAKE } from '../../intake/intake.ts'
import type { BodyOf, Correctable } from '../event.ts'
import type { Dossier } from '../folded.ts'
import type { Ground } from './ground.ts'

export type CorrectionProblem =
  | { readonly kind: 'field-wrong'; readonly field: string }
  /** Nothing is other than it was. */
  | { readonly kind: 'nothing-changed' }

/** Đính chính: facts of who files and for whom. Who files for whom was shown to the procedure's rules at acceptance: that stays. */
export function checkCorrection(
  { facts }: Pick<Dossier, 'facts'>,
  { reason, ...typed }: Correctable & { readonly reason: string },
  { today }: Pick<Ground, 'today'>
): Result<BodyOf<'corrected'>, CorrectionProblem> {
  const cleaned = cleanIntake({ ...EMPTY_INTAKE, ...typed })
  const { applicant, authoriser, delivery, note } = cleaned
  if (applicant.kind !== facts.applicant.kind) return fail({ kind: 'field-wrong', field: 'applicant.kind' })
  if ((authoriser === null) !== (facts.authoriser === null)) return fail({ kind: 'field-wrong', field: 'authoriser' })
  const wrong = checkIntake(cleaned, today)
  if (wrong) return fail({ kind: 'field-wrong', field: wrong.field })
  const now: Correctable = { applicant, authoriser, delivery, note }
  if (canonicalJson(now) === canonicalJson(facts)) return fail({ kind: 'nothing-changed' })
  return ok({ kind: 'corrected', ...now, reason })
}
