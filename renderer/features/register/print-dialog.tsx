import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useReady } from '../../app/services/session.ts'
import { REGISTER } from '../../words/register.ts'
import { SHELL } from '../../words/shell.ts'
import classes from './register.module.css'

interface PrintDialogProps {
  readonly volume: number
  readonly onPrint: (printer: string) => void
  readonly onClose: () => void
}

/** Which printer a volume goes to: the one of the slips may hold smaller paper. */
export function PrintDialog({ volume, onPrint, onClose }: PrintDialogProps) {
  const usual = useReady().settings.printing.printer
  const { value: printers } = useDesktopQuery('listPrinters', null)
  const [chosen, setChosen] = useState<string>()
  const first = usual !== null && printers?.includes(usual) ? usual : printers?.[0]
  const printer = chosen ?? first
  return (
    <Modal
      opened
      onClose={onClose}
      title={REGISTER.printTitle(volume)}
      closeButtonProps={{ 'aria-label': SHELL.close }}
    >
      <p className={classes['hint']}>{REGISTER.printHint}</p>
      {printers?.length === 0 ? <p role="alert">{REGISTER.noPrinter}</p> : null}
      <Radio.Group label={REGISTER.printer} value={printer ?? ''} onChange={setChosen} hidden={!printers?.length}>
        <Stack gap="xs" mt={8}>
          {(printers ?? []).map((each) => (
            <Radio key={each} value={each} label={each} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {SHELL.cancel}
        </Button>
        <Button
          disabled={printer === undefined}
          data-autofocus
          onClick={() => {
            if (printer !== undefined) onPrint(printer)
          }}
        >
          {REGISTER.print}
        </Button>
      </Group>
    </Modal>
  )
}
