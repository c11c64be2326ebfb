import { join } from 'node:path'
import { createIds } from '../../electron/ids.ts'
import { openStore } from '../../electron/store/open-store.ts'
import type { SearchFilter } from '../../shared/contract/search-filters.ts'
import { foldText } from '../../shared/lib/text.ts'
import { KEY, makeFolder } from '../fixtures/store.ts'
import { type Figure, percentile, timed } from './figure.ts'
import { madeUpName, seed } from './made-up-dossiers.ts'

const SIZES = [
  { count: 200_000, atMost: 50 },
  { count: 1_000_000, atMost: 100 }
]
const ROUNDS = 60

/** What clerks type: whole names with and without marks, letter by letter, codes, numbers, filters, and words that nobody has. */
function questions(count: number): { readonly text: string; readonly filter: SearchFilter }[] {
  const all = Array.from({ length: ROUNDS }, (_, i) => {
    const at = Math.floor((i * count) / ROUNDS)
    const name = madeUpName(at)
    const folded = foldText(name)
    return [
      name,
      folded,
      folded.slice(0, 1 + (i % 10)),
      folded.split(' ').reverse().join(' '),
      `${folded.split(' ').at(-1) ?? ''} ${name.split(' ')[0] ?? ''}`,
      String(30_000_000_000 + at).padStart(12, '0'),
      'khuyen zzz',
      'n',
      'nguyen thi'
    ]
  }).flat()
  const filters: SearchFilter[] = ['all', 'all', 'all', 'open', 'overdue', 'not-sent']
  return all.map((text, i) => ({ text, filter: filters[i % filters.length] ?? 'all' }))
}

async function measure(count: number): Promise<number[]> {
  const { folder, remove } = makeFolder()
  try {
    const file = join(folder, 'records.db')
    await seed(file, KEY, count, true)
    const workerFile = join(import.meta.dirname, '..', '..', 'out', 'main', 'store-worker.js')
    const opened = openStore({ file, key: KEY, workerFile, ids: createIds({ now: () => 0 }), create: false })
    if (!opened.ok) throw new Error(opened.problem.kind)
    const store = opened.value
    const samples: number[] = []
    for (const question of questions(count))
      samples.push(
        await timed(() => store.dossiers.search({ ...question, before: null, limit: 50, today: '2026-11-20' }))
      )
    await store.close()
    return samples
  } finally {
    remove()
  }
}

/** Searches through the built reader thread. `--size N` asks for one size only. */
export async function run(only?: number): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { count, atMost } of SIZES.filter((size) => only === undefined || size.count === only)) {
    const samples = await measure(count)
    const name = `search at ${count.toLocaleString('en-US')}`
    figures.push(
      { name: `${name} p50`, value: percentile(samples, 0.5), unit: 'ms' },
      { name: `${name} p95`, value: percentile(samples, 0.95), unit: 'ms', atMost },
      { name: `${name} max`, value: Math.max(...samples), unit: 'ms' }
    )
  }
  return figures
}
