import type { Clock } from '../../shared/contract/ports.ts'

/** A clock that goes only when it is told, and the waits that hang on it. */
export interface FakeClock extends Clock {
  /** Waits for time to pass; false when it was stopped before. */
  wait(delayMs: number, stop: AbortSignal): Promise<boolean>
  /** Puts the hands elsewhere, as somebody at the machine does: no wait ends earlier or later for it. */
  set(at: number): void
  /** Lets time pass; every wait that ends within it ends in its turn, and what hangs on it is done before the next. */
  advance(ms: number): Promise<void>
}

interface Wait {
  readonly until: number
  readonly end: (over: boolean) => void
}

/** Everything that is ready to run runs. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

export function createFakeClock(start: number): FakeClock {
  let offset = start
  let passed = 0
  const waits = new Set<Wait>()
  return {
    now: () => offset + passed,
    set(at) {
      offset = at - passed
    },
    wait: (delayMs, stop) =>
      new Promise((resolve) => {
        const wait: Wait = {
          until: passed + delayMs,
          end(over) {
            waits.delete(wait)
            resolve(over)
          }
        }
        if (stop.aborted) resolve(false)
        else waits.add(wait)
        stop.addEventListener('abort', () => wait.end(false))
      }),
    async advance(ms) {
      const target = passed + ms
      await settle()
      for (;;) {
        const [next] = [...waits].filter(({ until }) => until <= target).sort((a, b) => a.until - b.until)
        if (!next) break
        passed = next.until
        next.end(true)
        await settle()
      }
      passed = target
    }
  }
}
