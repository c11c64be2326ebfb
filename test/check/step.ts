import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'

/** The repository's folder. */
export const root = join(import.meta.dirname, '..', '..')

/** What became of one step of a run. `output`: both streams together. */
export interface StepOutcome {
  readonly name: string
  readonly ok: boolean
  readonly output: string
  readonly seconds: number
}

/** Runs a program of a package in node_modules/.bin to its end; never throws. */
export function runTool(
  name: string,
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {}
): Promise<StepOutcome> {
  const started = performance.now()
  return new Promise((resolve) => {
    const bin = join(root, 'node_modules', '.bin')
    const child = spawn(join(bin, tool), args, {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...process.env, ...env, PATH: `${bin}:${process.env.PATH ?? ''}` }
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const end = (ok: boolean) => resolve({ name, ok, output, seconds: (performance.now() - started) / 1000 })
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}

/** One line per step, and the whole output of a step that failed. */
export function report(step: StepOutcome): void {
  console.log(`${step.ok ? '✓' : '✗'} ${step.name} (${step.seconds.toFixed(1)} s)`)
  if (!step.ok) console.log(step.output)
}
