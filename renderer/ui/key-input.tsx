import { TextInput } from '@mantine/core'
import { type Ref, useState } from 'react'

interface KeyInputProps {
  readonly label: string
  /** Said under the label while typing. */
  readonly progress: (typed: number, all: number) => string
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
  readonly disabled?: boolean
}

/** Symbols of an office key: 8 groups of 4. */
export const KEY_SYMBOLS = 32

/** The symbols that count: blanks and dashes between groups do not. */
export function countSymbols(typed: string): number {
  return typed.replace(/[^0-9a-z]/gi, '').length
}

/** A long key typed from paper, in any grouping and case; says how much of it is there. */
export function KeyInput({ label, progress, error, ref, disabled = false }: KeyInputProps) {
  const [typed, setTyped] = useState(0)
  return (
    <TextInput
      ref={ref}
      label={label}
      description={progress(typed, KEY_SYMBOLS)}
      error={error}
      disabled={disabled}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={80}
      styles={{ input: { letterSpacing: '0.06em', fontFeatureSettings: "'tnum'" } }}
      onChange={(event) => setTyped(countSymbols(event.currentTarget.value))}
    />
  )
}
