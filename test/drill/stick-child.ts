import { writeSync } from 'node:fs'
import process from 'node:process'
import { writeBundle } from '../../electron/sync/bundle/write-bundle.ts'
import { COUNTER, fileOf, groupOf, madeUpChance, PROVINCE, sourceOf } from '../fixtures/bundle.ts'

// Writes bundles over and over until it is killed. Says "begin" before and "done" after each, straight to the pipe.

const [folder = ''] = process.argv.slice(2)
const say = (line: string) => writeSync(1, `${line}\n`)
const files = Array.from({ length: 6 }, (_, i) => fileOf(`f${String(i)}`, Buffer.alloc(700_000, i)))
const groups = files.map((file, i) => groupOf(`d${String(i)}`, 2, [file]))

for (let i = 0; ; i++) {
  const path = `${folder}/${String(i % 3)}.qmc`
  say(`begin ${path}`)
  const source = sourceOf(groups, files, `bundle-${String(i)}`, i + 1)
  const done = await writeBundle(path, source, { sender: COUNTER, recipient: PROVINCE, random: madeUpChance })
  if (!done.ok) throw new Error(done.problem.kind)
  say(`done ${path}`)
}
