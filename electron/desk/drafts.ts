import type { DesktopArgument } from '../../shared/contract/desktop-api.ts'
import type { DraftLine } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

/** Keeps a draft (bản nháp) as it stands. A draft that has become a dossier stays gone: a late save must not wake it. */
export function saveDraft(
  seat: Seat,
  arg: DesktopArgument<'saveDraft'>
): Result<{ readonly savedAt: number }, WriteRefusal> {
  const { store, parts, desk } = seat
  const savedAt = parts.clock.now()
  if (store.dossiers.findOperation(arg.draftId)) return ok({ savedAt })
  const saved = store.drafts.save(arg.draftId, arg.intake, arg.place, savedAt)
  return saved.ok ? ok({ savedAt }) : fail(refuseWrite(desk, saved.problem))
}

/** Every draft, the latest first. */
export function listDrafts(seat: Seat): Result<readonly DraftLine[], never> {
  return ok(seat.store.drafts.list())
}

/** Throws a draft away for good. */
export function discardDraft({ store, parts, desk }: Seat, draftId: string): Result<null, WriteRefusal> {
  const discarded = store.drafts.discard(draftId)
  if (!discarded.ok) return fail(refuseWrite(desk, discarded.problem))
  parts.announce({ kind: 'changed', what: 'drafts' })
  return ok(null)
}
