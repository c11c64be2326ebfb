import { setTimeout } from 'node:timers/promises'
import type { EsclLimits } from './limits.ts'

/** Waits for a busy device that are bounded in all, until something moved. */
export interface Waiting {
  /** False when it would take too long, without waiting. A stop ends the wait early. */
  wait(ms: number): Promise<boolean>
  /** Something moved: the waits are counted anew. */
  moved(): void
}

/** All waits together last no longer than `limits.busyTotalMs`. */
export function createWaiting(limits: EsclLimits, stop: AbortSignal): Waiting {
  let waited = 0
  return {
    async wait(ms) {
      if (waited + ms > limits.busyTotalMs) return false
      waited += ms
      await setTimeout(ms, undefined, { signal: stop }).catch(() => undefined)
      return true
    },
    moved() {
      waited = 0
    }
  }
}

/** How long to wait as Retry-After says (RFC 9110, 10.2.3; seconds only, these devices keep no time), within bounds. */
export function busyMs(retryAfter: string | undefined, { busyMs: usual, longestBusyMs }: EsclLimits): number {
  const asked = retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : usual
  return Math.min(Math.max(asked, usual / 4), longestBusyMs)
}
