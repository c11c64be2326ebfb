import { join } from 'node:path'
import process from 'node:process'
import { createIds } from '../../../electron/ids.ts'
import { keepHeapSmall } from '../../../electron/small-heap.ts'
import { createBlobStore } from '../../../electron/store/blob-store.ts'
import { openStore } from '../../../electron/store/open-store.ts'
import type { Fetch } from '../../../electron/sync/connectors/http.ts'
import { createSessionRpc } from '../../../electron/sync/connectors/session-rpc/session-rpc.ts'
import { createSixStep } from '../../../electron/sync/connectors/six-step/six-step.ts'
import { createRunner } from '../../../electron/sync/runner.ts'
import { KEY } from '../../fixtures/store.ts'
import { TEST_ACCOUNT } from '../../province/accounts.ts'
import { memoryMb, readJob, tellParent, within } from './job.ts'
import { saveOnAndOn } from './save-on.ts'
import { createWire } from './wire-fetch.ts'

// A counter that was offline: real records, real runner, real connector. Ends when everything is acknowledged.

const job = readJob()
const clock = { now: () => Date.now() }
const opened = openStore({
  file: join(job.folder, 'records.db'),
  key: KEY,
  workerFile: null,
  ids: createIds(clock),
  create: false
})
if (!opened.ok) throw new Error(opened.problem.kind)
const store = opened.value
const outbox = store.outbox(createBlobStore(join(job.folder, 'blobs'), KEY))
const wire = createWire(job.http)

const { clientId, clientSecret, username, password, dstcode, unit } = TEST_ACCOUNT
const connect = (fetch: Fetch) =>
  job.connector === 'six-step'
    ? createSixStep({ url: job.url, credentials: { clientId, clientSecret }, fetch, clock })
    : createSessionRpc({
        url: job.url,
        credentials: { username, password, dstcode, unitCode: unit },
        fetch,
        clock
      })
const province = connect(wire.fetch)

// As the application does when its first screen is there.
keepHeapSmall()
const before = memoryMb('VmRSS')
const nobody: ReadonlySet<string> = new Set()
const all = Promise.withResolvers<undefined>()
let saved: ReadonlySet<string> = nobody
const runner = createRunner({
  outbox,
  province,
  clock,
  chance: Math.random,
  fault: (where, error) => console.error(where, error),
  changed: ({ underWay }) => {
    if (underWay > 0 && job.savesEveryMs === null) return
    // What was saved meanwhile is younger than what was there: the rest is a counter's daily work.
    const [next] = outbox.due(Number.MAX_SAFE_INTEGER, 1, nobody, province.limits)
    if (next === undefined || saved.has(next.dossierId)) all.resolve(undefined)
  }
})
const saving = job.savesEveryMs === null ? undefined : saveOnAndOn(store, job.savesEveryMs, () => runner.wake())
saved = saving?.dossierIds ?? nobody
const began = performance.now()
runner.wake()
const finished = await within(job.limitMs, all.promise)
const wallMs = performance.now() - began
saving?.end()
const requests = wire.requests()
await province.close()
await runner.stop()
wire.close()
const rssPeakMb = memoryMb('VmHWM')
await store.close()
await tellParent({
  wallMs,
  requests,
  finished,
  rssPeakMb,
  memoryGrowthMb: rssPeakMb - before,
  saveP95Ms: saving?.p95() ?? null
})
process.exit(0)
