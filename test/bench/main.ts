import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Figure } from './figure.ts'
import { CONNECTORS, PROFILES } from './sync/profiles.ts'
import type { SyncRow } from './sync/row.ts'

// `npm run bench -- --only store|search|pdf|pages|papers|card-qr|start|stick|histories|sync --json FILE`: figures of the release build, never part of the tests.
// sync takes `--connector` and `--profile`, too; its FILE is the plain list of its rows.

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    size: { type: 'string' },
    connector: { type: 'string' },
    profile: { type: 'string' }
  }
})
const connector = CONNECTORS.find((name) => name === values.connector)
const profile = PROFILES.find((name) => name === values.profile)
let syncRows: readonly SyncRow[] = []

const BENCHES: Readonly<Record<string, () => Promise<{ run(size?: number): Promise<Figure[]> }>>> = {
  store: () => import('./store.bench.ts'),
  search: () => import('./search.bench.ts'),
  pdf: () => import('./pdf.bench.ts'),
  pages: () => import('./pages.bench.ts'),
  papers: () => import('./papers.bench.ts'),
  'card-qr': () => import('./card-qr.bench.ts'),
  start: () => import('./start.bench.ts'),
  stick: () => import('./stick.bench.ts'),
  histories: () => import('./histories.bench.ts'),
  async sync() {
    const { runSync } = await import('./sync.bench.ts')
    const { figuresOf } = await import('./sync/row.ts')
    return {
      async run() {
        const part = { ...(connector ? { connector } : {}), ...(profile ? { profile } : {}) }
        syncRows = await runSync(part, (row) => console.log(JSON.stringify(row)))
        return syncRows.flatMap(figuresOf)
      }
    }
  }
}

const names = values.only === undefined ? Object.keys(BENCHES) : [values.only]
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name))
if (unknown !== undefined || connector !== values.connector || profile !== values.profile) {
  console.error(`Usage: npm run bench -- [--only ${Object.keys(BENCHES).join('|')}] [--json FILE] [--size N]`)
  console.error(`  sync: [--connector ${CONNECTORS.join('|')}] [--profile ${PROFILES.join('|')}]`)
  process.exit(2)
}
const report: Record<string, (Figure & { readonly met: boolean })[]> = {}
for (const name of names) {
  const bench = await BENCHES[name]?.()
  const figures = (await bench?.run(values.size === undefined ? undefined : Number(values.size))) ?? []
  report[name] = figures.map((figure) => ({ ...figure, met: figure.value <= (figure.atMost ?? Infinity) }))
  for (const { name: what, value, unit, atMost, met } of report[name]) {
    const asked = atMost === undefined ? '' : `  (asked: <= ${String(atMost)} ${unit}) ${met ? 'met' : 'NOT MET'}`
    console.log(`${what}: ${value.toFixed(unit === 'x' ? 3 : 1)} ${unit}${asked}`)
  }
}
const written = values.only === 'sync' ? syncRows : { ...report, syncRows }
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(written, null, 2)}\n`)
process.exitCode = Object.values(report)
  .flat()
  .every((figure) => figure.met)
  ? 0
  : 1
