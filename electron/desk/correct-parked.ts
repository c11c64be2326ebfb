import type { CorrectProblem, DesktopArgument } from '../../shared/contract/desktop-api.ts'
import { isSettled } from '../../shared/domain/dossier/status.ts'
import type { Dossier } from '../../shared/domain/dossier/dossier.ts'
import type { Correctable } from '../../shared/domain/dossier/event.ts'
import { checkIntake, cleanIntake } from '../../shared/domain/intake/check-intake.ts'
import { EMPTY_INTAKE } from '../../shared/domain/intake/intake.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'
import { retryParked } from './parked.ts'

/** Puts the facts of a refused dossier right and offers it again. The slip and what acceptance froze stay as they are. */
export function correctParked(
  seat: Seat,
  { dossierId, reason, ...typed }: DesktopArgument<'correctParked'>
): Result<null, CorrectProblem | WriteRefusal> {
  const { store, parts, actor, desk } = seat
  const dossier = store.dossiers.current(dossierId)
  if (!dossier) return fail({ kind: 'not-found' })
  if (isSettled(dossier.status)) return fail({ kind: 'settled' })
  const now = parts.clock.now()
  const { applicant, authoriser, delivery, note } = cleanIntake({ ...EMPTY_INTAKE, ...typed })
  const facts: Correctable = { applicant, authoriser, delivery, note }
  const wrong = checkFacts(dossier, facts, localDate(now))
  if (wrong !== undefined) return fail({ kind: 'field-wrong', field: wrong })
  if (canonicalJson(facts) !== canonicalJson(dossier.facts)) {
    const appended = store.dossiers.append(dossierId, { kind: 'corrected', ...facts, reason }, actor, now)
    if (!appended.ok) {
      const { kind } = appended.problem
      if (kind === 'not-found') return fail({ kind })
      return fail(kind === 'not-allowed' ? { kind: 'settled' } : refuseWrite(desk, { kind }))
    }
    parts.announce({ kind: 'changed', what: 'dossiers' })
  }
  retryParked(seat, dossierId)
  return ok(null)
}

/** The first field that may not be as typed. Who files for whom was shown to the procedure's rules at acceptance: that stays. */
function checkFacts({ facts }: Dossier, typed: Correctable, today: string): string | undefined {
  if (typed.applicant.kind !== facts.applicant.kind) return 'applicant.kind'
  if ((typed.authoriser === null) !== (facts.authoriser === null)) return 'authoriser'
  return checkIntake({ ...EMPTY_INTAKE, ...typed }, today)?.field
}
