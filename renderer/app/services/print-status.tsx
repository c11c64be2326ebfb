import { Button, Group, Text } from '@mantine/core'
import type { PrintJob } from '../../../shared/contract/views.ts'
import { dossiers as words, printWords } from '../../words/dossiers.ts'
import { call } from './desktop.ts'
import { notifyDone, notifyProblem } from './notify.ts'
import { useDesktopQuery } from './query.ts'

/** How one print stands, and what a person can do about it. */
export function PrintStatus({ printId }: { readonly printId: string }) {
  const { value: job } = useDesktopQuery('getPrintJob', { printId })
  return job ? <PrintActions job={job} /> : null
}

/** The words of a print job and its buttons. */
export function PrintActions({ job }: { readonly job: PrintJob }) {
  const { printId, dossierId, state } = job
  const confirm = async (outcome: 'confirmed' | 'failed') => {
    const answer = await call('confirmPrint', { printId, outcome })
    if (!answer.ok) notifyProblem(answer.problem)
  }
  const print = async () => {
    const answer = await call('printSlip', { dossierId, printer: null })
    if (!answer.ok) notifyProblem(answer.problem)
  }
  const save = async () => {
    const answer = await call('saveStoredPdf', { printId })
    if (answer.ok) notifyDone(words.saved)
    else notifyProblem(answer.problem)
  }
  return (
    <Group gap="xs" data-print-state={state}>
      <Text size="sm">{printWords(job)}</Text>
      {state === 'handed-over' && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => void confirm('confirmed')}>
            {words.cameOut}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void confirm('failed')}>
            {words.didNotComeOut}
          </Button>
        </>
      )}
      {state === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={() => void print()}>
          {words.print}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => void save()}>
        {words.savePdf}
      </Button>
    </Group>
  )
}
