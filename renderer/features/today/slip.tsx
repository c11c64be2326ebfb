import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PrintJob } from '../../../shared/contract/views.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { formWords } from '../../words/forms.ts'
import { printWords, TODAY } from '../../words/today.ts'
import classes from './today.module.css'

interface SlipProps {
  readonly job: PrintJob
  /** A print was handed over from here: keep an eye on it. */
  readonly onSent: (printId: string) => void
}

/** A slip that has left this list for the printer: shown until a person says whether the paper came out. */
export function WatchedSlip({ printId, onSent }: Pick<SlipProps, 'onSent'> & { readonly printId: string }) {
  const { value: job } = useDesktopQuery('getPrintJob', { printId })
  return job && job.state !== 'confirmed' ? <Slip job={job} onSent={onSent} /> : null
}

/** One slip with what became of it, and what can be done now. */
export function Slip({ job, onSent }: SlipProps) {
  const [busy, setBusy] = useState(false)
  const { printId, dossierId, code, reprint, state } = job
  const act = (run: () => Promise<void>) => {
    setBusy(true)
    void run().finally(() => setBusy(false))
  }
  const print = async () => {
    const answer = await call('printSlip', { dossierId, printId, printer: null })
    if (!answer.ok) {
      notifyProblem(answer.problem)
      return
    }
    onSent(answer.value.printId)
    notifyDone(TODAY.sent)
  }
  const savePdf = async () => {
    const answer = await call('saveStoredPdf', { printId })
    if (answer.ok) notifyDone(TODAY.pdfSaved)
    else notifyProblem(answer.problem)
  }
  const confirm = async (outcome: 'confirmed' | 'failed') => {
    const answer = await call('confirmPrint', { printId, outcome })
    if (!answer.ok) notifyProblem(answer.problem)
  }
  const handedOver = state === 'handed-over'
  return (
    <li className={classes['row']}>
      <div className={classes['about']}>
        <span>
          {formWords(job.form)} <span className="code">{code}</span>
        </span>
        <span className={classes['when']}>
          {printWords(job)}
          {reprint > 0 ? ` (${TODAY.reprint(reprint)})` : ''}
        </span>
      </div>
      <div className={classes['acts']} role="group" aria-label={TODAY.slipOf(code)}>
        {handedOver ? null : (
          <>
            <Button variant="default" size="xs" disabled={busy} onClick={() => act(print)}>
              {TODAY.print}
            </Button>
            <Button variant="subtle" size="xs" disabled={busy} onClick={() => act(savePdf)}>
              {TODAY.savePdf}
            </Button>
          </>
        )}
        {state === 'queued' ? null : (
          <Button
            variant={handedOver ? 'default' : 'subtle'}
            size="xs"
            disabled={busy}
            onClick={() => act(() => confirm('confirmed'))}
          >
            {TODAY.printed}
          </Button>
        )}
        {handedOver ? (
          <Button variant="subtle" size="xs" disabled={busy} onClick={() => act(() => confirm('failed'))}>
            {TODAY.notPrinted}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
