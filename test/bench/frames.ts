import type { Page } from '@playwright/test'
import { traceTasks } from './trace-tasks.ts'

/** What the window felt while something was going on, in ms. */
export interface Felt {
  /** Between two frames; 16.7 when nothing is in the way. */
  readonly longestFrame: number
  /** One task of the page's own thread; 0 = none took 50 ms. */
  readonly longestTask: number
  /** The processor's own time for the longest task: what else the computer does is not in it. */
  readonly longestWork: number
  /** From a question to main to its answer. */
  readonly longestAnswer: number
}

const ASK_EVERY_MS = 200

/** Watches frames, tasks and answers of the window from now on; gives what ends it. */
export async function watchFrames(page: Page): Promise<() => Promise<Felt>> {
  const endTrace = await traceTasks(page)
  const watch = await page.evaluateHandle((askEvery) => {
    const felt = { longestFrame: 0, longestTask: 0, longestAnswer: 0, over: false }
    let before = performance.now()
    const frame = (at: number) => {
      if (felt.over) return
      felt.longestFrame = Math.max(felt.longestFrame, at - before)
      before = at
      requestAnimationFrame(frame)
    }
    requestAnimationFrame((at) => {
      before = at
      requestAnimationFrame(frame)
    })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) felt.longestTask = Math.max(felt.longestTask, duration)
    }).observe({ type: 'longtask' })
    const ask = async () => {
      while (!felt.over) {
        const asked = performance.now()
        await window.desktop.searchDossiers({ text: 'nguyen', filter: 'all', before: null, limit: 1 })
        felt.longestAnswer = Math.max(felt.longestAnswer, performance.now() - asked)
        await new Promise((resolve) => setTimeout(resolve, askEvery))
      }
    }
    void ask()
    return felt
  }, ASK_EVERY_MS)
  return async () => {
    await watch.evaluate((felt) => (felt.over = true))
    const longestWork = await endTrace()
    return { ...(await watch.jsonValue()), longestWork }
  }
}
