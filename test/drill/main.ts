import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { crashDrill } from './crash.ts'
import { stickDrill } from './stick.ts'

// `npm run drill -- --only crash|stick --rounds N --json FILE`: long trials of what must never happen.

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'crash' },
    rounds: { type: 'string', default: '200' },
    json: { type: 'string' }
  }
})
const rounds = Number(values.rounds)
const DRILLS: Readonly<Record<string, () => Promise<{ readonly report: object; readonly sound: boolean }>>> = {
  async crash() {
    const report = await crashDrill(rounds)
    const { lost, duplicateCodes, integrity, acknowledged } = report
    return { report, sound: lost === 0 && duplicateCodes === 0 && integrity === 'ok' && acknowledged > 0 }
  },
  async stick() {
    const report = await stickDrill(rounds)
    const { broken, acceptedParts, lost, found } = report
    return { report, sound: broken === 0 && acceptedParts === 0 && lost === 0 && found > 0 }
  }
}
const drill = Object.hasOwn(DRILLS, values.only) ? DRILLS[values.only] : undefined
if (!drill || !Number.isInteger(rounds) || rounds < 1) {
  console.error('Usage: npm run drill -- --only crash|stick --rounds N --json FILE')
  process.exit(2)
}
const { report, sound } = await drill()
console.log(JSON.stringify(report))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = sound ? 0 : 1
