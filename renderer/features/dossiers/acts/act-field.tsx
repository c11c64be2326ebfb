import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type UseFormReturn, useFormState } from 'react-hook-form'
import { ACT } from '../../../words/acts.ts'
import { type ActField as Field, type ActValues, OPTIONAL } from './act-values.ts'

interface ActFieldProps {
  readonly form: UseFormReturn<ActValues>
  readonly name: Exclude<Field, 'papers' | 'waivers'>
}

const CHOICES: Partial<Record<Field, Readonly<Record<string, string>>>> = {
  askedBy: ACT.askedBy,
  outcome: ACT.outcome,
  way: ACT.way,
  proof: ACT.proof,
  what: ACT.what,
  rule: ACT.rule
}
const LONG: readonly Field[] = ['reason', 'remedy', 'facts']
const HINTS: Partial<Record<Field, string>> = { dueDate: ACT.dateHint }

/** One field of an act. Nothing touches what is being typed. */
export function ActField({ form, name }: ActFieldProps) {
  const { error } = form.getFieldState(name, useFormState({ control: form.control, name }))
  const shared = {
    ...form.register(name, { onChange: () => form.clearErrors(name) }),
    label: ACT.fields[name],
    error: error?.message,
    errorProps: { role: 'alert' }
  }
  const choices = CHOICES[name]
  if (choices)
    return <NativeSelect {...shared} data={Object.entries(choices).map(([value, label]) => ({ value, label }))} />
  if (name === 'formula') {
    const data = ACT.formulas.map((value) => ({ value, label: value === '' ? ACT.noFormula : value }))
    return <NativeSelect {...shared} data={data} />
  }
  const hint = HINTS[name] ?? (OPTIONAL.includes(name) ? ACT.optional : undefined)
  const typed = { ...shared, autoComplete: 'off', spellCheck: false, ...(hint ? { placeholder: hint } : {}) }
  return LONG.includes(name) ? <Textarea {...typed} autosize minRows={2} maxRows={6} /> : <TextInput {...typed} />
}
