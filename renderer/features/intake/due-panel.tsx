import { Alert, Button, List, Stack, Text, Title } from '@mantine/core'
import type { DueAnswer } from '../../../shared/domain/deadline/due-date.ts'
import { dayInWords } from '../../../shared/domain/deadline/explain.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { intake as words } from '../../words/intake.ts'
import { ClockWarning } from './clock-warning.tsx'
import classes from './intake.module.css'

interface DuePanelProps {
  readonly due: DueAnswer | undefined
  /** The date main computed, when it differs from the one that was shown. */
  readonly changedDue: string | undefined
  readonly clockDoubt: string | undefined
  readonly saving: boolean
  readonly onSave: () => void
  readonly onConfirmClock: () => void
  readonly onPreview: () => void
}

/** The promise: the date, why that date, and the one button. */
export function DuePanel({ due, changedDue, clockDoubt, saving, onSave, onConfirmClock, onPreview }: DuePanelProps) {
  return (
    <Stack className={classes['panel']} gap="xs">
      <Title order={2} size="h5">
        {words.due}
      </Title>
      <div aria-live="polite">
        {due?.dueDate ? (
          <Text size="lg" fw={600} data-testid="due">
            {due.dueTime}, {dayInWords(due.dueDate)}
          </Text>
        ) : (
          <Text className={classes['hint']}>{due ? words.dueUnknown : words.noDue}</Text>
        )}
      </div>
      {due && (
        <List size="sm" aria-label={words.why} classNames={{ root: classes['why'] ?? '' }}>
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
      {changedDue !== undefined && (
        <Alert color="yellow.9" variant="outline" p="xs" role="alert">
          {words.dueChanged(formatDate(changedDue))}
        </Alert>
      )}
      {clockDoubt !== undefined && <Refusal text={clockDoubt} insist={words.confirmClock} onInsist={onConfirmClock} />}
      <ClockWarning />
      <Button size="md" onClick={onSave} disabled={saving} rightSection={<KeyHint keys="Ctrl+Enter" />}>
        {saving ? words.saving : words.save}
      </Button>
      <Button variant="default" onClick={onPreview} rightSection={<KeyHint keys="F9" />}>
        {words.preview}
      </Button>
    </Stack>
  )
}

/** The date on narrow windows, where the panel is below the fold; the panel itself speaks to screen readers. */
export function DueBar({ due }: Pick<DuePanelProps, 'due'>) {
  return (
    <p className={classes['bar']} aria-hidden="true">
      {words.due}: {due?.dueDate ? `${due.dueTime ?? ''}, ${dayInWords(due.dueDate)}` : '…'}
      <KeyHint keys="Ctrl+Enter" />
    </p>
  )
}
