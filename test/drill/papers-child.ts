import { mkdirSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { addPageBytes } from '../../electron/desk/papers/add-pages.ts'
import { attachPapers } from '../../electron/desk/papers/attach.ts'
import { bindPages } from '../../electron/desk/papers/bind.ts'
import { saveScanSettings } from '../../electron/desk/papers/scan-settings.ts'
import { seatOf } from '../../electron/desk/desk.ts'
import { watchFolder } from '../../electron/devices/watch-folder.ts'
import { present } from '../../shared/lib/invariant.ts'
import { fakeScan } from '../fakes/page-maker.ts'
import { openDrillDesk } from './papers-desk.ts'

// One life of a counter that digitises papers until it is killed: files taken apart, files attached as they are, pages bound,
// and a scanner that puts files into a watched folder. Every paper carries a text of its own. Says what was acknowledged
// straight to the pipe.

const [folder = '', watched = '', chosen = '', dossierId = '', componentId = '', round = '', drain = ''] =
  process.argv.slice(2)
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)
/** Short, so that a life of some hundred ms takes files out. */
const WATCH = { stableMs: 20, idleMs: 20 }
const MOST_BOUND = 3

let paths: string[] = []
const desk = await openDrillDesk(folder, {
  chooseOpenPaths: () => Promise.resolve(paths),
  watchFolder: (at, hear) => watchFolder(at, { ...WATCH, ...hear })
})
const seat = () => present(seatOf(desk), 'seat')
const expectDone = <T extends { readonly ok: boolean }>(done: T): T => {
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done
}
let last = 0
const texts = (kind: string, count: number) => Array.from({ length: count }, () => `${kind}-${round}-${String(++last)}`)

/** As the scanner's own program does: under another name until the file is whole. */
function layInFolder(): void {
  const pages = texts('laid', 2)
  const path = join(watched, `${pages[0] ?? ''}.pdf`)
  writeFileSync(`${path}.part`, fakeScan(...pages))
  renameSync(`${path}.part`, path)
  say({ kind: 'laid', texts: pages })
}

async function add(): Promise<void> {
  const pages = texts('page', 3)
  expectDone(
    await addPageBytes(seat(), { name: 'quet.pdf', bytes: new Uint8Array(fakeScan(...pages)), source: 'drop' })
  )
  say({ kind: 'added', texts: pages })
}

/** Several files of one choice: all of them or none. */
async function attach(): Promise<void> {
  const names = texts('whole', 3)
  mkdirSync(chosen, { recursive: true })
  paths = names.map((name) => join(chosen, `${name}.pdf`))
  paths.forEach((path, i) => writeFileSync(path, fakeScan(names[i] ?? '')))
  say({ kind: 'attaching', texts: names })
  expectDone(await attachPapers(seat(), { dossierId, componentId }))
  say({ kind: 'attached', texts: names })
  for (const path of paths) rmSync(path)
}

async function bind(): Promise<void> {
  const pageIds = seat()
    .store.tray.pages()
    .map(({ pageId }) => pageId)
    .slice(0, MOST_BOUND)
  if (pageIds.length === 0) return
  const bound = expectDone(await bindPages(seat(), { pageIds, dossierId, componentId }))
  if (bound.ok) say({ kind: 'bound', pages: bound.value.pages })
}

expectDone(saveScanSettings(seat(), { keepSources: Number(round) % 2 === 1 }))
say({ kind: 'open' })
const ACTS: readonly (() => void | Promise<void>)[] = [layInFolder, add, attach, bind, bind]
while (drain === '') {
  await ACTS[Math.floor(Math.random() * ACTS.length)]?.()
  // Lets the watched folder have its turn, as a counter does between two papers.
  await new Promise((resolve) => setTimeout(resolve, 5))
}
// The last life only takes what lies in the folder, until it is told to end.
await new Promise((resolve) => process.stdin.once('data', resolve).once('end', resolve))
process.exit(0)
