import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Burst,
  burstAfter,
  isCardBurst,
  NO_BURST,
  splitCard
} from '../../../../../renderer/app/services/card-burst.ts'

const CARD = '030185000123||Nguyễn Thị Đào|08031985|Nữ|Thôn Đông, xã Tân An|20042021'
/** What stands in the burst after all of a text came, one character every `gapMs`. */
function typed(text: string, gapMs: number): Burst {
  let burst = NO_BURST
  for (const [i, character] of Array.from(text).entries()) burst = burstAfter(burst, character, i * gapMs)
  return burst
}

describe('a burst', () => {
  it.each([0, 5, 50])('of a reader that sends a character every %d ms is one text', (gapMs) => {
    expect(typed(CARD, gapMs).text).toBe(CARD)
    expect(isCardBurst(typed(CARD, gapMs))).toBe(true)
  })

  it('of a hand is the last character only, however much it looks like a card', () => {
    const burst = typed(CARD, 60)
    expect(burst.text).toBe('1')
    expect(isCardBurst(burst)).toBe(false)
  })

  it('begins anew after a pause: what a hand typed before is not the head of a card', () => {
    const before = { text: '030185', at: 1_000 }
    expect(burstAfter(before, '0', 1_050)).toEqual({ text: '0301850', at: 1_050 })
    expect(burstAfter(before, '0', 1_051)).toEqual({ text: '0', at: 1_051 })
  })

  it.each([
    ['030185000123', false],
    ['030185000123|', true],
    ['03018500012|x', false],
    ['0301850001234|', false],
    ['x030185000123|', false],
    ['', false]
  ])('%j: a card is %s', (text, is) => {
    expect(isCardBurst({ text, at: 0 })).toBe(is)
  })
})

describe('a card typed into a field', () => {
  it.each([
    ['an empty field', '', CARD],
    ['words of the clerk', 'Thôn Đông ', CARD],
    ['digits of the clerk', '03018', CARD],
    ['another bar', 'a|b', CARD]
  ])('behind %s is told from what stood there', (_, before, card) => {
    expect(splitCard(before + card)).toEqual({ before, card })
  })

  it.each(['', '030185000123', '03018500012|', 'Nguyễn Thị Đào'])('%j holds none', (value) => {
    expect(splitCard(value)).toBeUndefined()
  })

  it('never loses a character', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, rest) => {
        const value = `${before}030185000123|${rest}`
        const split = splitCard(value)
        expect(split && split.before + split.card).toBe(value)
      })
    )
  })
})
