import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { crashDrill } from './crash.ts'

// `npm run drill -- --only crash --rounds N --json FILE`: long trials of what must never happen.

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'crash' },
    rounds: { type: 'string', default: '200' },
    json: { type: 'string' }
  }
})
const rounds = Number(values.rounds)
if (values.only !== 'crash' || !Number.isInteger(rounds) || rounds < 1) {
  console.error('Usage: npm run drill -- --only crash --rounds N --json FILE')
  process.exit(2)
}
const report = await crashDrill(rounds)
console.log(JSON.stringify(report))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
const sound = report.lost === 0 && report.duplicateCodes === 0 && report.integrity === 'ok' && report.acknowledged > 0
process.exitCode = sound ? 0 : 1
