/** One direction of a line, shared by all its connections: bytes leave one after the other at a fixed rate. */
export interface Lane {
  /** When `bytes` handed in at `nowMs` are out at the far end. */
  arrival(nowMs: number, bytes: number): number
  /** Forgets what is still on its way: the line was cut. */
  clear(): void
}

/** A lane without anything on it. `bitsPerSecond` may be Infinity; `delayMs` is one way. */
export function createLane({
  bitsPerSecond,
  delayMs
}: {
  readonly bitsPerSecond: number
  readonly delayMs: number
}): Lane {
  let freeAt = 0
  return {
    arrival(nowMs, bytes) {
      freeAt = Math.max(nowMs, freeAt) + (bytes * 8_000) / bitsPerSecond
      return freeAt + delayMs
    },
    clear() {
      freeAt = 0
    }
  }
}
