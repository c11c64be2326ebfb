import type { UseFormReturn } from 'react-hook-form'
import { isTextField, useCardReader } from '../../app/services/card-reader.ts'
import { readCard, type ReadCard } from '../../app/services/read-card.ts'
import type { Values } from './values.ts'

/** Whose card it was: a card read in the authoriser's fields is the authoriser's. */
export type CardOwner = 'applicant' | 'authoriser'
/** What became of a scan: sentences to look at, and whose fields were filled; no owner when the card was unreadable. */
export interface CardRead {
  readonly owner: CardOwner | undefined
  readonly doubts: readonly string[]
}

type Take = (text: string, target: EventTarget | null) => void

/** Takes the text of an identity card from any reader, wherever on the screen it arrives; also gives it what took it. */
export function useCard(form: UseFormReturn<Values>, onRead: (read: CardRead) => void): Take {
  const take: Take = (text, target) => {
    const read = readCard(text, form.getValues('applicant'))
    const owner = isTextField(target) && target.name.startsWith('authoriser.') ? 'authoriser' : 'applicant'
    if (owner === 'authoriser') fillAuthoriser(form, read)
    else fillApplicant(form, read)
    onRead({ owner: read.whole ? owner : undefined, doubts: read.doubts })
  }
  useCardReader(take)
  return take
}

function fillApplicant(form: UseFormReturn<Values>, { person, birthText }: ReadCard): void {
  if (!person) return
  form.setValue('applicant', { ...form.getValues('applicant'), ...person })
  form.setValue('birthText', birthText)
  form.clearErrors(['applicant', 'birthText'])
}

function fillAuthoriser(form: UseFormReturn<Values>, { whole, person }: ReadCard): void {
  if (!person) return
  const { idNumber, name, address } = person
  form.setValue('authoriser', {
    ...form.getValues('authoriser'),
    idNumber,
    ...(whole ? { name, address } : { name: '', address: '' })
  })
  form.clearErrors('authoriser')
}
