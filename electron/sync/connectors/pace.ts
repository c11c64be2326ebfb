import type { Clock } from '../../../shared/contract/ports.ts'

const LEAST_BYTES = 65_536
const MOST_BYTES = 1_048_576
/** Long enough that the way there and back hardly matters, short enough that progress is seen and little is asked again. */
const PIECE_MS = 4_000

/** How large the next piece of a file is, by how long the last one took: all uploads of a line learn together. */
export interface Pace {
  pieceBytes(): number
  /** Does `send`, which carries `bytes`, and learns from how long it took. */
  timed<T>(bytes: number, send: () => Promise<T>): Promise<T>
}

export function createPace(clock: Clock): Pace {
  let piece = LEAST_BYTES * 4
  return {
    pieceBytes: () => piece,
    async timed(bytes, send) {
      const began = clock.now()
      const answer = await send()
      const ms = Math.max(clock.now() - began, 1)
      const fitting = (bytes / ms) * PIECE_MS
      // A short last piece says little about a line: it may shrink nothing.
      if (bytes >= piece || fitting > piece) piece = Math.min(Math.max(Math.round(fitting), LEAST_BYTES), MOST_BYTES)
      return answer
    }
  }
}
