import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..', '..')
const HOST = join(root, 'test', 'electron-host', 'electron')
const NPM_PACKAGE = join(root, 'node_modules', 'electron')

/** Which Electron the stories run on: the real binary, or the stand-in over Node and Chromium. */
export type ElectronTarget = 'real' | 'host'

/** The real binary of the npm package in `folder`, when it has been downloaded. */
export function realBinary(folder = NPM_PACKAGE): string | undefined {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/**
 * The real one when it is there, else the stand-in. ELECTRON_TARGET=real|host forces one:
 * a real one that is missing, or a name that nobody knows, is an error and never another Electron.
 */
export function electronTarget(wanted = process.env.ELECTRON_TARGET, folder = NPM_PACKAGE): ElectronTarget {
  const there = realBinary(folder) !== undefined
  if (wanted === undefined || wanted === '') return there ? 'real' : 'host'
  if (wanted === 'real' && !there) throw new Error(`ELECTRON_TARGET=real, but there is no binary in ${folder}`)
  if (wanted === 'real' || wanted === 'host') return wanted
  throw new Error(`ELECTRON_TARGET=${wanted}: it is "real" or "host"`)
}

/** The program that starts an application on the target. */
export function electronBinary(): string {
  return (electronTarget() === 'real' ? realBinary() : undefined) ?? HOST
}
