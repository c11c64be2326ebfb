const FIRST_MS = 2_000
const LONGEST_MS = 120_000

/**
 * How long to wait after so many failed tries in a row: doubling from 2 s to 2 min, of which at least half.
 * `chance` in [0, 1) spreads counters that lost the same line. A province that names its own wait is waited for.
 */
export function backoffMs(attempts: number, chance: number, retryAfterMs: number | null = null): number {
  const full = Math.min(FIRST_MS * 2 ** Math.min(Math.max(attempts, 1) - 1, 16), LONGEST_MS)
  const own = Math.round(full * (0.5 + chance / 2))
  return Math.max(own, Math.min(retryAfterMs ?? 0, LONGEST_MS))
}
