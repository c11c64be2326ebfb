import { Button, Modal, Title } from '@mantine/core'
import { useState } from 'react'
import type { PrintJob } from '../../../shared/contract/views.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { PrintActions } from '../../app/services/print-status.tsx'
import { PdfView } from '../../ui/pdf-view.tsx'
import { momentWords } from '../../words.ts'
import { dossiers as words } from '../../words/dossiers.ts'
import { formWords } from '../../words/forms.ts'
import { SHELL } from '../../words/shell.ts'
import classes from './dossiers.module.css'

const WIDTH = 720

/** A slip is void as soon as another event of the dossier has one. */
const isSlip = ({ form }: PrintJob) => form.startsWith('receipt/')

/** Every paper that was made for a dossier: how it stands, and the stored PDF exactly as it was. */
export function DossierPrints({ prints }: { readonly prints: readonly PrintJob[] }) {
  const [shown, setShown] = useState<{ readonly name: string; readonly pdf: Uint8Array }>()
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
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={shown?.name ?? ''}
        size={WIDTH + 60}
        closeButtonProps={{ 'aria-label': SHELL.close }}
      >
        {shown && <PdfView label={shown.name} pdf={shown.pdf} width={WIDTH} />}
      </Modal>
    </section>
  )
}
