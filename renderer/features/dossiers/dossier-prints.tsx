import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import type { PrintJob } from '../../../shared/contract/views.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { PdfDialog, type ShownPdf } from '../../app/services/pdf-dialog.tsx'
import { PrintActions } from '../../app/services/print-status.tsx'
import { momentWords } from '../../words.ts'
import { dossiers as words } from '../../words/dossiers.ts'
import { formWords } from '../../words/forms.ts'
import classes from './dossiers.module.css'

/** A slip is void as soon as another event of the dossier has one. */
const isSlip = ({ form }: PrintJob) => form.startsWith('receipt/')

/** Every paper that was made for a dossier: how it stands, and the stored PDF exactly as it was. */
export function DossierPrints({ prints }: { readonly prints: readonly PrintJob[] }) {
  const [shown, setShown] = useState<ShownPdf>()
  const inForce = prints.findLast(isSlip)?.eventId
  const view = async ({ printId, form }: PrintJob) => {
    const answer = await call('getStoredPdf', { printId })
    if (answer.ok) setShown({ name: formWords(form), pdf: answer.value })
    else notifyProblem(answer.problem)
  }
  return (
    <section>
      <Title order={3} size="h6">
        {words.prints}
      </Title>
      <ul className={classes['prints']}>
        {prints.map((job) => (
          <li key={job.printId}>
            <span className={classes['when']}>
              {momentWords(job.at)}
              {isSlip(job) && job.eventId !== inForce ? ` · ${words.voidSlip}` : ''}
            </span>
            <PrintActions job={job} />
            <Button size="compact-sm" variant="default" onClick={() => void view(job)}>
              {words.view}
            </Button>
          </li>
        ))}
      </ul>
      <PdfDialog shown={shown} onClose={() => setShown(undefined)} />
    </section>
  )
}
