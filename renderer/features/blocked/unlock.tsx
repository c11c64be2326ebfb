import { Button } from '@mantine/core'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { call } from '../../app/services/desktop.ts'
import { enter } from '../../app/services/session.ts'
import { countSymbols, KEY_SYMBOLS, KeyInput } from '../../ui/key-input.tsx'
import { sentenceFor } from '../../words.ts'
import { BLOCKED_LABELS } from '../../words/blocked.ts'
import classes from './blocked.module.css'

/** Opens the records with the office recovery key (khóa khôi phục). */
export function Unlock() {
  const key = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  useEffect(() => key.current?.focus(), [])

  const open = async (recoveryKey: string) => {
    setBusy(true)
    const answer = await call('unlockWithRecoveryKey', { recoveryKey })
    setBusy(false)
    if (answer.ok) {
      enter(answer.value)
      return
    }
    setError(sentenceFor(answer.problem))
    key.current?.focus()
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const typed = key.current?.value ?? ''
    if (busy) return
    if (countSymbols(typed) === KEY_SYMBOLS) void open(typed)
    else {
      setError(BLOCKED_LABELS.keyShort)
      key.current?.focus()
    }
  }
  return (
    <form className={classes['unlock']} onSubmit={submit} noValidate>
      <KeyInput ref={key} label={BLOCKED_LABELS.key} progress={BLOCKED_LABELS.keyTyped} error={error} />
      <Button type="submit" loading={busy}>
        {BLOCKED_LABELS.open}
      </Button>
    </form>
  )
}
