import { Button, PasswordInput, Radio, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import type { Connection } from '../../../shared/contract/connection.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone } from '../../app/services/notify.ts'
import { useReady } from '../../app/services/session.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { sentenceFor } from '../../words.ts'
import { CONNECTION, INTERFACE_WORDS, reachedWords } from '../../words/connection.ts'
import { SHELL } from '../../words/shell.ts'
import { connectionOf, type ConnectionValues, valuesOf, wrongFields } from './connection-values.ts'
import classes from './sync.module.css'

interface ConnectionFormProps {
  readonly connection: Connection | null
  readonly secretKept: boolean
  readonly onClose: () => void
}

/** Which interface, where and as whom. The secret goes in and never comes back. */
export function ConnectionForm({ connection, secretKept, onClose }: ConnectionFormProps) {
  const { settings } = useReady()
  const form = useForm<ConnectionValues>({ defaultValues: valuesOf(connection, settings.unit.code) })
  const [said, setSaid] = useState<string>()
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const { field: kind } = useController({ control: form.control, name: 'kind' })
  const { errors } = form.formState
  useEffect(() => box.current?.querySelector<HTMLElement>('input[name="url"]')?.focus(), [])

  /** What was typed, or undefined when something must be put right first; the first such field has the focus then. */
  const typed = () => {
    const values = form.getValues()
    form.clearErrors()
    const wrong = wrongFields(values)
    for (const [field, message] of wrong) form.setError(field, { message })
    const found = connectionOf(values)
    if (found) return { connection: found, secret: values.secret === '' ? null : values.secret }
    if (wrong[0]) form.setFocus(wrong[0][0])
    return undefined
  }
  const run = async (method: 'saveProvince' | 'testProvince') => {
    const arg = typed()
    if (!arg || busy) return
    setBusy(true)
    setSaid(CONNECTION.testing)
    const answer = await call(method, arg)
    setBusy(false)
    if (!answer.ok) {
      setSaid(sentenceFor(answer.problem))
      if (answer.problem.kind !== 'secret-missing') return
      form.setError('secret', { message: CONNECTION.secretMissing })
      form.setFocus('secret')
    } else if (answer.value) setSaid(reachedWords(answer.value.clockOffsetMs))
    else {
      notifyDone(CONNECTION.saved)
      onClose()
    }
  }
  useShortcut('escape', onClose)
  useShortcut('mod+enter', () => void run('saveProvince'))
  const plain = { autoComplete: 'off', spellCheck: false } as const
  return (
    <form ref={box} noValidate className={classes['connection']} onSubmit={(event) => event.preventDefault()}>
      <Radio.Group
        label={CONNECTION.kind}
        value={kind.value}
        onChange={kind.onChange}
        className={classes['wide'] ?? ''}
      >
        <div className={classes['kinds']}>
          {(['six-step', 'session-rpc'] as const).map((each) => (
            <Radio
              key={each}
              value={each}
              label={INTERFACE_WORDS[each].name}
              description={INTERFACE_WORDS[each].note}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        {...plain}
        {...form.register('url')}
        label={CONNECTION.url}
        placeholder={CONNECTION.urlHint}
        error={errors.url?.message}
        inputMode="url"
      />
      <TextInput
        {...plain}
        {...form.register('unitCode')}
        label={CONNECTION.unitCode}
        error={errors.unitCode?.message}
      />
      <TextInput
        {...plain}
        {...form.register('account')}
        label={kind.value === 'six-step' ? CONNECTION.clientId : CONNECTION.username}
        error={errors.account?.message}
      />
      {kind.value === 'session-rpc' ? (
        <TextInput
          {...plain}
          {...form.register('dstcode')}
          label={CONNECTION.dstcode}
          error={errors.dstcode?.message}
        />
      ) : null}
      <PasswordInput
        {...form.register('secret')}
        autoComplete="new-password"
        label={CONNECTION.secret[kind.value]}
        description={secretKept ? CONNECTION.secretHint : CONNECTION.secretSafe}
        error={errors.secret?.message}
        visibilityToggleButtonProps={{ 'aria-label': SHELL.show }}
      />
      <p className={classes['said']} role="status">
        {said}
      </p>
      <div className={classes['ways']}>
        <Button disabled={busy} onClick={() => void run('saveProvince')} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {CONNECTION.save}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void run('testProvince')}>
          {CONNECTION.test}
        </Button>
        <Button variant="subtle" onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
          {CONNECTION.cancel}
        </Button>
      </div>
    </form>
  )
}
