import { Button, Text, Title } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { certificationBookOf } from '../../../shared/domain/register/certification-books.ts'
import { useToday } from '../../app/services/now.ts'
import { amountWords, BOOK_WORDS, certify as words } from '../../words/certify.ts'
import classes from './certify.module.css'
import { Field } from './field.tsx'
import { BLANK_LINE, feeOf, isBlank, type Values } from './values.ts'

interface LinesSectionProps {
  readonly procedure: Procedure | undefined
  /** Goes to a field by its name. */
  readonly onFocus: (name: string) => void
}

const MOST_LINES = 100

/** The kinds of paper, one line and one number each. Enter goes on to the next line, and from an empty one to the end. */
export function LinesSection({ procedure, onFocus }: LinesSectionProps) {
  const form = useFormContext<Values>()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' })
  const [said, setSaid] = useState('')
  const book = procedure && certificationBookOf(procedure)
  const add = () => {
    if (fields.length < MOST_LINES) append(BLANK_LINE, { focusName: `lines.${String(fields.length)}.what` })
  }
  const drop = (i: number) => {
    flushSync(() => {
      remove(i)
      setSaid(words.removeLine(i + 1))
    })
    onFocus(`lines.${String(Math.max(0, i - 1))}.what`)
  }
  const press = (event: KeyboardEvent, i: number) => {
    const { key, ctrlKey, metaKey, repeat, nativeEvent } = event
    if (key !== 'Enter' || ctrlKey || metaKey || repeat || nativeEvent.isComposing) return
    if (!(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const line = form.getValues(`lines.${i}`)
    if (i < fields.length - 1) onFocus(`lines.${String(i + 1)}.what`)
    else if (isBlank(line)) onFocus(book ? 'noConflict' : 'receiptNumber')
    else add()
  }
  return (
    <section className={classes['panel']} aria-labelledby="lines">
      <div className={classes['head']}>
        <Title order={2} size="h5" id="lines">
          {book || !procedure ? words.sections.lines : words.sections.extracts}
        </Title>
        <Text size="xs" className={classes['hint']}>
          {book ? `${book}: ${BOOK_WORDS[book]}` : ''}
        </Text>
      </div>
      <Text size="xs" className={classes['hint']}>
        {procedure && !book ? words.noNumber : words.numberEach}
      </Text>
      <ol className={classes['lines']}>
        {fields.map(({ id }, i) => (
          <li key={id} className={classes['line']} onKeyDown={(event) => press(event, i)}>
            <Line i={i} procedure={procedure} />
            <Button
              variant="default"
              px="xs"
              disabled={fields.length === 1}
              aria-label={words.removeLine(i + 1)}
              onClick={() => drop(i)}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      <div role="status" className={classes['srOnly']}>
        {said}
      </div>
      <Button variant="default" size="compact-sm" onClick={add}>
        {words.addLine}
      </Button>
    </section>
  )
}

function Line({ i, procedure }: { readonly i: number; readonly procedure: Procedure | undefined }) {
  const { control } = useFormContext<Values>()
  const line = useWatch({ control, name: `lines.${i}` })
  const today = useToday()
  const fee = isBlank(line) ? undefined : feeOf({ ...line, fee: '' }, procedure, today)
  const named = (field: keyof typeof words.line) => ({
    label: words.line[field],
    'aria-label': words.lineOf(words.line[field], i + 1)
  })
  return (
    <>
      <Field name={`lines.${i}.what`} {...named('what')} />
      <Field name={`lines.${i}.pages`} {...named('pages')} inputMode="numeric" />
      <Field name={`lines.${i}.copies`} {...named('copies')} inputMode="numeric" />
      <Field
        name={`lines.${i}.fee`}
        {...named('fee')}
        inputMode="numeric"
        placeholder={fee === null ? words.feeTyped : fee === undefined ? '' : amountWords(fee)}
      />
    </>
  )
}
