import { Stack, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import type { Dossier } from '../../../../shared/domain/dossier/folded.ts'
import type { CorrectableField } from '../../../../shared/sync/mapping/correctable-fields.ts'
import { CorrectField } from '../../../app/services/correct-field.tsx'
import { type CorrectionValues, factsOf, fieldsOf, valuesOf } from '../../../app/services/correction.ts'
import { notifyDone } from '../../../app/services/notify.ts'
import { ACT, ACTS, PAPER_OF_ACT } from '../../../words/acts.ts'
import { intake as intakeWords, wrongWords } from '../../../words/intake.ts'
import { ActFooter } from './act-footer.tsx'
import { useAct } from './use-act.ts'

interface CorrectActProps {
  readonly dossier: Dossier
  readonly onClose: () => void
}

/** Đính chính: the facts of who files and for whom, with the reason; a new slip takes the place of the one before. */
export function CorrectAct({ dossier, onClose }: CorrectActProps) {
  const form = useForm<CorrectionValues>({ defaultValues: valuesOf(dossier.facts, '') })
  const refuse = (field: string, message: string) => {
    form.setError(field as CorrectableField, { message })
    form.setFocus(field as CorrectableField)
    return true
  }
  const { send, sending, refused, clockDoubted } = useAct({
    dossierId: dossier.dossierId,
    lastEventId: dossier.lastEventId,
    onDone({ printIds }) {
      notifyDone(ACT.done(ACTS.correct.name, printIds.length))
      onClose()
    },
    refuse: (field) => refuse(field, wrongWords(field))
  })
  const save = (clockConfirmed = false) => {
    form.clearErrors()
    const values = form.getValues()
    const facts = factsOf(values)
    if (!facts) refuse('applicant.birth', intakeWords.wrong.birth)
    else if (values.reason.trim() === '') refuse('reason', ACT.wrong.empty)
    else void send({ kind: 'correct', ...facts, reason: values.reason }, clockConfirmed)
  }
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <Stack gap="xs">
        <Text size="sm">{ACTS.correct.note}</Text>
        {fieldsOf(dossier.facts).map((field) => (
          <CorrectField key={field} form={form} name={field} reasons={[]} />
        ))}
        <CorrectField form={form} name="reason" reasons={[]} />
        <ActFooter
          {...{ sending, refused, clockDoubted, onClose }}
          paper={dossier.accepted === null ? undefined : PAPER_OF_ACT.correct}
          onSave={() => save()}
          onConfirmClock={() => save(true)}
        />
      </Stack>
    </form>
  )
}
