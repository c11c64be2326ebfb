import { useRef, useState } from 'react'
import type { FieldPath, UseFormReturn } from 'react-hook-form'
import type { Certified } from '../../../shared/contract/certification-views.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { call, type Problem } from '../../app/services/desktop.ts'
import { useToday } from '../../app/services/now.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { sentenceFor } from '../../words.ts'
import { certify as words } from '../../words/certify.ts'
import { wrongWords } from '../../words/intake.ts'
import { orderOf, type Values } from './values.ts'

interface CertifyQuestion {
  readonly form: UseFormReturn<Values>
  readonly procedure: Procedure | undefined
  readonly focus: (place: string) => void
  readonly onDone: (certified: Certified) => void
}

interface Certifying {
  readonly save: (clockConfirmed?: boolean) => Promise<void>
  readonly saving: boolean
  /** Papers that main refused the matter for. */
  readonly missing: readonly string[]
  readonly clockDoubt: string | undefined
}

/** The field of the form for a field of the order. */
const pathOf = (field: string) => (field === 'applicant.birth' ? 'birthText' : field) as FieldPath<Values>

/** Does the matter; whatever is refused is said at its place and nothing typed is lost. Pressed twice it is done once. */
export function useCertify({ form, procedure, focus, onDone }: CertifyQuestion): Certifying {
  const [draftId] = useState(() => crypto.randomUUID())
  const [saving, setSaving] = useState(false)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [clockDoubt, setClockDoubt] = useState<string>()
  const busy = useRef(false)
  const clockAgreed = useRef(false)
  const today = useToday()

  const refuse = (field: string, message: string) => {
    form.setError(pathOf(field), { message })
    focus(pathOf(field))
  }
  const hear = (problem: Problem<'certify'>) => {
    switch (problem.kind) {
      case 'field-wrong':
        refuse(problem.field, problem.field.startsWith('lines') ? words.wrong.noLine : wrongWords(problem.field))
        return
      case 'procedure-unknown':
      case 'procedure-not-here':
      case 'limit-unknown':
      case 'not-immediate':
        refuse('procedureCode', sentenceFor(problem))
        return
      case 'conflict-unconfirmed':
        refuse('noConflict', words.wrong.noConflict)
        return
      case 'papers-missing': {
        setMissing(problem.componentIds)
        const first = procedure?.components.findIndex(({ id }) => problem.componentIds.includes(id)) ?? 0
        focus(`shown.${String(first)}`)
        return
      }
      case 'clock-behind':
      case 'clock-ahead':
        setClockDoubt(sentenceFor(problem))
        return
      default:
        notifyProblem(problem)
    }
  }
  const save = async (clockConfirmed = false) => {
    if (busy.current) return
    form.clearErrors()
    const values = form.getValues()
    const order = orderOf(values, procedure, today)
    if (!order.ok) {
      refuse(order.problem.field, order.problem.message)
      return
    }
    busy.current = true
    setSaving(true)
    setMissing([])
    setClockDoubt(undefined)
    if (clockConfirmed) clockAgreed.current = true
    const { printSlip } = values
    const answer = await call('certify', { draftId, ...order.value, printSlip, clockConfirmed: clockAgreed.current })
    busy.current = false
    setSaving(false)
    if (answer.ok) onDone(answer.value)
    else hear(answer.problem)
  }
  return { save, saving, missing, clockDoubt }
}
