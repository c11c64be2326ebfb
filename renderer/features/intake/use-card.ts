import type { KeyboardEvent, ClipboardEvent } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { looksLikeCard, parseCard } from '../../../shared/domain/applicant/card.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { notifyDone } from '../../app/services/notify.ts'
import { intake as words } from '../../words/intake.ts'
import type { Values } from './values.ts'

/** Where a card's text begins in what stands in a field: a reader types after what was there. */
const CARD_START = /\d{12}\|/

interface CardReader {
  readonly onKeyDownCapture: (event: KeyboardEvent) => void
  readonly onPasteCapture: (event: ClipboardEvent) => void
}

/** Takes the text of an identity card from a wedge reader or the clipboard, in whichever field it arrives. */
export function useCard(form: UseFormReturn<Values>, onRead: (warnings: string[]) => void): CardReader {
  const read = (text: string): boolean => {
    const card = parseCard(text)
    if (!card.ok) {
      onRead([card.problem.problem])
      return false
    }
    const { number, oldNumber, name, birthDate, sex, address } = card.value.card
    const { applicant } = form.getValues()
    form.setValue('applicant', {
      ...applicant,
      kind: 'citizen',
      idNumber: number,
      oldIdNumber: oldNumber ?? '',
      name,
      birth: birthDate,
      sex,
      address
    })
    form.setValue('birthText', formatDate(birthDate))
    notifyDone(words.scanned)
    onRead(card.value.warnings)
    return true
  }
  return {
    onKeyDownCapture(event) {
      const { target } = event
      if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return
      const at = target.value.search(CARD_START)
      if (at < 0) return
      event.preventDefault()
      event.stopPropagation()
      const text = target.value.slice(at)
      // What the clerk had typed before the scan stays; the card's text goes where it belongs.
      writeInto(target, target.value.slice(0, at))
      read(text)
    },
    onPasteCapture(event) {
      const text = event.clipboardData.getData('text')
      if (!looksLikeCard(text)) return
      event.preventDefault()
      read(text)
    }
  }
}

/** Sets a field so that the form hears of it. */
function writeInto(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
