import { Button, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CertificationLine } from '../../../shared/contract/certification-views.ts'
import { CERTIFICATION_BOOKS, type CertificationBook } from '../../../shared/domain/register/certification-books.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useToday } from '../../app/services/now.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { sentenceFor } from '../../words.ts'
import { amountWords, BOOK_OPTIONS, certify } from '../../words/certify.ts'
import classes from './certify.module.css'
import { monthAfter, monthWords, parseTypedMonth } from './month.ts'

const words = certify.book
/** As many as an old machine draws at once; the PDF has all. */
const SHOWN = 200

/** A certification book (sổ chứng thực) by the month, to look at and to save for printing and binding. */
export function BookSection() {
  const thisMonth = useToday().slice(0, 7)
  const [book, setBook] = useState<CertificationBook>('SCT/BS')
  const [month, setMonth] = useState(thisMonth)
  const [wrong, setWrong] = useState(false)
  const { value, problem } = useDesktopQuery('getCertificationBook', { book, month })
  const take = (typed: string) => {
    const read = parseTypedMonth(typed)
    setWrong(read === undefined)
    if (read !== undefined) setMonth(read)
  }
  const step = (by: number) => {
    setWrong(false)
    setMonth(monthAfter(month, by))
  }
  const save = async () => {
    const answer = await call('saveCertificationBook', { book, month })
    if (answer.ok) notifyDone(words.saved)
    else notifyProblem(answer.problem)
  }
  useShortcut('f9', () => void save())
  return (
    <section className={classes['panel']} aria-label={certify.tabs.book}>
      <Group align="end" gap="sm">
        <NativeSelect
          label={words.label}
          value={book}
          onChange={(event) => setBook(CERTIFICATION_BOOKS.find((each) => each === event.currentTarget.value) ?? book)}
          data={BOOK_OPTIONS}
        />
        <Group gap={4} align="end">
          <Button variant="default" aria-label={words.before} onClick={() => step(-1)}>
            ‹
          </Button>
          <TextInput
            key={month}
            w={110}
            label={words.month}
            placeholder={words.monthHint}
            defaultValue={monthWords(month)}
            error={wrong ? words.monthWrong : undefined}
            errorProps={{ role: 'alert' }}
            autoComplete="off"
            maxLength={7}
            onBlur={(event) => take(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(event.currentTarget.value)
            }}
          />
          <Button variant="default" aria-label={words.after} disabled={month >= thisMonth} onClick={() => step(1)}>
            ›
          </Button>
        </Group>
        <Button onClick={() => void save()} rightSection={<KeyHint keys="F9" />}>
          {words.save}
        </Button>
      </Group>
      <Text size="xs" mt="xs" className={classes['doubt']}>
        {words.unverified}
      </Text>
      {problem && (
        <Text role="alert" className={classes['doubt']}>
          {sentenceFor(problem)}
        </Text>
      )}
      {value && <Rows rows={value.rows} />}
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly CertificationLine[] }) {
  if (rows.length === 0) return <EmptyState>{words.none}</EmptyState>
  const fees = rows.reduce((sum, { feeVnd }) => sum + feeVnd, 0)
  return (
    <>
      <Text size="sm" mt="xs" role="status">
        {words.count(rows.length, fees)} {rows.length > SHOWN ? words.onlyLast(SHOWN) : ''}
      </Text>
      <div className={classes['book']} tabIndex={0} role="region" aria-label={words.list}>
        <Table stickyHeader fz="sm">
          <Table.Thead>
            <Table.Tr>
              {words.columns.map((name) => (
                <Table.Th key={name} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows
              .slice(-SHOWN)
              .toReversed()
              .map((row) => (
                <Row key={row.number} row={row} />
              ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  )
}

function Row({ row }: { readonly row: CertificationLine }) {
  const { number, day, person, idMasked, what, pages, copies, feeVnd, code, receiptNumber } = row
  return (
    <Table.Tr>
      <Table.Th scope="row">{number}</Table.Th>
      <Table.Td>{formatDate(day)}</Table.Td>
      <Table.Td>
        {person}
        <br />
        <span className={classes['hint']}>{idMasked}</span>
      </Table.Td>
      <Table.Td>{what}</Table.Td>
      <Table.Td>{pages}</Table.Td>
      <Table.Td>{copies}</Table.Td>
      <Table.Td>{amountWords(feeVnd)}</Table.Td>
      <Table.Td>
        <span className="code">{code}</span>
        {receiptNumber === '' ? '' : `; ${words.receipt(receiptNumber)}`}
      </Table.Td>
    </Table.Tr>
  )
}
