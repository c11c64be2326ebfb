import type { PrintFailure } from '../../shared/contract/views.ts'
import type { PrintWatch, Seat } from './desk.ts'
import { recorded } from './print-state.ts'

/** When the print service is asked, ms after the time before; after a quarter of an hour it is no longer watched. */
const LOOKS_MS = [500, 1_000, 2_000, 4_000, 5_000, 7_500, 15_000, 30_000, 60_000, 120_000, 240_000, 420_000]
/** A job that still waits after this long is said not to be printed: nobody stands at a printer for longer. */
const STUCK_AFTER_MS = 20_000

/** Asks what became of a job that was handed over, for a limited time. A person's word ends the watch. */
export function watchPrint(seat: Seat, printId: string, jobId: string, watch: PrintWatch): void {
  watch.phase = 'handed-over'
  void look(seat, printId, jobId, watch).catch((error: unknown) => seat.parts.log.fault('watch print', error))
}

async function look(seat: Seat, printId: string, jobId: string, watch: PrintWatch): Promise<void> {
  const { desk, parts } = seat
  let waitedMs = 0
  let seenWaiting = false
  for (const delayMs of LOOKS_MS) {
    if (!(await parts.wait(delayMs, desk.closing.signal))) return
    waitedMs += delayMs
    const state = await parts.printer.state(jobId)
    if (desk.prints.get(printId) !== watch || desk.blocked || desk.closing.signal.aborted) return
    if (state === 'done') {
      watch.phase = 'done'
      keep(seat, printId, 'handed-over', null)
      return
    }
    if (state === 'failed') {
      desk.prints.delete(printId)
      keep(seat, printId, 'failed', 'gave-up')
      return
    }
    seenWaiting ||= state === 'pending'
    if (waitedMs < STUCK_AFTER_MS || watch.phase === 'stuck') continue
    if (!seenWaiting) {
      // This system does not say: only a person can.
      desk.prints.delete(printId)
      keep(seat, printId, 'handed-over', null)
      return
    }
    watch.phase = 'stuck'
    keep(seat, printId, 'failed', 'stuck')
  }
  desk.prints.delete(printId)
}

function keep(seat: Seat, printId: string, state: 'handed-over' | 'failed', failure: PrintFailure | null): void {
  recorded(seat, seat.store.prints.setState(printId, state, { failure }))
  seat.parts.announce({ kind: 'changed', what: 'prints' })
}
