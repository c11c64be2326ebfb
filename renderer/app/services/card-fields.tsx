import { type Card, parseCard } from '../../../shared/domain/applicant/card.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { CARD } from '../../words/card.ts'
import classes from './card-dialog.module.css'

type Shown = keyof typeof CARD.fields
const ORDER = ['number', 'oldNumber', 'name', 'birthDate', 'sex', 'address', 'issueDate'] as const satisfies Shown[]

/** What arrived, field by field: as understood, or as it came when the card could not be read. */
export function CardFields({ text }: { readonly text: string }) {
  const parsed = parseCard(text)
  const raw = text.split('|')
  return (
    <dl className={classes['fields']}>
      {ORDER.map((field, i) => {
        const value = parsed.ok ? wordsOf(parsed.value.card, field) : (raw[i]?.trim() ?? '')
        return [<dt key={`${field}-name`}>{CARD.fields[field]}</dt>, <dd key={field}>{value === '' ? '–' : value}</dd>]
      })}
    </dl>
  )
}

function wordsOf(card: Card, field: Shown): string {
  const value = card[field] ?? ''
  return field === 'birthDate' || field === 'issueDate' ? formatDate(value) : value
}
