// The release build in out/, made again only when a source changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isMarked, mark, pinnedNode, root } from './packages.mjs'

const SOURCES = ['electron', 'renderer', 'shared', 'assets', 'electron.vite.config.ts', 'package-lock.json']

function hashSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const path = join(root, source)
    const names = source.includes('.')
      ? ['']
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((e) => e.isFile())
          .map((e) => join(e.parentPath, e.name))
          .sort()
    for (const name of names) {
      const file = name === '' ? path : name
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** Builds main, workers, preload and renderer. Ends the process when the build fails. */
export function build() {
  const sources = hashSources()
  if (isMarked('build', sources) && existsSync(join(root, 'out', 'main', 'main.js'))) return
  console.log('Building…')
  rmSync(join(root, 'out'), { recursive: true, force: true })
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const vite = spawnSync(pinnedNode(), [cli, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  if (vite.status !== 0) process.exit(vite.status ?? 1)
  mark('build', sources)
}
