/** What was left to send at an instant (epoch ms). */
export interface Sample {
  readonly at: number
  readonly dossiers: number
  readonly bytes: number
}

/** How fast it goes; `remainingMs` null while that cannot be said. */
export interface Pace {
  readonly perMinute: number
  readonly bytesPerSecond: number
  readonly remainingMs: number | null
}

/** Only the last seconds count: a line changes. */
const WINDOW_MS = 20_000
/** Less than this says nothing about a rate. */
const SHORTEST_MS = 2_000

/** The samples that still count at the last one's instant, in order; the one just outside is kept as the beginning. */
export function keepRecent(samples: readonly Sample[]): readonly Sample[] {
  const last = samples.at(-1)
  if (!last) return samples
  const first = samples.findIndex(({ at }) => last.at - at <= WINDOW_MS)
  return samples.slice(Math.max(0, first - 1))
}

/** The pace over the samples, oldest first; undefined when they are too few. What came in meanwhile makes it slower, never negative. */
export function paceOf(samples: readonly Sample[]): Pace | undefined {
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < SHORTEST_MS) return undefined
  const perMs = (before: number, after: number) => Math.max(0, before - after) / (last.at - first.at)
  const dossiers = perMs(first.dossiers, last.dossiers)
  const bytes = perMs(first.bytes, last.bytes)
  return {
    perMinute: dossiers * 60_000,
    bytesPerSecond: bytes * 1000,
    remainingMs: longest([remaining(last.dossiers, dossiers), remaining(last.bytes, bytes)])
  }
}

/** Nothing is left: undefined; nothing moves: null. */
const remaining = (left: number, perMs: number) => (left === 0 ? undefined : perMs === 0 ? null : left / perMs)

/** Files and records take turns: what stands still now does not hide how long the other takes. */
function longest(times: readonly (number | null | undefined)[]): number | null {
  const left = times.filter((time) => time !== undefined)
  const known = left.filter((time) => time !== null)
  if (left.length === 0) return 0
  return known.length === 0 ? null : Math.max(...known)
}
