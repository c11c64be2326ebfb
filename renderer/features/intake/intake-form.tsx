import { Alert, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type FieldPath, useForm, useWatch } from 'react-hook-form'
import type { DraftLine, TakenIn } from '../../../shared/contract/views.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import type { ProcedureIndex } from '../../../shared/domain/procedure/find-procedure.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { Page } from '../../ui/page.tsx'
import { sentenceFor } from '../../words.ts'
import { intake as words } from '../../words/intake.ts'
import { ApplicantSection } from './applicant-section.tsx'
import { DeliverySection } from './delivery-section.tsx'
import { DuePanel } from './due-panel.tsx'
import { PapersSection } from './papers-section.tsx'
import { ProcedureSection } from './procedure-section.tsx'
import { ResultPanel } from './result-panel.tsx'
import { useCard } from './use-card.ts'
import { useDraft } from './use-draft.ts'
import classes from './intake.module.css'
import { useDue } from './use-due.ts'
import { intakeOf, isBirthWrong, type Values, valuesOf } from './values.ts'

interface IntakeFormProps {
  readonly draftId: string
  readonly draft: DraftLine | undefined
  readonly index: ProcedureIndex
  readonly calendar: Calendar
}

/** The form of one intake. Its id is the operation's: pressing twice never makes two dossiers. */
export function IntakeForm({ draftId, draft, index, calendar }: IntakeFormProps) {
  const form = useForm<Values>({ defaultValues: valuesOf(draft?.intake) })
  const [warnings, setWarnings] = useState<string[]>([])
  const [missing, setMissing] = useState<readonly string[]>([])
  const [clockDoubt, setClockDoubt] = useState<string>()
  const [taken, setTaken] = useState<TakenIn>()
  const busy = useRef(false)
  const code = useWatch({ control: form.control, name: 'procedureCode' })
  const procedure = index.entries.find((entry) => entry.procedure.code === code)?.procedure
  const due = useDue(form, procedure, calendar)
  const draftState = useDraft(form, draftId, taken === undefined)
  const card = useCard(form, (found) => {
    setWarnings(found)
    form.setFocus('procedureCode')
  })
  useEffect(() => {
    const place = draft?.place ?? ''
    form.setFocus((place === '' ? 'applicant.idNumber' : place) as FieldPath<Values>)
  }, [form, draft])

  const refuse = (field: FieldPath<Values>, message: string) => {
    form.setError(field, { message })
    form.setFocus(field)
  }
  const save = async (clockConfirmed: boolean) => {
    if (busy.current || taken) return
    const values = form.getValues()
    const intake = intakeOf(values)
    setMissing([])
    if (!intake) return notifyProblem({ kind: 'invalid', field: '', reason: 'too-long' })
    if (isBirthWrong(values)) return refuse('birthText', words.wrong.birth)
    if (!procedure) return refuse('procedureCode', words.wrong.noProcedure)
    busy.current = true
    const answer = await call('takeIn', { draftId, intake, shownDueDate: due?.dueDate ?? '', clockConfirmed })
    busy.current = false
    if (answer.ok) return setTaken(answer.value)
    const { problem } = answer
    if (problem.kind === 'field-wrong') return refuse(pathOf(problem.field), wrongWords(problem.field))
    if (problem.kind === 'papers-missing') setMissing(problem.componentIds)
    if (problem.kind === 'clock-behind') setClockDoubt(sentenceFor(problem))
    notifyProblem(problem)
  }
  useShortcut('mod+enter', () => void save(false), { enabled: taken === undefined })

  if (taken) return <ResultPanel taken={taken} />
  return (
    <Page
      title={words.title}
      focusTitle={false}
      actions={
        <Text size="sm" c="dimmed" role="status">
          {draftState}
        </Text>
      }
    >
      <form {...card} noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <div className={classes['columns']}>
          <Stack>
            {warnings.length > 0 && (
              <Alert color="yellow.9" variant="outline" role="alert">
                {warnings.join(' ')}
              </Alert>
            )}
            <ApplicantSection form={form} />
            <ProcedureSection form={form} index={index} procedure={procedure} />
            {procedure && <PapersSection form={form} procedure={procedure} missing={missing} />}
            <DeliverySection form={form} />
          </Stack>
          <DuePanel
            due={due}
            form={form}
            onSave={() => void save(false)}
            clockDoubt={clockDoubt}
            onConfirmClock={() => void save(true)}
          />
        </div>
      </form>
    </Page>
  )
}

/** The field of the form for a field of the intake. */
const pathOf = (field: string) => (field === 'applicant.birth' ? 'birthText' : field) as FieldPath<Values>

function wrongWords(field: string): string {
  if (field.endsWith('.name')) return words.wrong.name
  if (field.endsWith('idNumber') || field.endsWith('oldIdNumber')) return words.wrong.idNumber
  return field === 'applicant.birth' ? words.wrong.birth : words.wrong.other
}
