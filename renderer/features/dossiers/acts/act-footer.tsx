import { Button, Group, Text } from '@mantine/core'
import { useShortcut } from '../../../app/services/shortcut.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { Refusal } from '../../../ui/refusal.tsx'
import { ACT } from '../../../words/acts.ts'
import { SHELL } from '../../../words/shell.ts'
import classes from './acts.module.css'

interface ActFooterProps {
  readonly sending: boolean
  readonly refused: string | undefined
  readonly clockDoubted: boolean
  /** The form that is printed, by its name; undefined = nothing is printed. */
  readonly paper: string | undefined
  readonly onSave: () => void
  readonly onConfirmClock: () => void
  readonly onClose: () => void
}

/** The end of an act's form: why it was refused, what will be printed, and the one button. */
export function ActFooter({ sending, refused, clockDoubted, paper, onSave, onConfirmClock, onClose }: ActFooterProps) {
  useShortcut('mod+enter', onSave, { inDialog: true })
  return (
    <>
      {refused === undefined ? null : (
        <Refusal text={refused} insist={clockDoubted ? ACT.confirmClock : undefined} onInsist={onConfirmClock} />
      )}
      <Group justify="space-between" gap="xs">
        <Text size="sm" className={classes['second'] ?? ''}>
          {paper === undefined ? '' : ACT.prints(paper)}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {SHELL.cancel}
          </Button>
          <Button onClick={onSave} disabled={sending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {sending ? ACT.saving : paper === undefined ? ACT.save : ACT.saveAndPrint}
          </Button>
        </Group>
      </Group>
    </>
  )
}
