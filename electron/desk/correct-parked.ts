import type { CorrectProblem, DesktopArgument } from '../../shared/contract/desktop-api.ts'
import { isSettled } from '../../shared/domain/dossier/status.ts'
import { checkCorrection } from '../../shared/domain/dossier/rules/correction.ts'
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
  const corrected = checkCorrection(dossier, { ...typed, reason }, { today: localDate(now) })
  if (!corrected.ok && corrected.problem.kind === 'field-wrong') return fail(corrected.problem)
  if (corrected.ok) {
    const appended = store.dossiers.append(dossierId, corrected.value, actor, now)
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
