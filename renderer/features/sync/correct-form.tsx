import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ConnectorKind } from '../../../shared/contract/province.ts'
import type { ParkedDossier } from '../../../shared/contract/sync-views.ts'
import type { Correctable } from '../../../shared/domain/dossier/event.ts'
import type { CorrectableField } from '../../../shared/sync/mapping/correctable-fields.ts'
import { CorrectField } from '../../app/services/correct-field.tsx'
import { type CorrectionValues, factsOf, fieldsOf, valuesOf } from '../../app/services/correction.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { CORRECTION, defaultReason, reasonWords } from '../../words/correction.ts'
import { intake as intakeWords, wrongWords } from '../../words/intake.ts'
import { byField } from './correction.ts'
import classes from './sync.module.css'

interface CorrectFormProps {
  readonly parked: ParkedDossier
  readonly facts: Correctable
  readonly spoken: ConnectorKind
  readonly onSent: () => void
  /** The other ways out, beside the main button. */
  readonly others: ReactNode
}

/** The fields of a refused dossier: those that the province named first, its words beside each. What is typed stays until it is sent. */
export function CorrectForm({ parked, facts, spoken, onSent, others }: CorrectFormProps) {
  const { dossierId } = parked.line
  // As they stood when the form was opened: what is being typed outlives every new answer of main.
  const [opened] = useState({ facts, reasons: parked.reasons })
  const form = useForm<CorrectionValues>({ defaultValues: valuesOf(opened.facts, defaultReason(opened.reasons)) })
  const box = useRef<HTMLFormElement>(null)
  const busy = useRef(false)
  const { named, elsewhere } = byField(opened.reasons, spoken, opened.facts.authoriser !== null)
  const rest = fieldsOf(opened.facts).filter((field) => named.every((each) => each.field !== field))
  const first = named[0]?.field
  useEffect(() => {
    if (first === undefined) box.current?.querySelector('summary')?.focus()
    else form.setFocus(first)
  }, [form, first])

  const refuse = (field: string, message: string) => {
    // A folded field cannot be looked at.
    const folded = box.current?.querySelector('details')
    if (folded && rest.some((each) => each === field)) folded.open = true
    form.setError(field as CorrectableField, { message })
    form.setFocus(field as CorrectableField)
  }
  const send = async () => {
    const values = form.getValues()
    const typed = factsOf(values)
    if (busy.current) return
    if (!typed) {
      refuse('applicant.birth', intakeWords.wrong.birth)
      return
    }
    if (values.reason.trim() === '') {
      form.setError('reason', { message: CORRECTION.reasonMissing })
      form.setFocus('reason')
      return
    }
    busy.current = true
    const answer = await call('correctParked', { dossierId, ...typed, reason: values.reason })
    busy.current = false
    if (answer.ok) {
      notifyDone(CORRECTION.sent)
      onSent()
    } else if (answer.problem.kind === 'field-wrong') refuse(answer.problem.field, wrongWords(answer.problem.field))
    else notifyProblem(answer.problem)
  }
  useShortcut('mod+enter', () => void send())
  return (
    <form ref={box} noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      {named.length === 0 ? <p className={classes['second']}>{CORRECTION.noFields}</p> : null}
      {named.map(({ field, reasons }) => (
        <CorrectField key={field} form={form} name={field} reasons={reasons} />
      ))}
      {elsewhere.length > 0 ? (
        <div className={classes['elsewhere']}>
          <p>{CORRECTION.elsewhere}</p>
          <ul className={classes['reasons']}>
            {elsewhere.map((reason) => (
              <li key={reasonWords(reason)}>{reasonWords(reason)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <details className={classes['others']}>
        <summary>{CORRECTION.others}</summary>
        {rest.map((field) => (
          <CorrectField key={field} form={form} name={field} reasons={[]} />
        ))}
      </details>
      <CorrectField form={form} name="reason" reasons={[]} />
      <p className={classes['second']}>{CORRECTION.slipStays}</p>
      <div className={classes['ways']}>
        <Button onClick={() => void send()} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {CORRECTION.send}
        </Button>
        {others}
      </div>
    </form>
  )
}
