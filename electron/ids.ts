import { randomBytes } from 'node:crypto'
import type { Clock, Ids } from '../shared/contract/ports.ts'

/** UUIDv7 (RFC 9562 5.7): 48 bits of epoch ms, a counter within the millisecond, then random bits; ids grow with time. */
export function createIds(clock: Clock): Ids {
  let lastMs = 0
  let counter = 0
  return {
    next() {
      const now = clock.now()
      // A clock that steps back must not make ids step back.
      if (now > lastMs) {
        lastMs = now
        counter = 0
      } else if (++counter > 0xfff) {
        lastMs += 1
        counter = 0
      }
      const time = lastMs.toString(16).padStart(12, '0')
      const random = randomBytes(8)
      random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
      const tail = random.toString('hex')
      const middle = `7${counter.toString(16).padStart(3, '0')}`
      return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`
    }
  }
}
