import { Button, Group, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { TakenIn } from '../../../shared/contract/views.ts'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import { navigate } from '../../app/services/navigation.ts'
import { PrintStatus } from '../../app/services/print-status.tsx'
import { useDesktopQuery } from '../../app/services/query.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfView } from '../../ui/pdf-view.tsx'
import { dossiers } from '../../words/dossiers.ts'
import { intake as words } from '../../words/intake.ts'
import classes from './intake.module.css'

const SLIP_WIDTH = 460

/** A second Ctrl+Enter, or Enter held too long, must not turn the page before the code was read out. */
const onlyPlainEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.repeat)) event.preventDefault()
}

/** What is handed to the citizen now: code, date, and how the paper stands. */
export function ResultPanel({ taken }: { readonly taken: TakenIn }) {
  const [printId, setPrintId] = useState(taken.printId)
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    next.current?.focus()
  }, [])
  return (
    <Page title={words.result.title} focusTitle={false}>
      <div className={classes['columns']}>
        <Stack className={classes['panel']}>
          <div role="status">
            <Text className={classes['hint']}>
              {taken.codeKind === 'provisional' ? words.result.provisional : words.result.code}
            </Text>
            <Text className={classes['code']} data-testid="code">
              {taken.code}
            </Text>
            <Text size="lg" mt="xs">
              {words.result.due}:{' '}
              <strong>
                {taken.due.dueTime}, {dayInWords(taken.due.dueDate)}
              </strong>
            </Text>
          </div>
          <PrintStatus printId={printId} onPrinted={setPrintId} />
          <Group>
            <Button
              ref={next}
              onKeyDown={onlyPlainEnter}
              onClick={() => navigate({ screen: 'intake' })}
              rightSection={<KeyHint keys="F2" />}
            >
              {words.result.next}
            </Button>
            <Button variant="default" onClick={() => navigate({ screen: 'dossiers', dossierId: taken.dossierId })}>
              {words.result.open}
            </Button>
          </Group>
        </Stack>
        <PrintedSlip printId={printId} />
      </div>
    </Page>
  )
}

/** The stored slip, exactly as it goes to the printer; nothing until it is stored. */
function PrintedSlip({ printId }: { readonly printId: string }) {
  const { value: job } = useDesktopQuery('getPrintJob', { printId })
  const stored = job !== undefined && job.pdfSha256 !== null
  const { value: pdf } = useDesktopQuery('getStoredPdf', { printId }, { enabled: stored, staleMs: Infinity })
  return pdf ? <PdfView label={dossiers.slip} pdf={pdf} width={SLIP_WIDTH} /> : null
}
