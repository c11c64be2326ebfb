import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type Card, looksLikeCard, parseCard } from '../../../shared/domain/applicant/card.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { type Burst, burstAfter, isCardBurst, NO_BURST, splitCard } from './card-burst.ts'
import type { Values } from './values.ts'

/** Whose card it was: a card read in the authoriser's fields is the authoriser's. */
export type CardOwner = 'applicant' | 'authoriser'
/** What became of a scan: sentences to look at, and whose fields were filled; no owner when the card was unreadable. */
export interface CardRead {
  readonly owner: CardOwner | undefined
  readonly doubts: readonly string[]
}

const OLD_NUMBER = /^(\d{9}|\d{12})$/
const TEXT_TYPES = /^(text|tel|email|search)$/
const isTextField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && TEXT_TYPES.test(target.type)

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
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => listenToReader((text, target) => latest.current(text, target)), [])
}

/** Hears a reader before any field does; typing by hand passes untouched. */
function listenToReader(take: (text: string, target: EventTarget | null) => void): () => void {
  let burst: Burst = NO_BURST
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const press = (event: KeyboardEvent) => {
    const { key, target } = event
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (key.length === 1) {
      burst = burstAfter(burst, key, event.timeStamp)
      // A blank inside the name would press the box or button that happens to be focused.
      if (!isTextField(target) && isCardBurst(burst)) swallow(event)
      return
    }
    if (key !== 'Enter') return
    const found = isTextField(target) ? splitCard(target.value) : undefined
    const text = found?.card ?? (isCardBurst(burst) && !isTextField(target) ? burst.text : undefined)
    burst = NO_BURST
    if (text === undefined) return
    swallow(event)
    // What the clerk had typed before the scan stays; the card's text goes where it belongs.
    if (found && isTextField(target)) writeInto(target, found.before)
    take(text, target)
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? ''
    if (!looksLikeCard(text)) return
    swallow(event)
    take(text.trim(), event.target)
  }
  window.addEventListener('keydown', press, { capture: true })
  window.addEventListener('paste', paste, { capture: true })
  return () => {
    window.removeEventListener('keydown', press, { capture: true })
    window.removeEventListener('paste', paste, { capture: true })
  }
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

/** Sets a field so that the form hears of it. */
function writeInto(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
