import { Text } from '@mantine/core'
import { useState } from 'react'
import { parseCard } from '../../../shared/domain/applicant/card.ts'
import { maskId } from '../../../shared/lib/text.ts'
import { useCardReader } from '../../app/services/card-reader.ts'
import { WarningList } from '../../ui/warning-list.tsx'
import { DEVICES } from '../../words/devices.ts'

const words = DEVICES.card

/** Tells what a reader makes of a card, without showing whose it is; kept nowhere. */
export function CardTest() {
  const [read, setRead] = useState<{ readonly text: string; readonly byPort: boolean }>()
  useCardReader((text, target) => setRead({ text, byPort: target === null }))
  const parsed = read && parseCard(read.text)
  const doubts = parsed?.ok ? parsed.value.warnings : parsed ? [parsed.problem.problem] : []
  const number = maskId(parsed?.ok ? parsed.value.card.number : (parsed?.problem.survived.number ?? ''))
  return (
    <div role="status">
      <Text fw={500}>{words.test}</Text>
      {read === undefined ? (
        <Text size="sm">{words.testHint}</Text>
      ) : (
        <>
          <Text size="sm">
            {read.byPort ? words.byPort : words.byKeyboard}.{' '}
            {doubts.length === 0 ? words.good(number) : words.odd(number)}
          </Text>
          <WarningList label={words.test} warnings={doubts} />
        </>
      )}
    </div>
  )
}
