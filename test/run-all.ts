import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { check } from './check/main.ts'
import { report, root, runTool } from './check/step.ts'

/** Passed and failed of one part of the run. A part that gives no report counts as one failure. */
interface Count {
  readonly passed: number
  readonly failed: number
}

const vitestReport = z.object({ numPassedTests: z.number(), numTotalTests: z.number(), success: z.boolean() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() })
})

const reports = join(root, 'test-results')

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(join(reports, file), 'utf8')))
  } catch (error) {
    console.log(`No report in ${file}: ${String(error)}`)
    return undefined
  }
}

async function checks(): Promise<Count> {
  const outcomes = await check()
  const passed = outcomes.filter((outcome) => outcome.ok).length
  return { passed, failed: outcomes.length - passed }
}

async function vitest(): Promise<Count> {
  const outcome = await runTool('unit, property and contract tests', 'vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`
  ])
  report(outcome)
  const seen = read('vitest.json', vitestReport)
  if (!seen) return { passed: 0, failed: 1 }
  // A skipped test counts as failed: it proves nothing. So does a failure outside any test.
  const failed = seen.numTotalTests - seen.numPassedTests
  return { passed: seen.numPassedTests, failed: failed === 0 && !outcome.ok ? 1 : failed }
}

async function playwright(): Promise<Count> {
  const outcome = await runTool('stories through the real windows', 'playwright', ['test'])
  report(outcome)
  // A failed run has printed all of its lines already.
  if (outcome.ok) for (const line of outcome.output.split('\n')) if (line.startsWith('electron:')) console.log(line)
  const seen = read('e2e.json', playwrightReport)
  if (!seen) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = seen.stats
  const failed = unexpected + flaky + skipped
  return { passed: expected, failed: failed === 0 && !outcome.ok ? 1 : failed }
}

rmSync(reports, { recursive: true, force: true })
const counts: Count[] = []
for (const part of [checks, vitest, playwright]) counts.push(await part())
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
