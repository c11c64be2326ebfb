import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { electronTarget } from '../e2e/electron-target.ts'
import { makeFolder } from '../fixtures/store.ts'
import { playDemo } from './play.ts'
import { isWhole } from './province-summary.ts'

// `npm run demo -- --out DIR`: the real application, driven through its real windows, leaves what a day at the counter leaves.

const { values } = parseArgs({ options: { out: { type: 'string' } } })
if (values.out === undefined) {
  console.error('Usage: npm run demo -- --out DIR')
  process.exit(2)
}
const out = resolve(values.out)
for (const name of ['slips', 'screens', 'forms', 'scans', 'data']) {
  rmSync(join(out, name), { recursive: true, force: true })
  mkdirSync(join(out, name), { recursive: true })
}
const started = performance.now()
const { folder, remove } = makeFolder()
try {
  const userDataDir = join(folder, 'data')
  const [slips, screens, forms, scans] = [
    join(out, 'slips'),
    join(out, 'screens'),
    join(out, 'forms'),
    join(out, 'scans')
  ]
  const day = await playDemo({ userDataDir, folder, slips, screens, forms, scans })
  cpSync(userDataDir, join(out, 'data'), { recursive: true, filter: (path) => !/Singleton|\.sock$/.test(path) })
  const summary = { electron: electronTarget(), ...day, durationMs: Math.round(performance.now() - started) }
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  console.log(
    `${String(day.forms.length)} forms, statuses ${day.statusesReached.join(', ')}; ${String(day.dossiers.length)} dossiers, ${String(readdirSync(join(out, 'slips')).length)} slips, lost ${String(day.lost)}; ${String(day.scans.files)} scans of ${String(day.scans.pages)} pages; at the province ${String(day.province.dossiers)} dossiers, ${String(day.province.files)} files, missing ${String(day.province.missing)}: ${out}`
  )
  process.exitCode = day.lost === 0 && isWhole(day.province) && existsSync(join(out, 'summary.json')) ? 0 : 1
} finally {
  remove()
}
