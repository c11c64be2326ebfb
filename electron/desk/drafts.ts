import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import type { DraftLine } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { type Seat, stopDamaged } from './desk.ts'

/** Keeps a draft (bản nháp) as it stands. A draft that has become a dossier stays gone: a late save must not wake it. */
export function saveDraft(
  seat: Seat,
  arg: DesktopArgument<'saveDraft'>
): Result<{ readonly savedAt: number }, { readonly kind: 'disk-full' }> {
  const { store, parts, desk } = seat
  const savedAt = parts.clock.now()
  if (store.dossiers.findOperation(arg.draftId)) return ok({ savedAt })
  const saved = store.drafts.save(arg.draftId, arg.intake, arg.place, savedAt)
  if (saved.ok) return ok({ savedAt })
  if (saved.problem.kind === 'damaged') stopDamaged(desk)
  return fail({ kind: 'disk-full' })
}

/** Every draft, the latest first. */
export function listDrafts(seat: Seat): Result<readonly DraftLine[], never> {
  return ok(seat.store.drafts.list())
}

/** Throws a draft away for good. */
export function discardDraft(seat: Seat, draftId: string): Result<null, never> {
  seat.store.drafts.discard(draftId)
  seat.parts.announce({ kind: 'changed', what: 'drafts' })
  return ok(null)
}
