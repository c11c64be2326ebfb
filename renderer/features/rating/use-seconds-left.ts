import { useEffect, useRef, useState } from 'react'

const SECOND_MS = 1000

/** Seconds until `onOver` runs, counted from when it came on screen. */
export function useSecondsLeft(seconds: number, onOver: () => void): number {
  const [left, setLeft] = useState(seconds)
  const over = useRef(onOver)
  useEffect(() => {
    over.current = onOver
  })
  useEffect(() => {
    const until = Date.now() + seconds * SECOND_MS
    const timer = window.setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS))
      setLeft(now)
      if (now > 0) return
      window.clearInterval(timer)
      over.current()
    }, SECOND_MS)
    return () => window.clearInterval(timer)
  }, [seconds])
  return left
}
