import type {
  ScanProblem,
  ScannedPage,
  ScannerProblemKind,
  ScanSettings,
  ScanStop,
  ScanTally
} from '../../shared/contract/scanners.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { EsclLimits } from './escl/limits.ts'
import { type AskScanner, begunSchema, stepSchema } from './scanner-questions.ts'

/** One scan, as main has it done. */
export interface Scan {
  readonly address: string
  readonly settings: ScanSettings
  readonly limits: EsclLimits
}

/** Draws one scan out of the scanner process, page by page: the next one is asked for when this one is stored. */
export async function storePages(
  ask: AskScanner,
  scan: Scan,
  onPage: (page: ScannedPage) => Promise<boolean>,
  stop: ScanStop
): Promise<Result<ScanTally, ScanProblem>> {
  const { connectMs, answerMs, startMs, silentMs } = scan.limits
  let tally: ScanTally = { pages: 0, repeated: 0, counted: undefined }
  const problem = (kind: ScannerProblemKind) => fail({ kind, ...tally })
  const stopped = () => stop.aborted
  // A job that is just beginning is awaited, or nobody could delete it.
  const tellStop = () => ask(begunSchema, { ask: 'stop' }, 2 * (connectMs + answerMs))
  const onStop = () => void tellStop()

  if (stopped()) return problem('scanner-stopped')
  const begun = await ask(begunSchema, { ask: 'scan', ...scan }, startMs)
  if (begun?.ok === false) return problem(begun.problem.kind)
  if (stopped()) return problem('scanner-stopped')
  if (!begun) return problem('scanner-silent')
  stop.addEventListener('abort', onStop)
  try {
    for (;;) {
      const step = await ask(stepSchema, { ask: 'next', stored: tally.pages }, silentMs)
      if (!step) return problem(stopped() ? 'scanner-stopped' : 'scanner-silent')
      if (step.kind === 'waiting') continue
      tally = { ...tally, repeated: step.repeated }
      if (step.kind === 'end') {
        tally = { ...tally, counted: step.counted }
        return step.problem === undefined ? ok(tally) : problem(step.problem)
      }
      if (!(await onPage({ number: step.number, bytes: step.bytes }))) {
        await tellStop()
        return problem('scan-not-stored')
      }
      tally = { ...tally, pages: step.number }
    }
  } finally {
    stop.removeEventListener('abort', onStop)
  }
}
