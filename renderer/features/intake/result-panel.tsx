import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { TakenIn } from '../../../shared/contract/views.ts'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import { PrintStatus } from '../../app/services/print-status.tsx'
import { Page } from '../../ui/page.tsx'
import { intake as words } from '../../words/intake.ts'
import classes from './intake.module.css'
import { NextCitizen } from './next-citizen.tsx'
import { PrintedPaper } from './printed-paper.tsx'

/** What is handed to the citizen now: code, date, and how the paper stands. */
export function ResultPanel({ taken }: { readonly taken: TakenIn }) {
  const [printId, setPrintId] = useState(taken.printId)
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
          <NextCitizen dossierId={taken.dossierId} />
        </Stack>
        <PrintedPaper printId={printId} />
      </div>
    </Page>
  )
}
