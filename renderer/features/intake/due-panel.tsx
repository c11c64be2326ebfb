import { Alert, Button, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import type { DueAnswer } from '../../../shared/domain/deadline/due-date.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { PdfView } from '../../ui/pdf-view.tsx'
import { dossiers } from '../../words/dossiers.ts'
import { intake as words } from '../../words/intake.ts'
import { intakeOf, type Values } from './values.ts'
import classes from './intake.module.css'

interface DuePanelProps {
  readonly due: DueAnswer | undefined
  readonly form: UseFormReturn<Values>
  readonly onSave: () => void
  readonly clockDoubt: string | undefined
  readonly onConfirmClock: () => void
}

/** The promise: the date, why that date, the slip as it would be printed, and the one button. */
export function DuePanel({ due, form, onSave, clockDoubt, onConfirmClock }: DuePanelProps) {
  const [slip, setSlip] = useState<Uint8Array>()
  const preview = async () => {
    const intake = intakeOf(form.getValues())
    if (!intake) return
    const answer = await call('previewSlip', { intake })
    if (answer.ok) setSlip(answer.value)
    else notifyProblem(answer.problem)
  }
  useShortcut('f9', () => void preview())
  return (
    <div className={classes['side']}>
      <Stack className={classes['panel']} gap="xs">
        <Title order={2} size="h5">
          {words.due}
        </Title>
        {due?.dueDate ? (
          <Text size="lg" fw={600} data-testid="due">
            {due.dueTime}, {dayInWords(due.dueDate)}
          </Text>
        ) : (
          <Text c="dimmed">{words.noDue}</Text>
        )}
        {due && (
          <List size="sm" aria-label={words.why}>
            {due.why.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        )}
        {due?.warnings.map((line) => (
          <Alert key={line} color="yellow.9" variant="outline" p="xs">
            {line}
          </Alert>
        ))}
        {clockDoubt !== undefined && (
          <Alert color="red.8" variant="outline" p="xs" role="alert">
            {clockDoubt}
            <Button mt="xs" size="compact-sm" variant="default" onClick={onConfirmClock}>
              {words.confirmClock}
            </Button>
          </Alert>
        )}
        <Button size="md" onClick={onSave} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {words.save}
        </Button>
        <Button variant="default" onClick={() => void preview()} rightSection={<KeyHint keys="F9" />}>
          {words.preview}
        </Button>
        {slip && <PdfView label={dossiers.slip} pdf={slip} width={320} />}
      </Stack>
    </div>
  )
}
