import { Button, NativeSelect, PasswordInput, Text } from '@mantine/core'
import { type SyntheticEvent, useRef, useState } from 'react'
import type { StartState } from '../../../shared/contract/views.ts'
import { call } from '../../app/services/desktop.ts'
import { useToday } from '../../app/services/now.ts'
import { enter } from '../../app/services/session.ts'
import { sentenceFor, waitWords } from '../../words.ts'
import { dayWords } from '../../words/shell.ts'
import { SIGN_IN } from '../../words/sign-in.ts'
import classes from './sign-in.module.css'
import { useCountdown } from './use-countdown.ts'

interface SignInProps {
  readonly start: Extract<StartState, { readonly phase: 'sign-in' }>
}

/** The counter is locked: who sits down, and their PIN. A wrong PIN costs a growing wait. */
export function SignIn({ start }: SignInProps) {
  const today = useToday()
  const [clerkId, setClerkId] = useState(start.clerks[0]?.id ?? '')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [leftMs, wait] = useCountdown()
  const pin = useRef<HTMLInputElement>(null)

  const submit = async () => {
    const typed = pin.current?.value.trim() ?? ''
    if (typed === '') {
      setError(SIGN_IN.pinEmpty)
      return
    }
    setBusy(true)
    const answer = await call('signIn', { clerkId, pin: typed })
    setBusy(false)
    if (answer.ok) {
      enter(answer.value)
      return
    }
    const { problem } = answer
    setError(sentenceFor(problem))
    if (problem.kind === 'pin-wrong') wait(problem.waitMs)
    if (pin.current) pin.current.value = ''
    pin.current?.focus()
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!busy && leftMs === 0) void submit()
  }
  const [only, ...more] = start.clerks
  return (
    <main className={classes['page']}>
      <form className={classes['form']} onSubmit={onSubmit} noValidate>
        <header>
          <h1 className={classes['unit']}>{start.unitName}</h1>
          <Text c="var(--text-second)">
            {start.counterName} · {dayWords(today)}
          </Text>
        </header>
        {more.length > 0 ? (
          <NativeSelect
            label={SIGN_IN.clerk}
            value={clerkId}
            onChange={(event) => setClerkId(event.currentTarget.value)}
            data={start.clerks.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <div>
            <Text size="xs" c="var(--text-second)">
              {SIGN_IN.clerk}
            </Text>
            <Text fw={600}>{only?.name ?? SIGN_IN.nobody}</Text>
          </div>
        )}
        <PasswordInput
          ref={pin}
          label={SIGN_IN.pin}
          error={error}
          aria-invalid={error !== undefined}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': SIGN_IN.showPin }}
        />
        <Button type="submit" fullWidth loading={busy} disabled={leftMs > 0}>
          {leftMs > 0 ? SIGN_IN.waiting(waitWords(leftMs)) : SIGN_IN.enter}
        </Button>
      </form>
    </main>
  )
}
