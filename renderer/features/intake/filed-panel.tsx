import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Filed } from '../../../shared/contract/views.ts'
import { PrintStatus } from '../../app/services/print-status.tsx'
import { Page } from '../../ui/page.tsx'
import { STATUS_WORDS } from '../../words/chips.ts'
import { FILE } from '../../words/file-intake.ts'
import { intake as words } from '../../words/intake.ts'
import classes from './intake.module.css'
import { NextCitizen } from './next-citizen.tsx'
import { PrintedPaper } from './printed-paper.tsx'

/** What became of an intake that was not accepted: its number, its status, and the paper to hand over. */
export function FiledPanel({ filed }: { readonly filed: Filed }) {
  const [printId, setPrintId] = useState(filed.printIds[0])
  return (
    <Page title={FILE.done} focusTitle={false}>
      <div className={classes['columns']}>
        <Stack className={classes['panel']}>
          <div role="status">
            <Text className={classes['hint']}>{filed.status === 3 ? FILE.refusalNumber : words.result.code}</Text>
            <Text className={classes['code']} data-testid="code">
              {filed.code}
            </Text>
            <Text size="lg" mt="xs">
              {STATUS_WORDS[filed.status]}
            </Text>
            <Text size="sm">{FILE.noPromise}</Text>
          </div>
          {printId === undefined ? null : <PrintStatus printId={printId} onPrinted={setPrintId} />}
          <NextCitizen dossierId={filed.dossierId} />
        </Stack>
        {printId === undefined ? null : <PrintedPaper printId={printId} />}
      </div>
    </Page>
  )
}
