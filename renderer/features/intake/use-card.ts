import type { UseFormReturn } from 'react-hook-form'
import { type Card, parseCard } from '../../../shared/domain/applicant/card.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { isTextField, useCardReader } from '../../app/services/card-reader.ts'
import type { Values } from './values.ts'

/** Whose card it was: a card read in the authoriser's fields is the authoriser's. */
export type CardOwner = 'applicant' | 'authoriser'
/** What became of a scan: sentences to look at, and whose fields were filled; no owner when the card was unreadable. */
export interface CardRead {
  readonly owner: CardOwner | undefined
  readonly doubts: readonly string[]
}

const OLD_NUMBER = /^(\d{9}|\d{12})$/

/** Takes the text of an identity card from a wedge reader or the clipboard, wherever on the screen it arrives. */
export function useCard(form: UseFormReturn<Values>, onRead: (read: CardRead) => void): void {
  const take = (text: string, target: EventTarget | null) => {
    const parsed = parseCard(text)
    if (!parsed.ok) {
      onRead({ owner: undefined, doubts: [parsed.problem.problem] })
      return
    }
    const owner = isTextField(target) && target.name.startsWith('authoriser.') ? 'authoriser' : 'applicant'
    const { card, warnings } = parsed.value
    if (owner === 'authoriser') fillAuthoriser(form, card)
    else fillApplicant(form, card)
    onRead({ owner, doubts: warnings })
  }
  useCardReader(take)
}

function fillApplicant(form: UseFormReturn<Values>, card: Card): void {
  const { number, oldNumber, name, birthDate, sex, address } = card
  // An odd old number is said in the doubts; it has no field of its own to be corrected in.
  const oldIdNumber = oldNumber !== null && OLD_NUMBER.test(oldNumber) ? oldNumber : ''
  const { applicant } = form.getValues()
  const kind = 'citizen'
  form.setValue('applicant', {
    ...applicant,
    kind,
    idNumber: number,
    oldIdNumber,
    name,
    birth: birthDate,
    sex,
    address
  })
  form.setValue('birthText', formatDate(birthDate))
  form.clearErrors(['applicant', 'birthText'])
}

function fillAuthoriser(form: UseFormReturn<Values>, { number, name, address }: Card): void {
  form.setValue('authoriser', { ...form.getValues().authoriser, idNumber: number, name, address })
  form.clearErrors('authoriser')
}
