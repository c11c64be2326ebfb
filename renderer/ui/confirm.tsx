import { Button, Group, Modal, Text } from '@mantine/core'

interface ConfirmProps {
  readonly opened: boolean
  /** The question. */
  readonly title: string
  /** What will happen and what stays. */
  readonly text: string
  readonly yes: string
  readonly no: string
  /** Red only when something is thrown away. */
  readonly destructive?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** A question before something that cannot be taken back. Focus starts on the harmless answer. */
export function Confirm({ opened, title, text, yes, no, destructive = false, onYes, onNo }: ConfirmProps) {
  return (
    <Modal opened={opened} onClose={onNo} title={title} closeButtonProps={{ 'aria-label': no }}>
      <Text>{text}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onNo} data-autofocus>
          {no}
        </Button>
        <Button color={destructive ? 'red.8' : 'blue'} onClick={onYes}>
          {yes}
        </Button>
      </Group>
    </Modal>
  )
}
