import { useEffect, useState } from 'react'

const TICK_MS = 250

/** Time left in ms of a wait that begins with `start(waitMs)`; 0 when it is over. */
export function useCountdown(): readonly [leftMs: number, start: (waitMs: number) => void] {
  const [until, setUntil] = useState(0)
  const [leftMs, setLeftMs] = useState(0)
  useEffect(() => {
    if (until === 0) return
    const timer = window.setInterval(() => {
      const left = Math.max(0, until - performance.now())
      setLeftMs(left)
      if (left === 0) setUntil(0)
    }, TICK_MS)
    return () => window.clearInterval(timer)
  }, [until])
  const start = (waitMs: number) => {
    setLeftMs(waitMs)
    setUntil(waitMs > 0 ? performance.now() + waitMs : 0)
  }
  return [leftMs, start]
}
