import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { TakenIn } from '../../../shared/contract/views.ts'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import { navigate } from '../../app/services/navigation.ts'
import { PrintStatus } from '../../app/services/print-status.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Page } from '../../ui/page.tsx'
import { intake as words } from '../../words/intake.ts'
import classes from './intake.module.css'
import { onlyPlainEnter } from './only-plain-enter.ts'
import { PrintedPaper } from './printed-paper.tsx'

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
        <PrintedPaper printId={printId} />
      </div>
    </Page>
  )
}
