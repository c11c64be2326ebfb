import { Alert, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { DraftLine, Filed, TakenIn } from '../../../shared/contract/views.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import type { ProcedureIndex } from '../../../shared/domain/procedure/find-procedure.ts'
import { CardDialog } from '../../app/services/card-dialog.tsx'
import { call } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { Page } from '../../ui/page.tsx'
import { intake as words } from '../../words/intake.ts'
import { ApplicantSection } from './applicant-section.tsx'
import { DeliverySection } from './delivery-section.tsx'
import { DueBar, DuePanel } from './due-panel.tsx'
import { FiledPanel } from './filed-panel.tsx'
import classes from './intake.module.css'
import { OtherOutcomes } from './other-outcomes.tsx'
import { PapersSection } from './papers-section.tsx'
import { focusPlace } from './place.ts'
import { ProcedureSection } from './procedure-section.tsx'
import { ResultPanel } from './result-panel.tsx'
import { SlipPreview } from './slip-preview.tsx'
import { type CardRead, useCard } from './use-card.ts'
import { useDraft } from './use-draft.ts'
import { useDue } from './use-due.ts'
import { useSave } from './use-save.ts'
import { intakeOf, type Values, valuesOf } from './values.ts'

interface IntakeFormProps {
  readonly draftId: string
  readonly draft: DraftLine | undefined
  readonly index: ProcedureIndex
  readonly calendar: Calendar
}

/** The form of one intake until it is a dossier, and then what came of it. */
export function IntakeForm(props: IntakeFormProps) {
  const [taken, setTaken] = useState<TakenIn>()
  const [filed, setFiled] = useState<Filed>()
  if (taken) return <ResultPanel taken={taken} />
  return filed ? <FiledPanel filed={filed} /> : <OpenForm {...props} onTaken={setTaken} onFiled={setFiled} />
}

/** The form of one intake. Its id is the operation's: pressing twice never makes two dossiers. */
function OpenForm({
  draftId,
  draft,
  index,
  calendar,
  onTaken,
  onFiled
}: IntakeFormProps & { onTaken: (taken: TakenIn) => void; onFiled: (filed: Filed) => void }) {
  const form = useForm<Values>({ defaultValues: valuesOf(draft?.intake) })
  const box = useRef<HTMLFormElement>(null)
  const [read, setRead] = useState<CardRead>()
  const [slip, setSlip] = useState<Uint8Array>()
  const code = useWatch({ control: form.control, name: 'procedureCode' })
  const procedure = index.entries.find((entry) => entry.procedure.code === code)?.procedure
  const due = useDue(form, procedure, calendar)
  const keeper = useDraft(form, draftId)
  const focus = (place: string) => box.current !== null && focusPlace(box.current, place)
  const { save, isFit, ...state } = useSave({
    form,
    draftId,
    shownDue: due?.dueDate,
    focus,
    onTaken: (taken) => {
      keeper.close()
      onTaken(taken)
    }
  })
  const takeCard = useCard(form, (card) => {
    setRead(card)
    if (card.owner === 'applicant') focus('procedureCode')
    if (card.owner === 'authoriser') focus('authoriser.document')
  })
  const place = draft?.place ?? ''
  useEffect(() => {
    if (box.current && !focusPlace(box.current, place)) focusPlace(box.current, 'applicant.idNumber')
  }, [place])
  const preview = async () => {
    const intake = intakeOf(form.getValues())
    const answer = intake && (await call('previewSlip', { intake }))
    if (answer?.ok) setSlip(answer.value)
    else notifyProblem(answer?.problem ?? { kind: 'field-wrong', field: '' })
  }
  useShortcut('mod+enter', () => void save())
  useShortcut('f9', () => void preview())
  return (
    <Page
      title={words.title}
      focusTitle={false}
      actions={
        <>
          <Text size="sm" className={classes['hint']} role="status">
            {[read?.owner === undefined ? '' : words.scanned, keeper.state].filter((text) => text !== '').join(' · ')}
          </Text>
          <CardDialog onCard={(text) => takeCard(text, null)} />
        </>
      }
    >
      <form ref={box} noValidate autoComplete="off" onBlur={keeper.flush} onSubmit={(event) => event.preventDefault()}>
        <div className={classes['columns']}>
          <Stack gap="sm">
            {read !== undefined && read.doubts.length > 0 && (
              <Alert color={read.owner === undefined ? 'red.8' : 'yellow.9'} variant="outline" p="xs" role="alert">
                {read.doubts.join(' ')}
              </Alert>
            )}
            <ApplicantSection form={form} />
            <ProcedureSection form={form} index={index} procedure={procedure} />
            {procedure && <PapersSection form={form} procedure={procedure} missing={state.missing} />}
            <DeliverySection form={form} />
          </Stack>
          <div className={classes['side']}>
            <DuePanel
              {...state}
              due={due}
              onSave={() => void save()}
              onConfirmClock={() => void save(true)}
              onPreview={() => void preview()}
            />
            {procedure && draft?.intake.filed === undefined ? (
              <OtherOutcomes
                {...{ form, draftId, procedure, isFit }}
                onFiled={(filed) => {
                  keeper.close()
                  onFiled(filed)
                }}
              />
            ) : null}
          </div>
        </div>
        <DueBar due={due} />
      </form>
      <SlipPreview pdf={slip} onClose={() => setSlip(undefined)} onSave={() => void save()} />
    </Page>
  )
}
