import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { readBundle } from '../../electron/sync/bundle/read-bundle.ts'
import { provinceKeys } from '../fixtures/bundle.ts'
import { makeFolder } from '../fixtures/store.ts'

/** What a drill of killed exports found. */
export interface StickReport {
  readonly rounds: number
  /** Kills that fell between the beginning and the end of an export. */
  readonly cut: number
  /** Bundles under their own name after a kill. */
  readonly found: number
  /** Of these, not whole: must be 0. */
  readonly broken: number
  /** Parts beside a bundle that would be taken for one though they end early: must be 0. */
  readonly acceptedParts: number
  /** Exports that had been reported as done and are not there: must be 0. */
  readonly lost: number
}

/** The kill falls somewhere in this time after the first export began: some exports long. */
const LONGEST_LIFE_MS = 500

/** One life of the child: the files it had said were done, and whether it was at one. */
async function live(folder: string): Promise<{ readonly done: ReadonlySet<string>; readonly cut: boolean }> {
  const file = join(import.meta.dirname, 'stick-child.ts')
  const child = spawn(process.execPath, [file, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const done = new Set<string>()
  let cut = false
  let timer: NodeJS.Timeout | undefined
  createInterface({ input: child.stdout }).on('line', (line) => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS)
    const [word, path = ''] = line.split(' ')
    cut = word === 'begin'
    if (word === 'done') done.add(path)
  })
  const signal = await new Promise<string | null>((resolve) => {
    child.on('close', (_, by) => resolve(by))
  })
  if (signal !== 'SIGKILL') throw new Error('The child ended by itself')
  return { done, cut }
}

/** Kills a counter at random moments while it writes bundles, and reads whatever lies on the stick afterwards. */
export async function stickDrill(rounds: number): Promise<StickReport> {
  let [cuts, found, broken, acceptedParts, lost] = [0, 0, 0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const { folder, remove } = makeFolder()
    try {
      const { done, cut } = await live(folder)
      cuts += cut ? 1 : 0
      const names = readdirSync(folder)
      const isWhole = (name: string) => readBundle(join(folder, name), provinceKeys).ok
      const bundles = names.filter((name) => name.endsWith('.qmc'))
      found += bundles.length
      broken += bundles.filter((name) => !isWhole(name)).length
      // A part that is whole was killed between its last byte and its name: nothing is missing in it.
      const parts = names.filter((name) => name.endsWith('.part'))
      acceptedParts += parts.filter((name) => {
        const read = readBundle(join(folder, name), provinceKeys)
        return read.ok && read.value.header.counts.files !== 6
      }).length
      lost += [...done].filter((path) => !names.some((name) => path.endsWith(`/${name}`))).length
    } finally {
      remove()
    }
  }
  return { rounds, cut: cuts, found, broken, acceptedParts, lost }
}
