/** Tells of changes without telling too often. */
export interface Seldom {
  /** Something changed. */
  call(): void
  stop(): void
}

/** Runs at once, then at most once in `everyMs`; what changed in between is told together, and the last change always. */
export function seldom(everyMs: number, run: () => void): Seldom {
  let timer: NodeJS.Timeout | undefined
  let again = false
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined
      if (!again) return
      again = false
      run()
      rest()
    }, everyMs)
    timer.unref()
  }
  return {
    call() {
      if (timer) {
        again = true
        return
      }
      run()
      rest()
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
      again = false
    }
  }
}
