import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Certified } from '../../../shared/contract/certification-views.ts'
import { navigate } from '../../app/services/navigation.ts'
import { PrintStatus } from '../../app/services/print-status.tsx'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { certify, entryWords } from '../../words/certify.ts'
import classes from './certify.module.css'

const words = certify.result

interface ResultPanelProps {
  readonly done: Certified
  readonly open: boolean
  readonly onNext: () => void
}

/** A second Ctrl+Enter, or Enter held too long, must not turn the page before the numbers were written down. */
const onlyPlainEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.repeat)) event.preventDefault()
}

/** The numbers to be written on the papers, large. */
export function ResultPanel({ done, open, onNext }: ResultPanelProps) {
  const { entries, code, codeKind, dossierId } = done
  const [printId, setPrintId] = useState(done.printId)
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) next.current?.focus()
  }, [open])
  useShortcut('f5', onNext, { enabled: open })
  return (
    <Stack className={classes['panel']}>
      <Title order={2} size="h4">
        {words.title}
      </Title>
      <div role="status">
        {entries.length > 0 && (
          <>
            <Text className={classes['hint']}>{words.number}</Text>
            <ul className={classes['numbers']}>
              {entries.map((entry) => (
                <li key={entry.number}>
                  <span className={classes['number']} data-testid="number">
                    {entry.number}
                  </span>
                  <span>
                    <span className="code">
                      {entry.book} · {entry.year}
                    </span>
                    <br />
                    {entryWords(entry)}
                  </span>
                </li>
              ))}
            </ul>
            <Text>{words.total(entries.reduce((sum, { feeVnd }) => sum + feeVnd, 0))}</Text>
          </>
        )}
        <Text mt="xs">
          {codeKind === 'provisional' ? words.provisional : words.code}:{' '}
          <strong className="code" data-testid="code">
            {code}
          </strong>
        </Text>
      </div>
      {printId !== null && <PrintStatus printId={printId} onPrinted={setPrintId} />}
      <Group>
        <Button ref={next} onKeyDown={onlyPlainEnter} onClick={onNext} rightSection={<KeyHint keys="F5" />}>
          {words.next}
        </Button>
        <Button variant="default" onClick={() => navigate({ screen: 'dossiers', dossierId })}>
          {words.open}
        </Button>
      </Group>
    </Stack>
  )
}
