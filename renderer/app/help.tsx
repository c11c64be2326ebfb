import { Modal, Table } from '@mantine/core'
import { KEYS, SHELL } from '../words/shell.ts'

interface HelpProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The keys of the counter. */
export function Help({ opened, onClose }: HelpProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={SHELL.help} closeButtonProps={{ 'aria-label': SHELL.close }}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, meaning]) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row">{keys}</Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
