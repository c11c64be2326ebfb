// The front door of every npm script. Runs on any Node from 20 and uses nothing that must be installed first:
// it installs what the task needs, builds if the sources changed, then hands over to the pinned Node.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { build } from './set-up/build.mjs'
import { installPackages, pinnedNode, root } from './set-up/packages.mjs'
import { systemPackages } from './set-up/system.mjs'

const BROWSER = ['chromium', 'fonts']
const PAPER = ['cups', 'virtual-printer', 'poppler', 'zbar', 'qpdf']

/** script: run by the pinned Node. system: names from set-up/system.mjs. built: needs out/. */
const TASKS = {
  start: { script: '.ci/start.mjs', system: [], built: true },
  test: { script: 'test/run-all.ts', system: [...BROWSER, 'xvfb', ...PAPER], built: true },
  check: { script: 'test/check/main.ts', system: [], built: false },
  demo: { script: 'test/demo/main.ts', system: [...BROWSER, ...PAPER], built: true },
  drill: { script: 'test/drill/main.ts', system: [], built: true },
  bench: { script: 'test/bench/main.ts', system: BROWSER, built: true },
  province: { script: 'test/province/main.ts', system: [], built: false },
  rules: { script: 'electron/rules/main.ts', system: [], built: false },
  pack: { script: 'test/pack/main.ts', system: [], built: true }
}

const [name = '', ...args] = process.argv.slice(2)
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined
if (!task) {
  console.error(`Unknown task "${name}". Known: ${Object.keys(TASKS).join(', ')}.`)
  process.exit(2)
}

installPackages()
systemPackages(task.system)
if (task.built) build()

const child = spawn(pinnedNode(), [task.script, ...args], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1)
})
