import { NativeSelect, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type UseFormReturn, useFormState } from 'react-hook-form'
import type { FieldReason } from '../../../shared/contract/province.ts'
import type { CorrectableField } from '../../../shared/sync/mapping/correctable-fields.ts'
import { CORRECTABLE_WORDS, CORRECTION } from '../../words/correction.ts'
import { intake as intakeWords } from '../../words/intake.ts'
import type { CorrectionValues } from './correction.ts'
import classes from './correct-field.module.css'

interface CorrectFieldProps {
  readonly form: UseFormReturn<CorrectionValues>
  readonly name: CorrectableField | 'reason'
  /** What the province says about it. */
  readonly reasons: readonly FieldReason[]
}

const WAYS = (['counter', 'post', 'online'] as const).map((value) => ({ value, label: intakeWords.way[value] }))
const CHOICES: Partial<Record<CorrectFieldProps['name'], readonly (string | (typeof WAYS)[number])[]>> = {
  'applicant.sex': ['', 'Nam', 'Nữ'],
  'delivery.way': WAYS
}

/** What the province says stands below what it is about. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** One field with what the province says of it beside it. Nothing touches what is being typed. */
export function CorrectField({ form, name, reasons }: CorrectFieldProps) {
  const { error } = form.getFieldState(name, useFormState({ control: form.control, name }))
  const choices = CHOICES[name]
  const label = name === 'reason' ? CORRECTION.reason : CORRECTABLE_WORDS[name]
  const shared = {
    ...form.register(name),
    label,
    error: error?.message,
    errorProps: { role: 'alert' },
    description:
      reasons.length > 0 ? (
        <>
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>
            {CORRECTION.province}: {reasons.map(({ reason }) => reason).join('; ')}
          </span>
        </>
      ) : undefined,
    descriptionProps: { className: classes['because'] },
    inputWrapperOrder: ORDER
  }
  return choices ? (
    <NativeSelect {...shared} data={[...choices]} />
  ) : (
    <TextInput {...shared} autoComplete="off" spellCheck={false} />
  )
}
