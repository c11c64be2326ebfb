import { foldDossier, type Happening } from '../../shared/domain/dossier/dossier.ts'
import { madeUpHistory } from '../fixtures/histories.ts'
import { seeded } from '../province/seeded.ts'
import { type Figure, timed } from './figure.ts'

const HISTORIES = 1_000_000
const LONGEST = 20
/** Made and folded in parts, so that a million of them need not lie in memory at once. */
const PART = 10_000

/** Folds a million random histories; making them is not counted. */
export async function run(size = HISTORIES): Promise<Figure[]> {
  const chance = seeded(1)
  let ms = 0
  for (let from = 0; from < size; from += PART) {
    const histories: Happening[][] = Array.from(
      { length: Math.min(PART, size - from) },
      () => madeUpHistory(chance, 1 + Math.floor(chance() * LONGEST)).told
    )
    ms += await timed(() => {
      for (const history of histories) if (!foldDossier(history).ok) throw new Error('A told history may be folded')
    })
  }
  return [{ name: `${String(size)} random histories folded`, value: ms / 1_000, unit: 's', atMost: 60 }]
}
