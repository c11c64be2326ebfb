import type { RefObject } from 'react'
import { countSymbols, KEY_SYMBOLS, KeyInput } from '../../ui/key-input.tsx'
import { SETUP, SETUP_ERRORS } from '../../words/setup.ts'
import { StepFrame } from './step-frame.tsx'

interface KeyAgainProps {
  readonly at: number
  readonly keyRef: RefObject<HTMLInputElement | null>
  readonly error: string | undefined
  readonly onError: (error: string) => void
  readonly busy: boolean
  readonly back: (() => void) | undefined
  readonly finish: (recoveryKey: string) => Promise<void>
}

/** The key is typed back from paper: a key that nobody can read would be found out too late. */
export function KeyAgainStep({ at, keyRef, error, onError, busy, back, finish }: KeyAgainProps) {
  const next = () => {
    const typed = keyRef.current?.value ?? ''
    if (countSymbols(typed) === KEY_SYMBOLS) void finish(typed)
    else {
      onError(SETUP_ERRORS.keyShort)
      keyRef.current?.focus()
    }
  }
  return (
    <StepFrame step="key-again" at={at} back={back} onNext={next} nextWords={SETUP.finish} busy={busy}>
      <KeyInput ref={keyRef} label={SETUP.keyAgain} progress={SETUP.keyTyped} error={error} />
    </StepFrame>
  )
}
