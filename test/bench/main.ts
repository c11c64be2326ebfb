import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Figure } from './figure.ts'

// `npm run bench -- --only store|search|pdf|start|stick --json FILE`: figures of the release build, never part of the tests.

const BENCHES: Readonly<Record<string, () => Promise<{ run(size?: number): Promise<Figure[]> }>>> = {
  store: () => import('./store.bench.ts'),
  search: () => import('./search.bench.ts'),
  pdf: () => import('./pdf.bench.ts'),
  start: () => import('./start.bench.ts'),
  stick: () => import('./stick.bench.ts')
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' }, size: { type: 'string' } }
})
const names = values.only === undefined ? Object.keys(BENCHES) : [values.only]
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name))
if (unknown !== undefined) {
  console.error(`Unknown bench "${unknown}". Known: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
const report: Record<string, (Figure & { readonly met: boolean })[]> = {}
for (const name of names) {
  const bench = await BENCHES[name]?.()
  const figures = (await bench?.run(values.size === undefined ? undefined : Number(values.size))) ?? []
  report[name] = figures.map((figure) => ({ ...figure, met: figure.value <= (figure.atMost ?? Infinity) }))
  for (const { name: what, value, unit, atMost, met } of report[name]) {
    const asked = atMost === undefined ? '' : `  (asked: <= ${String(atMost)} ${unit}) ${met ? 'met' : 'NOT MET'}`
    console.log(`${what}: ${value.toFixed(1)} ${unit}${asked}`)
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = Object.values(report)
  .flat()
  .every((figure) => figure.met)
  ? 0
  : 1
