import type { UseFormReturn } from 'react-hook-form'
import { parseCard } from '../../../shared/domain/applicant/card.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { useCardReader } from '../../app/services/card-reader.ts'
import { intake as words } from '../../words/intake.ts'
import type { Values } from './values.ts'

/** What became of a scan: whether it filled the fields, and sentences to look at. */
interface CardRead {
  readonly filled: boolean
  readonly doubts: readonly string[]
}

const OLD_NUMBER = /^(\d{9}|\d{12})$/

/** Fills the person's fields from an identity card, wherever on the screen it is read. */
export function useCard(form: UseFormReturn<Values>, onRead: (read: CardRead) => void): void {
  useCardReader((text) => {
    const parsed = parseCard(text)
    if (!parsed.ok) {
      onRead({ filled: false, doubts: [words.cardUnreadable, parsed.problem.problem] })
      return
    }
    const { number, oldNumber, name, birthDate, sex, address } = parsed.value.card
    const oldIdNumber = oldNumber !== null && OLD_NUMBER.test(oldNumber) ? oldNumber : ''
    const person = { kind: 'citizen', idNumber: number, oldIdNumber, name, birth: birthDate, sex, address } as const
    form.setValue('applicant', { ...form.getValues('applicant'), ...person })
    form.setValue('birthText', formatDate(birthDate))
    form.clearErrors(['applicant', 'birthText'])
    onRead({ filled: true, doubts: parsed.value.warnings })
  })
}
