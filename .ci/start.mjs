// `npm start`: the real Electron when there is one or it can be had, else the stand-in that the tests use.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isMarked, mark, pinnedNode, root } from './set-up/packages.mjs'
import { systemPackages } from './set-up/system.mjs'

const electronFolder = join(root, 'node_modules', 'electron')

function realElectron() {
  const pathFile = join(electronFolder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** Tried at most once a day, so that a counter without a line does not wait at every start. */
function downloadElectron() {
  const today = new Date().toISOString().slice(0, 10)
  if (isMarked('electron-download', today)) return undefined
  mark('electron-download', today)
  console.log('Looking for the Electron binary (once a day, at most a minute)…')
  spawnSync(pinnedNode(), [join(electronFolder, 'install.js')], { cwd: root, stdio: 'ignore', timeout: 60_000 })
  return realElectron()
}

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error(
    'There is no display here, so no window can open.\nTo see the application work without one: npm run demo -- --out DIR'
  )
  process.exit(1)
}

const real = realElectron() ?? downloadElectron()
if (!real) {
  console.log(
    'NOTICE: no Electron binary here. Opening with test/electron-host, a stand-in made for tests (Node + Chromium).'
  )
  systemPackages(['chromium', 'fonts'])
}
const asRoot = process.platform === 'linux' && process.getuid?.() === 0
const child = spawn(
  real ?? join(root, 'test', 'electron-host', 'electron'),
  [...(real && asRoot ? ['--no-sandbox'] : []), '.', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_HOST_HEADFUL: '1' }
  }
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1)
})
