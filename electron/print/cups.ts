import { execFile } from 'node:child_process'
import process from 'node:process'
import type { Printer, PrintProblem, SpoolState } from '../../shared/contract/ports.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'

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
      const args = ['-d', printer, '-t', title, '-n', String(copies), '-o', 'fit-to-page', '-']
      const { code, out, missing } = await run('lp', args, pdf)
      const job = /request id is (\S+)/.exec(out)?.[1]
      if (code === 0 && job !== undefined) return ok(job)
      return fail({ kind: missing ? 'printing-unavailable' : problemOf(out) })
    },
    async state(jobId): Promise<SpoolState> {
      const finished = await run('lpstat', ['-W', 'completed', '-o'])
      if (has(finished.out, jobId)) return 'done'
      const waiting = await run('lpstat', ['-W', 'not-completed', '-o'])
      return has(waiting.out, jobId) ? 'pending' : 'unknown'
    }
  }
}

const has = (lines: string, jobId: string) => lines.split('\n').some((line) => line.split(/\s/)[0] === jobId)

function problemOf(words: string): PrintProblem['kind'] {
  if (/does not exist|not found|unknown destination|No such/i.test(words)) return 'printer-missing'
  return /not accepting|rejecting|too large|unsupported/i.test(words) ? 'printer-refuses' : 'printing-unavailable'
}
