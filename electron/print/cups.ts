import { execFile } from 'node:child_process'
import process from 'node:process'
import type { Printer, PrintProblem, SpoolState } from '../../shared/contract/ports.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { ippJobState } from './ipp-job-state.ts'

const TIMEOUT_MS = 15_000

interface Outcome {
  readonly code: number
  readonly out: string
  /** True when the program itself is not there. */
  readonly missing: boolean
}

/** Runs a program of CUPS without a shell, in plain English so that its words can be read. */
function run(program: string, args: readonly string[], input?: Uint8Array): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C' }
    const child = execFile(program, args, { timeout: TIMEOUT_MS, env }, (error, stdout, stderr) => {
      const missing = error !== null && 'code' in error && error.code === 'ENOENT'
      resolve({ code: error ? 1 : 0, out: `${stdout}${stderr}`, missing })
    })
    // A refusal closes the pipe before all of the PDF is written: the outcome above says why.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** The printers of CUPS through lp and lpstat; CUPS_SERVER is respected. */
export function createCupsPrinter(): Printer {
  return {
    async list() {
      const { out, code } = await run('lpstat', ['-e'])
      return code === 0 ? out.split('\n').filter((line) => /^[^\s:]+$/.test(line)) : []
    },
    async submit(printer, pdf, title, copies): Promise<Result<string, PrintProblem>> {
      // Smaller paper scales the page down; larger paper must not blow an A5 slip up to A4.
      const args = ['-d', printer, '-t', title, '-n', String(copies), '-o', 'print-scaling=auto-fit', '-']
      const { code, out, missing } = await run('lp', args, pdf)
      const job = /request id is (\S+)/.exec(out)?.[1]
      if (code === 0 && job !== undefined) return ok(job)
      // With no scheduler at all, lp says the same as for a printer that is not there.
      if (missing || !(await isRunning())) return fail({ kind: 'printing-unavailable' })
      return fail({ kind: problemOf(out) })
    },
    async state(jobId): Promise<SpoolState> {
      const job = /-(\d+)$/.exec(jobId)?.[1]
      const { code, out } = await run('lpstat', ['-H'])
      return job === undefined || code !== 0 ? 'unknown' : ippJobState(out.trim(), Number(job))
    }
  }
}

async function isRunning(): Promise<boolean> {
  const { out } = await run('lpstat', ['-r'])
  return /is running/.test(out)
}

function problemOf(words: string): PrintProblem['kind'] {
  if (/does not exist|not found|unknown destination|No such/i.test(words)) return 'printer-missing'
  return /not accepting|rejecting|too large|unsupported/i.test(words) ? 'printer-refuses' : 'printing-unavailable'
}
