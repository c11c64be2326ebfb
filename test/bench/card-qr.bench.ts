import { type MadeUpCard, madeUpCard } from '../fixtures/made-up-cards.ts'
import { builtPages } from './built-pages.ts'
import { type Figure, percentile, timed } from './figure.ts'

const CARDS = 200
/** Photos worse than a hand and a fixed camera make: blurred by so many pixels of 150 dpi. */
const BLURS = [1, 1.1, 1.2, 1.3, 1.4]

/** Made-up identity cards photographed at 150 dpi, read by the built process; then blurred ones, for information. */
export async function run(size = CARDS): Promise<Figure[]> {
  const { maker } = builtPages()
  const taken: number[] = []
  const isRead = async ({ text, jpeg }: MadeUpCard) => {
    let read = false
    taken.push(
      await timed(async () => {
        const codes = await maker.codes(jpeg)
        read = codes.ok && codes.value.includes(text)
      })
    )
    return read
  }
  const missedOf = async (cards: number, card: (number: number) => Promise<MadeUpCard>) => {
    let missed = 0
    for (let number = 0; number < cards; number++) if (!(await isRead(await card(number)))) missed++
    return (missed / cards) * 100
  }
  const missed = await missedOf(size, (number) => madeUpCard(number))
  const figures: Figure[] = [
    { name: `${size} cards at 150 dpi: not read`, value: missed, unit: '%', atMost: 5 },
    { name: 'one card p50', value: percentile(taken, 0.5), unit: 'ms' },
    { name: 'one card p95', value: percentile(taken, 0.95), unit: 'ms' }
  ]
  for (const blur of BLURS) {
    const cards = Math.ceil(size / BLURS.length)
    const value = await missedOf(cards, (number) => madeUpCard(10_000 + number, { blur }))
    figures.push({ name: `${cards} cards blurred by ${blur} pixels: not read`, value, unit: '%' })
  }
  figures.push({ name: 'slowest card of all', value: percentile(taken, 1), unit: 'ms' })
  maker.close()
  return figures
}
