import { Button, Modal, Title } from '@mantine/core'
import { useState } from 'react'
import type { PrintJob } from '../../../shared/contract/views.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { PrintActions } from '../../app/services/print-status.tsx'
import { PdfView } from '../../ui/pdf-view.tsx'
import { momentWords } from '../../words.ts'
import { dossiers as words } from '../../words/dossiers.ts'
import { SHELL } from '../../words/shell.ts'
import classes from './dossiers.module.css'

const WIDTH = 720

/** Every paper that was made for a dossier: how it stands, and the stored PDF exactly as it was. */
export function DossierPrints({ prints }: { readonly prints: readonly PrintJob[] }) {
  const [pdf, setPdf] = useState<Uint8Array>()
  const view = async (printId: string) => {
    const answer = await call('getStoredPdf', { printId })
    if (answer.ok) setPdf(answer.value)
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
            <span className={classes['when']}>{momentWords(job.at)}</span>
            <PrintActions job={job} />
            <Button size="compact-sm" variant="default" onClick={() => void view(job.printId)}>
              {words.view}
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        opened={pdf !== undefined}
        onClose={() => setPdf(undefined)}
        title={words.slip}
        size={WIDTH + 60}
        closeButtonProps={{ 'aria-label': SHELL.close }}
      >
        {pdf && <PdfView label={words.slip} pdf={pdf} width={WIDTH} />}
      </Modal>
    </section>
  )
}
