import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root, runTool } from './step.ts'
import type { StepOutcome } from './step.ts'

const cruiseSchema = z.object({
  summary: z.object({ violations: z.array(z.object({ rule: z.object({ name: z.string() }) })) })
})

/** Every rule of the import law must catch the violation planted for it: a rule that catches nothing is no rule. */
export async function checkPlanted(): Promise<StepOutcome> {
  const name = 'import law catches every planted violation'
  const cruise = await runTool(name, 'depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'test/architecture/planted'
  ])
  const law = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8')
  const rules = [...law.matchAll(/rule\(\s*'([a-z-]+)'/g)].flatMap((match) => match[1] ?? [])
  const start = cruise.output.indexOf('{')
  if (start < 0) return { ...cruise, ok: false }
  const found = new Set(
    cruiseSchema
      .parse(JSON.parse(cruise.output.slice(start)))
      .summary.violations.map((violation) => violation.rule.name)
  )
  const blind = rules.filter((rule) => !found.has(rule))
  return {
    ...cruise,
    ok: rules.length > 0 && blind.length === 0,
    output: `Rules that caught nothing: ${blind.join(', ')}`
  }
}
