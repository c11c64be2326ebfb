import { TextInput, type TextInputProps } from '@mantine/core'
import { type FieldPath, useFormContext, useFormState } from 'react-hook-form'
import type { Values } from './values.ts'

interface FieldProps extends Omit<TextInputProps, 'form'> {
  readonly name: FieldPath<Values>
  /** A wrong value in a sentence, when the field is left. */
  readonly check?: (value: string) => string | undefined
}

/** A field that nothing touches while it is being typed in (UniKey retypes letters); it is checked when it is left. */
export function Field({ name, check, ...input }: FieldProps) {
  const form = useFormContext<Values>()
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
        const message = check?.(event.currentTarget.value)
        if (message === undefined) form.clearErrors(name)
        else form.setError(name, { message })
      }}
    />
  )
}
