import type { UseFormReturn } from 'react-hook-form'
import { useCardReader } from '../../app/services/card-reader.ts'
import { readCard } from '../../app/services/read-card.ts'
import type { Values } from './values.ts'

/** What became of a scan: whether it filled the fields, and sentences to look at. */
interface CardRead {
  readonly filled: boolean
  readonly doubts: readonly string[]
}

/** Fills the person's fields from an identity card, wherever on the screen it is read; also gives what does so. */
export function useCard(form: UseFormReturn<Values>, onRead: (read: CardRead) => void): (text: string) => void {
  const take = (text: string) => {
    const { whole, person, birthText, doubts } = readCard(text, form.getValues('applicant'))
    if (person) {
      form.setValue('applicant', { ...form.getValues('applicant'), ...person })
      form.setValue('birthText', birthText)
      form.clearErrors(['applicant', 'birthText'])
    }
    onRead({ filled: whole, doubts })
  }
  useCardReader(take)
  return take
}
