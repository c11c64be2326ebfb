import { z } from 'zod'
import type { ScannerProblemKind } from '../../../shared/contract/scanners.ts'
import { count, many, optional, readXml } from './xml.ts'

const jobSchema = z.object({
  JobUri: z.string().default(''),
  ImagesCompleted: optional(count),
  ImagesToTransfer: optional(count),
  JobState: z.string().default('')
})
const statusSchema = z.object({
  ScannerStatus: z.object({
    State: z.string().default(''),
    AdfState: optional(z.string()),
    Jobs: optional(z.object({ JobInfo: many(jobSchema) }))
  })
})

/** One job as the device sees it. */
export interface JobStatus {
  readonly state: 'running' | 'completed' | 'canceled' | 'aborted'
  readonly counted: number | undefined
  readonly toTransfer: number | undefined
}

/** A device as it sees itself. */
export interface DeviceStatus {
  /** What keeps it from pulling paper. */
  readonly fault: Extract<ScannerProblemKind, 'paper-jam' | 'cover-open'> | undefined
  readonly feeder: 'loaded' | 'empty' | 'unknown'
  readonly job: JobStatus | undefined
}

const STATES: Readonly<Record<string, JobStatus['state']>> = {
  Completed: 'completed',
  Canceled: 'canceled',
  Aborted: 'aborted'
}
const lastPart = (path: string) => path.replace(/\/+$/, '').split('/').at(-1) ?? ''

/** Reads a ScannerStatus, looking for the job at `job`; undefined when it is none. */
export function readStatus(bytes: Uint8Array, job: URL | undefined): DeviceStatus | undefined {
  const read = statusSchema.safeParse(readXml(bytes))
  if (!read.success) return undefined
  const { AdfState = '', Jobs } = read.data.ScannerStatus
  // Some write the whole address of the job there, some its path only; the last part is its name.
  const ours = job && Jobs?.JobInfo.find(({ JobUri }) => lastPart(JobUri.trim()) === lastPart(job.pathname))
  return {
    fault: adfFault(AdfState),
    feeder: AdfState.endsWith('Loaded') ? 'loaded' : AdfState.endsWith('Empty') ? 'empty' : 'unknown',
    job: ours && {
      state: STATES[ours.JobState.trim()] ?? 'running',
      counted: ours.ImagesCompleted,
      toTransfer: ours.ImagesToTransfer
    }
  }
}

/** AdfState of the wire: ScannerAdfJam, …Mispick, …MultipickDetected, …HatchOpen; …DoorOpen with some makers. */
function adfFault(state: string): DeviceStatus['fault'] {
  if (/Jam|Mispick|Multipick/.test(state)) return 'paper-jam'
  return /(Hatch|Door|Cover)Open/.test(state) ? 'cover-open' : undefined
}
