import { Alert, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import type { Certified } from '../../../shared/contract/certification-views.ts'
import type { ProcedureIndex } from '../../../shared/domain/procedure/find-procedure.ts'
import { CardDialog } from '../../app/services/card-dialog.tsx'
import { useShortcut } from '../../app/services/shortcut.ts'
import classes from './certify.module.css'
import { EndPanel } from './end-panel.tsx'
import { LinesSection } from './lines-section.tsx'
import { PersonSection } from './person-section.tsx'
import { ProcedureSection } from './procedure-section.tsx'
import { ResultPanel } from './result-panel.tsx'
import { useCard } from './use-card.ts'
import { useCertify } from './use-certify.ts'
import { freshValues, type Values } from './values.ts'

interface CertifyFormProps {
  readonly index: ProcedureIndex
  /** False while the form is behind another tab: its keys rest. */
  readonly open: boolean
  /** Code of the procedure that was chosen last, '' at first. */
  readonly first: string
  readonly onNext: (procedureCode: string) => void
}

/** The form of one person's matter until it is done, and then its numbers. */
export function CertifyForm(props: CertifyFormProps) {
  const [done, setDone] = useState<{ readonly certified: Certified; readonly procedureCode: string }>()
  if (!done) return <OpenForm {...props} onDone={(certified, procedureCode) => setDone({ certified, procedureCode })} />
  return <ResultPanel done={done.certified} open={props.open} onNext={() => props.onNext(done.procedureCode)} />
}

interface OpenFormProps extends CertifyFormProps {
  readonly onDone: (certified: Certified, procedureCode: string) => void
}

function OpenForm({ index, open, first, onDone }: OpenFormProps) {
  const form = useForm<Values>({ defaultValues: freshValues(first) })
  const box = useRef<HTMLFormElement>(null)
  const [doubts, setDoubts] = useState<readonly string[]>([])
  const code = useWatch({ control: form.control, name: 'procedureCode' })
  const procedure = index.entries.find((entry) => entry.procedure.code === code)?.procedure
  const focus = (name: string) => focusField(box.current, name)
  const { save, ...state } = useCertify({ form, procedure, focus, onDone: (done) => onDone(done, code) })
  const takeCard = useCard(form, (read) => {
    setDoubts(read.doubts)
    if (read.filled) focus(form.getValues('procedureCode') === '' ? 'procedureCode' : 'lines.0.what')
  })
  useEffect(() => {
    if (open) focusField(box.current, 'applicant.idNumber')
  }, [open])
  useShortcut('mod+enter', () => void save(), { enabled: open })
  return (
    <FormProvider {...form}>
      <form ref={box} noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <div className={classes['columns']}>
          <Stack gap="sm">
            {doubts.length > 0 && (
              <Alert color="yellow.9" variant="outline" p="xs" role="alert">
                {doubts.join(' ')}
              </Alert>
            )}
            <PersonSection actions={<CardDialog onCard={takeCard} enabled={open} />} />
            <ProcedureSection
              index={index}
              procedure={procedure}
              missing={state.missing}
              onChosen={focus}
              open={open}
            />
            <LinesSection procedure={procedure} onFocus={focus} />
          </Stack>
          <EndPanel
            {...state}
            procedure={procedure}
            onSave={() => void save()}
            onConfirmClock={() => void save(true)}
          />
        </div>
      </form>
    </FormProvider>
  )
}

function focusField(form: HTMLElement | null, name: string): void {
  const escaped = CSS.escape(name)
  const field = form?.querySelector<HTMLElement>(`[data-place="${escaped}"], [name="${escaped}"]:not([type="hidden"])`)
  field?.focus()
}
