import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

type Steered = Result<null, WriteRefusal>

/** Nothing is sent until a person lets it go on, also after a restart; the counter works as before. */
export function pauseSync(seat: Seat): Steered {
  return setPaused(seat, true)
}

/** Lets the sending go on, at once. */
export function resumeSync(seat: Seat): Steered {
  return setPaused(seat, false)
}

function setPaused({ store, line, desk }: Seat, paused: boolean): Steered {
  const kept = store.connection.setPaused(paused)
  if (!kept.ok) return fail(refuseWrite(desk, kept.problem))
  if (paused) line.pause()
  else line.resume()
  return ok(null)
}

/** Everything that waits is tried now; what the province refused stays where it is. */
export function sendNow({ line }: Seat): Result<null, never> {
  line.tryNow()
  return ok(null)
}
