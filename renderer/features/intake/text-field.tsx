import { TextInput, type TextInputProps } from '@mantine/core'
import { type FieldPath, type UseFormReturn, useFormState } from 'react-hook-form'
import { intake as words } from '../../words/intake.ts'
import type { Values } from './values.ts'

interface TextFieldProps extends Omit<TextInputProps, 'form'> {
  readonly form: UseFormReturn<Values>
  readonly name: FieldPath<Values>
  readonly max: number
  /** A wrong value in a sentence, when the field is left. */
  readonly check?: (value: string) => string | undefined
}

/** A field that nothing touches while it is being typed in (UniKey retypes letters); it is checked when it is left. */
export function TextField({ form, name, max, check, ...input }: TextFieldProps) {
  const { error } = form.getFieldState(name, useFormState({ control: form.control, name }))
  const field = form.register(name)
  return (
    <TextInput
      {...field}
      {...input}
      error={error?.message}
      errorProps={{ role: 'alert' }}
      autoComplete="off"
      spellCheck={false}
      onBlur={(event) => {
        void field.onBlur(event)
        const { value } = event.currentTarget
        const message = value.length > max ? words.wrong.tooLong(max) : check?.(value)
        if (message === undefined) form.clearErrors(name)
        else form.setError(name, { message })
      }}
    />
  )
}
