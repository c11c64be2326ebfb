import { readFileSync } from 'node:fs'
import process from 'node:process'
import { z } from 'zod'
import { CONNECTORS } from './profiles.ts'

/** What a sender's process is told to do. */
const jobSchema = z.strictObject({
  connector: z.enum(CONNECTORS),
  http: z.literal([1, 2]),
  /** The near end of the line. */
  url: z.string(),
  /** Where its records are, or may be made. */
  folder: z.string(),
  dossiers: z.number(),
  files: z.number(),
  limitMs: z.number(),
  /** How often a dossier is taken in while it sends; null: none is. */
  savesEveryMs: z.number().nullable()
})
export type Job = z.infer<typeof jobSchema>

/** What became of it. */
export const sentSchema = z.strictObject({
  wallMs: z.number(),
  requests: z.number(),
  finished: z.boolean(),
  rssPeakMb: z.number(),
  /** Peak over what the process had when everything was open and nothing sent. */
  memoryGrowthMb: z.number(),
  /** From when a save was due to when it was durable, so that a busy event loop counts; null when none was made. */
  saveP95Ms: z.number().nullable()
})
export type Sent = z.infer<typeof sentSchema>

/** What a receiver says when it is asked what it has. */
export const arrivedSchema = z.strictObject({ dossiers: z.number(), files: z.number(), doubled: z.number() })
export type ArrivedThere = z.infer<typeof arrivedSchema>

/** The job of this process, from its command line. */
export const readJob = (): Job => jobSchema.parse(JSON.parse(process.argv[2] ?? ''))

/** Tells the parent something; resolves when it is on its way. */
export const tellParent = (message: Sent | ArrivedThere | { readonly port: number }): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, () => resolve())
  })

/** Says how a peer fared and ends its process. `before`: its memory in MB just before it began at `began`. */
export async function endPeer(
  sent: Pick<Sent, 'requests' | 'finished'>,
  began: number,
  before: number
): Promise<never> {
  const rssPeakMb = memoryMb('VmHWM')
  const wallMs = performance.now() - began
  await tellParent({ ...sent, wallMs, rssPeakMb, memoryGrowthMb: rssPeakMb - before, saveP95Ms: null })
  process.exit(0)
}

/** Serves as a receiver: says where it listens, then what it has whenever it is asked; ends with its parent. */
export async function serveParent(port: number, arrived: () => Promise<ArrivedThere>): Promise<void> {
  process.on('message', () => void arrived().then(tellParent))
  process.on('disconnect', () => process.exit(0))
  await tellParent({ port })
}

/** A figure of this process's memory in MB, as the kernel has it. */
export function memoryMb(figure: 'VmRSS' | 'VmHWM'): number {
  const text = readFileSync('/proc/self/status', 'utf8')
  return Number(new RegExp(`^${figure}:\\s+(\\d+)`, 'm').exec(text)?.[1]) / 1024
}

/** True when `work` came to its end within `limitMs`. */
export async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(resolve, limitMs, false)
  const done = await Promise.race([work.then(() => true), promise])
  clearTimeout(timer)
  return done
}
