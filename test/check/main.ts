import process from 'node:process'
import { checkPlanted } from './planted.ts'
import { report, runTool } from './step.ts'
import type { StepOutcome } from './step.ts'

/** Types, lint, import law, unused code and format, two at a time; each reported as it ends. */
export async function check(): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = []
  const line = async (steps: (() => Promise<StepOutcome>)[]) => {
    for (const step of steps) {
      const outcome = await step()
      report(outcome)
      outcomes.push(outcome)
    }
  }
  const cruised = ['shared', 'electron', 'renderer', 'test']
  await line([() => runTool('types', 'tsc', ['-b'])])
  await Promise.all([
    line([
      () =>
        runTool('lint', 'eslint', [
          '.',
          '--max-warnings=0',
          '--cache',
          '--cache-location',
          'node_modules/.cache/eslint/'
        ])
    ]),
    line([
      () =>
        runTool('import law', 'depcruise', [
          '--config',
          '.dependency-cruiser.cjs',
          '--exclude',
          '(^|/)(out|dist)/|test/architecture/planted',
          ...cruised
        ]),
      checkPlanted,
      () => runTool('nothing unused', 'knip', ['--no-progress']),
      () => runTool('format', 'prettier', ['--check', '.', '--log-level', 'warn'])
    ])
  ])
  return outcomes
}

if (import.meta.main) {
  const outcomes = await check()
  process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1
}
