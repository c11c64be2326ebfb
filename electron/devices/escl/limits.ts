import { z } from 'zod'

/** How long the client waits for what, in ms, and how often it asks again. */
export const limitsSchema = z.object({
  findMs: z.number(),
  connectMs: z.number(),
  /** First byte of anything but a page. */
  answerMs: z.number(),
  /** First byte of a page: lamps warm up, 600 dpi takes its time. */
  pageMs: z.number(),
  /** Between two pieces of a body. */
  stallMs: z.number(),
  /** One whole exchange, however steadily it drips. */
  exchangeMs: z.number(),
  /** Before a page is asked for again, and between two looks at a count that may come late. */
  pauseMs: z.number(),
  /** One wait of a busy device that does not say how long, and the longest that it may ask for. */
  busyMs: z.number(),
  longestBusyMs: z.number(),
  /** All waits of a busy device between two pages. */
  busyTotalMs: z.number(),
  /** How often one page is asked for. */
  tries: z.number(),
  /** Until a process of ours that was just started answers: virus guards look at it first. */
  startMs: z.number(),
  /** It says "still waiting" this often … */
  heartbeatMs: z.number(),
  /** … and is ended when it says nothing for so long. */
  silentMs: z.number()
})

export type EsclLimits = z.infer<typeof limitsSchema>

export const ESCL_LIMITS: EsclLimits = {
  findMs: 3_000,
  connectMs: 5_000,
  answerMs: 15_000,
  pageMs: 90_000,
  stallMs: 20_000,
  exchangeMs: 300_000,
  pauseMs: 500,
  busyMs: 2_000,
  longestBusyMs: 30_000,
  busyTotalMs: 180_000,
  tries: 4,
  startMs: 30_000,
  heartbeatMs: 3_000,
  silentMs: 15_000
}

/** Of one answer in XML, and of one page. */
export const MAX_XML_BYTES = 256 * 1024
export const MAX_PAGE_BYTES = 40 * 1024 * 1024
