import type { PrintFailure, PrintJob } from './views.ts'

const NEVER_LEFT: readonly (PrintFailure | null)[] = [
  'printer-missing',
  'printer-refuses',
  'printing-unavailable',
  'not-sent',
  'pdf-failed',
  'disk-full',
  'pdf-damaged'
]

/** True when paper of this job may be in somebody's hands: what is printed next must say that it is a reprint. */
export function mayHaveComeOut({ state, failure }: Pick<PrintJob, 'state' | 'failure'>): boolean {
  if (state === 'queued') return false
  return state !== 'failed' || !NEVER_LEFT.includes(failure)
}
