import { useEffect, useRef } from 'react'
import { looksLikeCard } from '../../../shared/domain/applicant/card.ts'
import { type Burst, burstAfter, isCardBurst, NO_BURST, splitCard } from './card-burst.ts'
import { desktop } from './desktop.ts'

type Take = (text: string, target: EventTarget | null) => void

const TEXT_TYPES = /^(text|tel|email|search)$/

/** True for a field that a reader types into as a hand does. */
export const isTextField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && TEXT_TYPES.test(target.type)

/** Who wants what is read; the one that came last has it alone, as a dialog above a form. */
const takers: Take[] = []
let stopListening: (() => void) | undefined

/**
 * Gives `take` the text of an identity card from a wedge reader or the clipboard, wherever on the screen it arrives,
 * and from a reader on a serial line, which has no target.
 */
export function useCardReader(take: Take): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const mine: Take = (text, target) => latest.current(text, target)
    takers.push(mine)
    stopListening ??= listen((text, target) => takers.at(-1)?.(text, target))
    return () => {
      takers.splice(takers.indexOf(mine), 1)
      if (takers.length > 0) return
      stopListening?.()
      stopListening = undefined
    }
  }, [])
}

function listen(take: Take): () => void {
  const stopWedge = listenToReader(take)
  const stopMain = desktop.onEvent((event) => {
    if (event.kind === 'card') take(event.text, null)
  })
  return () => {
    stopWedge()
    stopMain()
  }
}

/** Hears a reader before any field does; typing by hand passes untouched. */
function listenToReader(take: Take): () => void {
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

/** Sets a field so that the form hears of it. */
function writeInto(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
