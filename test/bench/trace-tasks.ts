import type { Page } from '@playwright/test'
import { z } from 'zod'

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** µs of the processor. */
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional()
})
type TraceEvent = z.infer<typeof eventSchema>
const TASK = 'ThreadControllerImpl::RunTask'
const PAGE_THREAD = 'CrRendererMain'
const placeOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`

/**
 * Has the browser note every task of the page's own thread; what ends it gives the ms of the processor that the longest took.
 * Unlike the time that passes they do not grow with what else the computer is doing.
 */
export async function traceTasks(page: Page): Promise<() => Promise<number>> {
  const devTools = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  devTools.on('Tracing.dataCollected', ({ value }) => {
    for (const each of value) {
      const event = eventSchema.safeParse(each).data
      if (event && [TASK, 'thread_name'].includes(event.name)) events.push(event)
    }
  })
  const traceConfig = { includedCategories: ['toplevel'], excludedCategories: ['*'] }
  await devTools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  return async () => {
    const over = new Promise<void>((resolve) => {
      devTools.once('Tracing.tracingComplete', () => resolve())
    })
    await devTools.send('Tracing.end')
    await over
    await devTools.detach()
    const ofPages = new Set(events.filter(({ args }) => args?.name === PAGE_THREAD).map(placeOf))
    const tasks = events.filter((event) => event.name === TASK && ofPages.has(placeOf(event)))
    return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000))
  }
}
