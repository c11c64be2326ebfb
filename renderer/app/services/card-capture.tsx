import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { parseCard } from '../../../shared/domain/applicant/card.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { WarningList } from '../../ui/warning-list.tsx'
import { CARD } from '../../words/card.ts'
import { CardCamera } from './card-camera.tsx'
import { CardFields } from './card-fields.tsx'
import { isTextField, useCardReader } from './card-reader.ts'
import { useShortcut } from './shortcut.ts'

/** Everything that a reader says, field by field, before it goes into a form; by typing, pasting or camera as well. */
export function CardCapture({ onUse }: { readonly onUse: (text: string) => void }) {
  const [text, setText] = useState<string>()
  const [camera, setCamera] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const parsed = text === undefined ? undefined : parseCard(text)
  const doubts = parsed?.ok ? parsed.value.warnings : parsed ? [parsed.problem.problem] : []
  const useful = parsed !== undefined && (parsed.ok || parsed.problem.survived.number !== '')
  const take = (said: string) => {
    flushSync(() => {
      setText(said)
      setCamera(false)
    })
    // A second Enter of the reader must not accept what has to be looked at first.
    const read = parseCard(said)
    if (read.ok && read.value.warnings.length === 0) button.current?.focus()
    else input.current?.focus()
  }
  const use = () => {
    if (text !== undefined && useful) onUse(text)
  }
  useCardReader(take)
  useTypingInto(input)
  useShortcut('mod+enter', use, { inDialog: true, enabled: useful })
  return (
    <Stack gap="sm">
      <TextInput
        ref={input}
        data-autofocus
        label={CARD.input}
        description={CARD.inputHint}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => {
          const { value } = event.currentTarget
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || value.trim() === '') return
          event.preventDefault()
          event.currentTarget.value = ''
          take(value)
        }}
      />
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => setCamera(!camera)}>
          {camera ? CARD.camera.stop : CARD.camera.start}
        </Button>
      </Group>
      {camera && <CardCamera onCard={take} />}
      <div role="status">
        {parsed === undefined || text === undefined ? (
          <Text size="sm">{CARD.nothing}</Text>
        ) : (
          <Stack gap="sm">
            {parsed.ok && doubts.length === 0 && <Text size="sm">{CARD.read}</Text>}
            {parsed.ok ? null : (
              <Alert color="red.8" variant="outline" p="xs">
                {CARD.unreadable} {useful ? CARD.numbersOnly : ''}
              </Alert>
            )}
            <WarningList label={CARD.doubts} warnings={doubts} />
            <CardFields text={text} />
          </Stack>
        )}
      </div>
      <Group justify="flex-end">
        <Button ref={button} disabled={!useful} onClick={use} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {parsed?.ok === false ? CARD.useNumbers : CARD.use}
        </Button>
      </Group>
    </Stack>
  )
}

/** Leads what is typed anywhere to the field, also before the dialog has the focus: a reader types wherever that is. */
function useTypingInto(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    input.current?.focus()
    const lead = ({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent) => {
      // A blank presses the button that has the focus.
      if (key.length !== 1 || ctrlKey || altKey || metaKey || target === input.current) return
      if (key === ' ' && !isTextField(target)) return
      input.current?.focus()
    }
    window.addEventListener('keydown', lead, { capture: true })
    return () => window.removeEventListener('keydown', lead, { capture: true })
  }, [input])
}
