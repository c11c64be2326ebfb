import { ActionIcon } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

interface ToolProps {
  readonly name: string
  readonly icon: Icon
  readonly off: boolean
  readonly run: () => void
}

/** A small button with a sign; its name is heard, and seen under the pointer. */
export function Tool({ name, icon: ToolIcon, off, run }: ToolProps) {
  return (
    <ActionIcon variant="default" aria-label={name} title={name} disabled={off} onClick={run}>
      <ToolIcon size={18} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  )
}
