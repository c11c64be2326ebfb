import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { TakenIn } from '../../../shared/contract/views.ts'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import { navigate } from '../../app/services/navigation.ts'
import { PrintStatus } from '../../app/services/print-status.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Page } from '../../ui/page.tsx'
import { intake as words } from '../../words/intake.ts'
import classes from './intake.module.css'

/** What is handed to the citizen now: code, date, and how the paper stands. */
export function ResultPanel({ taken }: { readonly taken: TakenIn }) {
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    next.current?.focus()
  }, [])
  return (
    <Page title={words.result.title} focusTitle={false}>
      <Stack className={classes['panel']} maw={720} role="status">
        <Text c="dimmed">{taken.codeKind === 'provisional' ? words.result.provisional : words.result.code}</Text>
        <Text className={classes['code']} data-testid="code">
          {taken.code}
        </Text>
        <Text>
          {words.result.due}:{' '}
          <strong>
            {taken.due.dueTime}, {dayInWords(taken.due.dueDate)}
          </strong>
        </Text>
        <PrintStatus printId={taken.printId} />
        <Group>
          <Button ref={next} onClick={() => navigate({ screen: 'intake' })} rightSection={<KeyHint keys="F2" />}>
            {words.result.next}
          </Button>
          <Button variant="default" onClick={() => navigate({ screen: 'dossiers', dossierId: taken.dossierId })}>
            {words.result.open}
          </Button>
        </Group>
      </Stack>
    </Page>
  )
}
