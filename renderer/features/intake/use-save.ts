import { useRef, useState } from 'react'
import type { FieldPath, UseFormReturn } from 'react-hook-form'
import type { TakenIn } from '../../../shared/contract/views.ts'
import { call, type Problem } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { sentenceFor } from '../../words.ts'
import { intake as words, wrongWords } from '../../words/intake.ts'
import { paperPlace } from './place.ts'
import { intakeOf, isBirthWrong, unfitFields, type Values } from './values.ts'

interface SaveQuestion {
  readonly form: UseFormReturn<Values>
  /** The operation's id: a second call with it gives the first answer again. */
  readonly draftId: string
  readonly shownDue: string | null | undefined
  readonly focus: (place: string) => void
  readonly onTaken: (taken: TakenIn) => void
}

interface Save {
  readonly save: (clockConfirmed?: boolean) => Promise<void>
  readonly saving: boolean
  /** True when nothing in the fields must be put right first; else the first such field has the focus. */
  readonly isFit: () => boolean
  /** Papers that main refused the intake for. */
  readonly missing: readonly string[]
  readonly changedDue: string | undefined
  readonly clockDoubt: string | undefined
}

/** The field of the form for a field of the intake. */
const pathOf = (field: string) => (field === 'applicant.birth' ? 'birthText' : field) as FieldPath<Values>

/** Saves the intake as a dossier; whatever is refused is said at its place and nothing typed is lost. */
export function useSave({ form, draftId, shownDue, focus, onTaken }: SaveQuestion): Save {
  const [saving, setSaving] = useState(false)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [changedDue, setChangedDue] = useState<string>()
  const [clockDoubt, setClockDoubt] = useState<string>()
  const busy = useRef(false)
  const agreed = useRef({ dueDate: '', clock: false })

  const refuse = (field: string, message: string) => {
    form.setError(pathOf(field), { message })
    focus(pathOf(field))
  }
  const hear = (problem: Problem<'takeIn'>) => {
    switch (problem.kind) {
      case 'field-wrong':
        refuse(problem.field, wrongWords(problem.field))
        return
      case 'procedure-unknown':
      case 'procedure-not-here':
      case 'limit-unknown':
        refuse('procedureCode', sentenceFor(problem))
        return
      case 'papers-missing':
        setMissing(problem.componentIds)
        focus(paperPlace(problem.componentIds[0] ?? ''))
        return
      case 'due-changed':
        agreed.current.dueDate = problem.dueDate
        setChangedDue(problem.dueDate)
        return
      case 'clock-behind':
      case 'clock-ahead':
        setClockDoubt(sentenceFor(problem))
        return
      default:
        notifyProblem(problem)
    }
  }
  /** True when something in the fields must be put right first; the first such field has the focus then. */
  const isUnfit = (values: Values): boolean => {
    const [unfit] = unfitFields(values)
    if (values.procedureCode === '') refuse('procedureCode', words.wrong.noProcedure)
    else if (isBirthWrong(values)) refuse('birthText', words.wrong.birth)
    else if (unfit) refuse(unfit.field, unfit.tooLong ? words.wrong.tooLongHere : words.wrong.other)
    else return false
    return true
  }
  const save = async (clockConfirmed = false) => {
    const values = form.getValues()
    if (busy.current || isUnfit(values)) return
    const intake = intakeOf(values)
    if (!intake) return
    busy.current = true
    setSaving(true)
    if (clockConfirmed) agreed.current.clock = true
    const { dueDate, clock } = agreed.current
    setMissing([])
    setChangedDue(undefined)
    setClockDoubt(undefined)
    const shownDueDate = dueDate === '' ? (shownDue ?? '') : dueDate
    const answer = await call('takeIn', { draftId, intake, shownDueDate, clockConfirmed: clock })
    agreed.current.dueDate = ''
    busy.current = false
    setSaving(false)
    if (answer.ok) onTaken(answer.value)
    else hear(answer.problem)
  }
  return { save, isFit: () => !isUnfit(form.getValues()), saving, missing, changedDue, clockDoubt }
}
