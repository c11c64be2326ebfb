import { useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { Filed } from '../../../shared/contract/views.ts'
import { call, type Problem } from '../../app/services/desktop.ts'
import { sentenceFor } from '../../words.ts'
import { intakeOf, type Values } from './values.ts'

export type Decision = DesktopArgument<'fileIntake'>['decision']

interface FileQuestion {
  readonly form: UseFormReturn<Values>
  /** The operation's id: the same as of the acceptance, so that one intake becomes one dossier. */
  readonly draftId: string
  readonly onFiled: (filed: Filed) => void
}

interface Filing {
  readonly file: (decision: Decision, clockConfirmed?: boolean) => Promise<void>
  readonly filing: boolean
  /** Why it was not done, in one sentence. */
  readonly refused: string | undefined
  readonly clockDoubted: boolean
  readonly forget: () => void
}

/** Keeps an intake that is not accepted now; whatever is refused is said and nothing typed is lost. */
export function useFile({ form, draftId, onFiled }: FileQuestion): Filing {
  const [problem, setProblem] = useState<Problem<'fileIntake'>>()
  const [filing, setFiling] = useState(false)
  const busy = useRef(false)
  const file = async (decision: Decision, clockConfirmed = false) => {
    if (busy.current) return
    const intake = intakeOf(form.getValues())
    if (!intake) {
      setProblem({ kind: 'field-wrong', field: '' })
      return
    }
    busy.current = true
    setFiling(true)
    const answer = await call('fileIntake', { draftId, intake, decision, clockConfirmed })
    busy.current = false
    setFiling(false)
    if (answer.ok) onFiled(answer.value)
    else setProblem(answer.problem)
  }
  const kind = problem?.kind
  return {
    file,
    filing,
    refused: problem && sentenceFor(problem),
    clockDoubted: kind === 'clock-behind' || kind === 'clock-ahead',
    forget: () => setProblem(undefined)
  }
}
