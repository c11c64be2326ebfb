import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createIds } from '../../electron/ids.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { command, KEY, makeFolder } from '../fixtures/store.ts'
import { type Figure, percentile, timed } from './figure.ts'
import { madeUpName, seed } from './made-up-dossiers.ts'

const PRESENT = 100_000
const SAVES = 600
const PAGE_BYTES = 16_384

/** Durable saves with 100,000 dossiers present, beside what one bare write and fsync cost on this disk. */
export async function run(): Promise<Figure[]> {
  const { folder, remove } = makeFolder()
  const file = join(folder, 'records.db')
  await seed(file, KEY, PRESENT, false)
  const opened = openStore({
    file,
    key: KEY,
    workerFile: null,
    ids: createIds({ now: () => Date.now() }),
    create: false
  })
  if (!opened.ok) throw new Error(opened.problem.kind)
  const store = opened.value
  const raw = openSync(join(folder, 'raw'), 'w')
  const page = Buffer.alloc(PAGE_BYTES, 1)
  const saves: number[] = []
  const bare: number[] = []
  for (let i = 0; i < SAVES; i++) {
    const save = command(`bench-${String(i)}`, { name: madeUpName(i), numbering: { policy: 'provisional' } })
    saves.push(
      await timed(() => {
        const taken = store.dossiers.takeIn(save)
        if (!taken.ok) throw new Error(taken.problem.kind)
      })
    )
    bare.push(
      await timed(() => {
        writeSync(raw, page)
        fsyncSync(raw)
      })
    )
  }
  closeSync(raw)
  await store.close()
  remove()
  return [
    { name: 'durable save p50', value: percentile(saves, 0.5), unit: 'ms' },
    { name: 'durable save p95', value: percentile(saves, 0.95), unit: 'ms', atMost: 10 },
    { name: 'durable save max', value: Math.max(...saves), unit: 'ms' },
    { name: 'bare write and fsync p50', value: percentile(bare, 0.5), unit: 'ms' },
    { name: 'bare write and fsync p95', value: percentile(bare, 0.95), unit: 'ms' }
  ]
}
