import { setTimeout } from 'node:timers/promises'

/** Waits without keeping the process alive; false when it was stopped before its time. */
export function wait(delayMs: number, stop: AbortSignal): Promise<boolean> {
  return setTimeout(delayMs, true, { ref: false, signal: stop }).catch(() => false)
}
