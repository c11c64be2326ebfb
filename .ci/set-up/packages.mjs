// npm packages: installed when the lock file is not the one they were installed from.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** Small marks of what was done, beside the packages so that they vanish together. */
const marks = join(root, 'node_modules', '.cache', 'set-up')

/** True when `name` was last marked with `value`. */
export function isMarked(name, value) {
  const file = join(marks, name)
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

/** Remembers that `name` was done for `value`. */
export function mark(name, value) {
  mkdirSync(marks, { recursive: true })
  writeFileSync(join(marks, name), value)
}

/** The Node that the project is tested with, from the npm package `node`. */
export function pinnedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(root, 'node_modules', 'node', 'bin', file)
}

/** Makes node_modules equal to package-lock.json. Ends the process with npm's code when npm fails. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (isMarked('packages', lock) && existsSync(pinnedNode())) return
  console.log('Installing npm packages…')
  // The download of Electron's binary is tried by `npm start` only: tests must not depend on it.
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
  })
  if (npm.status !== 0) {
    console.error('npm ci failed; see the lines above.')
    process.exit(npm.status ?? 1)
  }
  if (!existsSync(pinnedNode())) {
    console.error('The pinned Node is missing: npm must be allowed to run the install script of the package "node".')
    process.exit(1)
  }
  mark('packages', lock)
}
