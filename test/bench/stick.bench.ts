import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createIds } from '../../electron/ids.ts'
import { createBlobStore } from '../../electron/store/blob-store.ts'
import { connect } from '../../electron/store/connect.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { readAcknowledgement } from '../../electron/sync/bundle/read-acknowledgement.ts'
import { readBundle } from '../../electron/sync/bundle/read-bundle.ts'
import { writeAcknowledgement } from '../../electron/sync/bundle/write-acknowledgement.ts'
import { writeBundle } from '../../electron/sync/bundle/write-bundle.ts'
import { makeWorkbook } from '../../electron/sync/bundle/write-workbook.ts'
import type { AcknowledgementLine } from '../../shared/contract/bundle.ts'
import { COUNTER, PROVINCE } from '../fixtures/bundle.ts'
import { KEY, makeFolder } from '../fixtures/store.ts'
import { type Figure, timed } from './figure.ts'
import { seed } from './made-up-dossiers.ts'

const DOSSIERS = 10_000
const FILES = 40
const FILE_BYTES = 8 * 1_048_576
const MB = 1_048_576

/** The most memory above where it stood that `work` was seen to hold, in MB; caches of the runtime included. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  await work()
  clearInterval(timer)
  return (Math.max(most, process.memoryUsage().rss) - before) / MB
}

/** A bundle of 10,000 dossiers and 320 MB of files: written, read, answered; time and memory. */
export async function run(size = DOSSIERS): Promise<Figure[]> {
  const { folder, remove } = makeFolder()
  const file = join(folder, 'records.db')
  await seed(file, KEY, size, false)
  const db = connect(file, KEY, { create: false, readonly: false })
  db.exec("UPDATE mutation SET state = 'waiting', acknowledgedAt = NULL; UPDATE dossier SET sync = 'waiting'")
  const blobs = createBlobStore(join(folder, 'blobs'), KEY)
  const ids = db
    .prepare(`SELECT dossierId FROM dossier LIMIT ${String(FILES)}`)
    .pluck()
    .all() as string[]
  for (const dossierId of ids) {
    const put = blobs.put(randomBytes(FILE_BYTES))
    if (!put.ok) throw new Error(put.problem.kind)
    db.prepare("INSERT INTO file VALUES (?, ?, 'p1', 'a.pdf', 'application/pdf', ?, ?, 1, 0, NULL)").run(
      `f-${dossierId}`.slice(0, 60),
      dossierId,
      FILE_BYTES,
      put.value
    )
  }
  db.close()
  const opened = openStore({ file, key: KEY, workerFile: null, ids: createIds({ now: () => 1 }), create: false })
  if (!opened.ok) throw new Error(opened.problem.kind)
  const store = opened.value
  const book = store.bundles(blobs)
  let sequence = 0
  const planMs = await timed(() => {
    sequence = book.plan('bundle-1', 1)?.sequence ?? 0
  })
  const note = book.find('bundle-1')
  if (!note) throw new Error('nothing was planned')
  const { installationId } = store
  const facts = { bundleId: 'bundle-1', unitCode: 'H23.54.22', installationId, sequence, madeAt: 1 }
  const path = join(folder, 'a.qmc')
  const source = {
    facts: { ...facts, counts: note.counts },
    groups: () => book.groups(sequence),
    files: () => book.files(sequence)
  }
  const random = (bytes: number) => randomBytes(bytes)
  let writeMs = 0
  const writeMb = await growth(async () => {
    writeMs = await timed(() => writeBundle(path, source, { sender: COUNTER, recipient: PROVINCE, random }))
  })
  const lines: AcknowledgementLine[] = []
  let sha256 = ''
  let readMs = 0
  const readMb = await growth(async () => {
    readMs = await timed(() => {
      const read = readBundle(path, { recipient: PROVINCE, senderOf: () => COUNTER })
      if (!read.ok) throw new Error(read.problem.kind)
      sha256 = read.value.sha256
    })
  })
  const outcome = { kind: 'acknowledged' } as const
  const provinceKeys = { recipient: PROVINCE, senderOf: () => COUNTER }
  readBundle(path, provinceKeys, {
    dossier: ({ operationId, code }) =>
      void lines.push({ kind: 'record', operationId, outcome, remote: { id: operationId, code: code ?? '' } }),
    step: ({ operationId }) => void lines.push({ kind: 'step', operationId, outcome }),
    file: ({ fileId }) => void lines.push({ kind: 'file', fileId, remote: fileId })
  })
  const answer = join(folder, 'a.qmca')
  const answers = { bundleId: 'bundle-1', sha256 }
  await writeAcknowledgement(answer, { ...facts, bundleId: 'ack', answers, epoch: 'e' }, lines, {
    sender: PROVINCE,
    recipient: COUNTER,
    random
  })
  const workbookMs = await timed(() => makeWorkbook(book.openGroups()))
  const answerMs = await timed(() => {
    const read = readAcknowledgement(answer, { recipient: COUNTER, senderOf: () => PROVINCE })
    if (!read.ok) throw new Error(read.problem.kind)
    const settled = book.settle(sequence, { lines: read.value.lines, epoch: 'e' }, 2)
    if (settled.kind !== 'settled' || book.ready().dossiers !== 0) throw new Error(settled.kind)
  })
  const bundleMb = statSync(path).size / MB
  await store.close()
  remove()
  return [
    { name: 'bundle of 10,000 dossiers', value: bundleMb, unit: 'MB' },
    { name: 'noting what goes in', value: planMs, unit: 'ms' },
    { name: 'writing it', value: writeMs / 1000, unit: 's' },
    { name: 'memory above the start while writing', value: writeMb, unit: 'MB', atMost: 100 },
    { name: 'reading and checking it', value: readMs / 1000, unit: 's' },
    { name: 'memory above the start while reading', value: readMb, unit: 'MB', atMost: 100 },
    { name: 'table of 10,000 dossiers', value: workbookMs / 1000, unit: 's' },
    { name: 'reading and settling its acknowledgement', value: answerMs, unit: 'ms' }
  ]
}
