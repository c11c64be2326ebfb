import type { PrintJob } from '../../shared/contract/views.ts'
import type { Result } from '../../shared/lib/result.ts'
import { type Desk, type Seat, stopDamaged } from './desk.ts'

/** A job as it is to be said now: what this run knows, or what an earlier one left behind. */
export function shownJob({ prints }: Pick<Desk, 'prints'>, job: PrintJob): PrintJob {
  switch (prints.get(job.printId)?.phase) {
    case 'sending':
      return { ...job, state: 'queued', failure: null }
    case 'handed-over':
      return { ...job, state: 'handed-over', failure: null }
    case 'done':
      return { ...job, state: 'handed-over', failure: null, serviceSaysDone: true }
    default:
      // Queued, and nobody is sending it: the run that was to do it has ended.
      return job.state === 'queued' ? { ...job, state: 'failed', failure: 'not-sent' } : job
  }
}

/** True when a change of a print was recorded. When not, it is noted, and damage stops the desk. */
export function recorded({ desk, parts }: Seat, written: Result<unknown, { readonly kind: string }>): boolean {
  if (written.ok) return true
  parts.log.note('print not recorded', { problem: written.problem.kind })
  if (written.problem.kind === 'damaged') stopDamaged(desk)
  return false
}
