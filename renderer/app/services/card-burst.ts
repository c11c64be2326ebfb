/** A hand types a letter in 60 ms at best; a reader sends one every few. */
const READER_GAP_MS = 50
/** Twelve digits and the first bar: nothing but a card begins so. */
const CARD_HEAD = /^\d{12}\|/
const CARD_START = /\d{12}\|/

/** Characters that came as fast as a reader sends them. `at`: time of the last one in ms. */
export interface Burst {
  readonly text: string
  readonly at: number
}

export const NO_BURST: Burst = { text: '', at: -Infinity }

/** The burst after one more character at `at` ms; a pause as long as a hand's begins a new one. */
export function burstAfter(burst: Burst, character: string, at: number): Burst {
  return { text: at - burst.at > READER_GAP_MS ? character : burst.text + character, at }
}

/** True once a burst can only be a card. */
export function isCardBurst({ text }: Burst): boolean {
  return CARD_HEAD.test(text)
}

/** What stood in a field before a reader typed a card behind it, and the card's text; undefined without a card. */
export function splitCard(value: string): { readonly before: string; readonly card: string } | undefined {
  const at = value.search(CARD_START)
  return at < 0 ? undefined : { before: value.slice(0, at), card: value.slice(at) }
}
