/** What a line is able to do, and what one faultless pass over it asks of it. */
export interface Pass {
  /** Of the way to the province, the one that the work travels. */
  readonly bytes: number
  readonly calls: number
}

/** How the line between counter and province is. */
export interface LineLimits {
  /** Infinity: as fast as the machine. */
  readonly bitsPerSecond: number
  readonly roundTripMs: number
}

/**
 * The least time (ms) in which a line can carry a pass: the larger of its bytes at full speed and its calls one round trip
 * each, `callsAtOnce` of them side by side. A call waits for its answer, so a connection of HTTP/1.1 counts as one call at
 * once; one connection of HTTP/2 counts as many as the sender lets run on it.
 */
export function floorMs(
  { bytes, calls }: Pass,
  { bitsPerSecond, roundTripMs }: LineLimits,
  callsAtOnce: number
): number {
  return Math.max((bytes * 8_000) / bitsPerSecond, (calls * roundTripMs) / callsAtOnce)
}

/** How many times the least it took; null where the least is nothing, as on a line without limits. */
export function ratioOf(wallMs: number, least: number): number | null {
  return least === 0 ? null : wallMs / least
}
