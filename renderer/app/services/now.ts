import { useSyncExternalStore } from 'react'
import { localDateTime } from '../../../shared/lib/plain-date.ts'

const MINUTE_MS = 60_000

/** Calls back at the start of every minute. */
function onMinute(listener: () => void): () => void {
  let timer = 0
  const wait = () => {
    timer = window.setTimeout(
      () => {
        listener()
        wait()
      },
      MINUTE_MS - (Date.now() % MINUTE_MS)
    )
  }
  wait()
  return () => window.clearTimeout(timer)
}

/** Vietnamese local time now, 'YYYY-MM-DDTHH:mm'; ticks with the minute. */
export function useNow(): string {
  return useSyncExternalStore(onMinute, () => localDateTime(Date.now()))
}

/** Vietnamese local day now, 'YYYY-MM-DD'. */
export function useToday(): string {
  return useNow().slice(0, 10)
}

const SECOND_MS = 1000

/** Calls back at the start of every second. */
function onSecond(listener: () => void): () => void {
  const timer = window.setInterval(listener, SECOND_MS)
  return () => window.clearInterval(timer)
}

/** Now in epoch ms, to the second: for what is tried again in seconds. */
export function useSecond(): number {
  return useSyncExternalStore(onSecond, () => Math.floor(Date.now() / SECOND_MS) * SECOND_MS)
}
