import { Button, Group } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { navigate } from '../../app/services/navigation.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { intake as words } from '../../words/intake.ts'
import { tray } from '../../words/tray.ts'

/** A second Ctrl+Enter, or Enter held too long, must not turn the page before the code was read out. */
function onlyPlainEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.repeat)) event.preventDefault()
}

/** What follows an intake: the next citizen, or the dossier that it became. The first has the focus. */
export function NextCitizen({ dossierId }: { readonly dossierId: string }) {
  const next = useRef<HTMLButtonElement>(null)
  const digitise = () => navigate({ screen: 'papers', dossierId })
  useShortcut('f10', digitise)
  useEffect(() => {
    next.current?.focus()
  }, [])
  return (
    <Group>
      <Button
        ref={next}
        onKeyDown={onlyPlainEnter}
        onClick={() => navigate({ screen: 'intake' })}
        rightSection={<KeyHint keys="F2" />}
      >
        {words.result.next}
      </Button>
      <Button variant="default" onClick={digitise} rightSection={<KeyHint keys="F10" />}>
        {tray.open}
      </Button>
      <Button variant="default" onClick={() => navigate({ screen: 'dossiers', dossierId })}>
        {words.result.open}
      </Button>
    </Group>
  )
}
