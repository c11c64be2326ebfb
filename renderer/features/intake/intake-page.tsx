import { useState } from 'react'
import { useCalendar, useProcedureIndex } from '../../app/services/public-tables.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { SHELL } from '../../words/shell.ts'
import { IntakeForm } from './intake-form.tsx'

/** Intake (tiếp nhận) on one page: a fresh one, or a draft at the place where it was left. */
export function IntakePage({ draftId: given }: { readonly draftId?: string }) {
  const [draftId] = useState(() => given ?? crypto.randomUUID())
  const index = useProcedureIndex()
  const calendar = useCalendar()
  const { value: drafts } = useDesktopQuery('listDrafts', null)
  if (!calendar || !drafts) return <p role="status">{SHELL.loading}</p>
  const draft = drafts.find((each) => each.draftId === draftId)
  return <IntakeForm draftId={draftId} draft={draft} index={index} calendar={calendar} />
}
