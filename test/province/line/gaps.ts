import { seeded } from '../seeded.ts'

/** Gaps between two cuts, in whatever `mean` is counted in: between half and one and a half of it, the same for the same seed. */
export function createGaps(seed: number, mean: number): () => number {
  const chance = seeded(seed)
  return () => mean * (0.5 + chance())
}
