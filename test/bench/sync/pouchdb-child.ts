import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import PouchDB from 'pouchdb'
import { dossierText, scanOf } from './fill-counter.ts'
import { endPeer, memoryMb, readJob } from './job.ts'

// The same dossiers and papers in a PouchDB on LevelDB, replicated to another one with its settings as they come.

/** Its own defaults. */
const BATCH = { batch_size: 100, batches_limit: 10 }
const AGAIN_MS = 250

const job = readJob()
mkdirSync(job.folder, { recursive: true })
const local = new PouchDB(join(job.folder, 'dossiers'), { auto_compaction: true })
const documentOf = (i: number) => ({ _id: `dossier-${String(i)}`, ...(JSON.parse(dossierText(i)) as object) })
await local.bulkDocs(Array.from({ length: job.dossiers }, (_, i) => documentOf(i)))
for (let i = 0; i < job.files; i++) {
  const paper = { content_type: 'application/pdf', data: scanOf(i) }
  await local.put({ _id: `file-${String(i)}`, _attachments: { 'to-khai.pdf': paper } })
}

let requests = 0
const remote = new PouchDB(`${job.url}/dossiers`, {
  fetch(url, init) {
    requests++
    return PouchDB.fetch(url, init)
  }
})
const before = memoryMb('VmRSS')
const began = performance.now()
const left = () => job.limitMs - (performance.now() - began)
let finished = false
while (!finished && left() > 0) {
  const replication = local.replicate.to(remote, BATCH)
  const timer = setTimeout(() => replication.cancel(), left())
  try {
    const { ok, status, errors } = await replication
    finished = ok && status === 'complete' && errors.length === 0
  } catch {
    // A line that was cut ends a replication; it is begun again.
    await sleep(AGAIN_MS)
  }
  clearTimeout(timer)
}
await endPeer({ requests, finished }, began, before)
