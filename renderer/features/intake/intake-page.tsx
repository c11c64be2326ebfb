import { useEffect, useState } from 'react'
import type { DraftLine } from '../../../shared/contract/views.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { useCalendar, useCatalogue, useProcedureIndex } from '../../app/services/public-tables.ts'
import { SHELL } from '../../words/shell.ts'
import { IntakeForm } from './intake-form.tsx'

interface Opened {
  readonly draftId: string
  readonly draft: DraftLine | undefined
}

const fresh = (): Opened => ({ draftId: crypto.randomUUID(), draft: undefined })

/** Intake (tiếp nhận) on one page: a fresh one, or a draft at the place where it was left. */
export function IntakePage({ draftId }: { readonly draftId?: string }) {
  const [opened, setOpened] = useState(() => (draftId === undefined ? fresh() : undefined))
  const catalogue = useCatalogue()
  const index = useProcedureIndex()
  const calendar = useCalendar()
  useEffect(() => {
    if (draftId === undefined) return
    let gone = false
    void call('listDrafts', null).then((answer) => {
      if (gone) return
      const draft = answer.ok ? answer.value.find((each) => each.draftId === draftId) : undefined
      // A draft that is gone may have become a dossier: its id must not be used for another person.
      if (!draft) notifyProblem(answer.ok ? { kind: 'not-found' } : answer.problem)
      setOpened(draft ? { draftId, draft } : fresh())
    })
    return () => {
      gone = true
    }
  }, [draftId])
  if (!calendar || !catalogue || !opened) return <p role="status">{SHELL.loading}</p>
  return <IntakeForm {...opened} index={index} calendar={calendar} />
}
