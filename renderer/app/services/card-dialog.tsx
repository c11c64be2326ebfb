import { Button, Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { KeyHint } from '../../ui/key-hint.tsx'
import { CARD } from '../../words/card.ts'
import { SHELL } from '../../words/shell.ts'
import { CardCapture } from './card-capture.tsx'
import { useShortcut } from './shortcut.ts'

interface CardDialogProps {
  /** Takes the text of the card that the clerk has looked at. */
  readonly onCard: (text: string) => void
  /** False while the form is behind something else: the key rests. */
  readonly enabled?: boolean
}

/** The button "Quét thẻ" and its dialog, which takes everything a reader says wherever the focus was (F11). */
export function CardDialog({ onCard, enabled = true }: CardDialogProps) {
  const [opened, setOpened] = useState(false)
  const before = useRef<Element | null>(null)
  const open = () => {
    before.current = document.activeElement
    setOpened(true)
  }
  const cancel = () => {
    setOpened(false)
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  useShortcut('f11', open, { enabled })
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        onClick={open}
        aria-keyshortcuts="F11"
        rightSection={<KeyHint keys="F11" />}
      >
        {CARD.open}
      </Button>
      <Modal
        opened={opened}
        onClose={cancel}
        // The form says where to go on after a card; after a cancel it is where the clerk was.
        returnFocus={false}
        size="lg"
        title={CARD.title}
        closeButtonProps={{ 'aria-label': SHELL.close }}
      >
        <CardCapture
          onUse={(text) => {
            setOpened(false)
            onCard(text)
          }}
        />
      </Modal>
    </>
  )
}
