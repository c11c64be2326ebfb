import { Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Dossier } from '../../../../shared/domain/dossier/folded.ts'
import { notifyDone } from '../../../app/services/notify.ts'
import { ACT, ACTS, PAPER_OF_ACT } from '../../../words/acts.ts'
import { wrongWords } from '../../../words/intake.ts'
import { ActField } from './act-field.tsx'
import { ActFooter } from './act-footer.tsx'
import { ActPapers } from './act-papers.tsx'
import {
  type ActField as Field,
  type ActValues,
  commandOf,
  FIELDS,
  type PlainAct,
  shownFields,
  startValues
} from './act-values.ts'
import { useAct } from './use-act.ts'

interface ActFormProps {
  readonly kind: PlainAct
  readonly dossier: Dossier
  readonly onClose: () => void
  /** A result has just gone over the counter to whoever stands there. */
  readonly onReturned: () => void
}

/** The form of one act: what the rule is, what is needed, and the paper that comes of it. */
export function ActForm({ kind, dossier, onClose, onReturned }: ActFormProps) {
  const form = useForm<ActValues>({ defaultValues: startValues(kind, dossier) })
  const box = useRef<HTMLFormElement>(null)
  const [way, proof, outcome] = useWatch({ control: form.control, name: ['way', 'proof', 'outcome'] })
  const shown = shownFields(kind, { way, proof, outcome })
  const complain = (field: Field, message: string) => {
    form.setError(field, { message })
    form.setFocus(field)
  }
  const { send, sending, refused, clockDoubted } = useAct({
    dossierId: dossier.dossierId,
    lastEventId: dossier.lastEventId,
    onDone({ printIds }) {
      notifyDone(ACT.done(ACTS[kind].name, printIds.length))
      onClose()
      if (kind === 'returnResult' && way === 'counter') onReturned()
    },
    refuse(field) {
      const known = FIELDS[kind].find((each) => each === field)
      if (known === undefined || known === 'papers') return false
      complain(known, wrongWords(field))
      return true
    }
  })
  const save = (clockConfirmed = false) => {
    form.clearErrors()
    const command = commandOf(kind, form.getValues(), dossier)
    if (command.ok) void send(command.value, clockConfirmed)
    else complain(command.problem.field, command.problem.message)
  }
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [])
  const paper = PAPER_OF_ACT[kind]
  return (
    <form ref={box} noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <Stack gap="sm">
        {ACTS[kind].note === '' ? null : <Text size="sm">{ACTS[kind].note}</Text>}
        {shown.map((field) =>
          field === 'papers' || field === 'waivers' ? (
            <ActPapers key={field} form={form} kind={kind} dossier={dossier} />
          ) : (
            <ActField key={field} form={form} name={field} />
          )
        )}
        <ActFooter
          {...{ sending, refused, clockDoubted, onClose }}
          paper={paper}
          onSave={() => save()}
          onConfirmClock={() => save(true)}
        />
      </Stack>
    </form>
  )
}
