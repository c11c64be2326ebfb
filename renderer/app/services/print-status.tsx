import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { mayHaveComeOut } from '../../../shared/contract/print-job.ts'
import type { PrintJob } from '../../../shared/contract/views.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { dossiers as words, printWords } from '../../words/dossiers.ts'
import { call } from './desktop.ts'
import { notifyDone, notifyProblem } from './notify.ts'
import { useDesktopQuery } from './query.ts'
import { useShortcut } from './shortcut.ts'

/** Called with the new job when the paper was printed again. */
type OnPrinted = (printId: string) => void

interface PrintStatusProps {
  readonly printId: string
  readonly onPrinted?: OnPrinted
}

/** How one print stands as it goes on; F7 says that the paper came out, F9 prints what failed. */
export function PrintStatus({ printId, onPrinted }: PrintStatusProps) {
  const { value: job } = useDesktopQuery('getPrintJob', { printId })
  return job ? <PrintActions job={job} withKeys {...(onPrinted ? { onPrinted } : {})} /> : null
}

interface PrintActionsProps {
  readonly job: PrintJob
  readonly onPrinted?: OnPrinted
  /** True where only one job is on screen. */
  readonly withKeys?: boolean
}

/** The words of a print job and its buttons. */
export function PrintActions({ job, onPrinted, withKeys = false }: PrintActionsProps) {
  const [busy, setBusy] = useState(false)
  const { printId, dossierId, state } = job
  const act = (run: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    void run().finally(() => setBusy(false))
  }
  const confirm = async (outcome: 'confirmed' | 'failed') => {
    const answer = await call('confirmPrint', { printId, outcome })
    if (!answer.ok) notifyProblem(answer.problem)
  }
  const print = async () => {
    const answer = await call('printSlip', { dossierId, printId, printer: null })
    if (answer.ok) onPrinted?.(answer.value.printId)
    else notifyProblem(answer.problem)
  }
  const save = async () => {
    const answer = await call('saveStoredPdf', { printId })
    if (answer.ok) notifyDone(words.saved)
    else notifyProblem(answer.problem)
  }
  const waits = state === 'handed-over'
  const failed = state === 'failed'
  // Paper may lie in the tray although nobody was told so: then only a person can say it.
  const doubtful = failed && mayHaveComeOut(job)
  useShortcut('f7', () => act(() => confirm('confirmed')), { enabled: withKeys && (waits || doubtful) })
  useShortcut('f9', () => act(print), { enabled: withKeys && failed })
  return (
    <Group gap="xs" data-print-state={state}>
      <Text size="sm" role="status">
        {printWords(job)}
      </Text>
      {(waits || doubtful) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => act(() => confirm('confirmed'))}
          rightSection={withKeys ? <KeyHint keys="F7" /> : null}
        >
          {words.cameOut}
        </Button>
      )}
      {waits && (
        <Button size="compact-sm" variant="default" onClick={() => act(() => confirm('failed'))}>
          {words.didNotComeOut}
        </Button>
      )}
      {failed && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => act(print)}
          rightSection={withKeys ? <KeyHint keys="F9" /> : null}
        >
          {doubtful ? words.reprint : words.print}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => act(save)}>
        {words.savePdf}
      </Button>
    </Group>
  )
}
