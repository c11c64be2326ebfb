import { writeSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createIds } from '../../electron/ids.ts'
import { createBlobStore } from '../../electron/store/blob-store.ts'
import { openStore } from '../../electron/store/open-store.ts'
import type { Deed } from '../../shared/domain/forms/event-paper.ts'
import { present } from '../../shared/lib/invariant.ts'
import { accepted } from '../fixtures/accepted.ts'
import { command, KEY } from '../fixtures/store.ts'

// Takes dossiers in and certifies until it is killed. Says "begin" before and "done" after each save, straight to the pipe.

const [folder = '', round = '', retry = ''] = process.argv.slice(2)
/** Operations that certify are called so. */
const CERTIFYING = 'certify-'
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)

const opened = openStore({
  file: join(folder, 'records.db'),
  key: KEY,
  workerFile: null,
  ids: createIds({ now: () => Date.now() }),
  create: true
})
if (!opened.ok) throw new Error(opened.problem.kind)
const store = opened.value
const blobs = createBlobStore(join(folder, 'blobs'), KEY)

function takeIn(operationId: string): void {
  say({ kind: 'begin', operationId })
  const name = `Nguyễn Thị ${operationId}`
  const taken = store.dossiers.takeIn(command(operationId, { name, numbering: { policy: 'provisional' } }))
  if (!taken.ok) throw new Error(taken.problem.kind)
  const { accepted, dossierId, printId } = taken.value
  // The answer reaches the clerk here: from now on nothing of it may ever be lost.
  say({ kind: 'done', operationId, code: accepted.code, name: accepted.applicant.name })
  const put = blobs.put(Buffer.from(`slip of ${accepted.code}`))
  if (put.ok) store.prints.setPdf(printId, put.value)
  store.prints.setState(printId, 'handed-over', { printer: 'drill' })
  const form = accepted.formVersion
  const printed = { kind: 'printed', printId, form, reprint: 0, pdfSha256: put.ok ? put.value : '' } as const
  store.dossiers.append(dossierId, printed, command('').actor, Date.now())
}

/** A certification of two papers, done while the person waits: what it acknowledges are the numbers of the book. */
function certify(operationId: string): void {
  say({ kind: 'begin', operationId })
  const done = store.dossiers.begin({
    ...command(operationId, { numbering: { policy: 'provisional' } }),
    begin(give) {
      const dossier = present(give.dossier(), 'number')
      const without = (body: Deed['body']): Deed => ({ body, paper: null })
      const entries = ['Giấy khai sinh', 'Bằng tốt nghiệp'].map((what) => ({
        ...{ book: 'SCT/BS' as const, number: give.certification('SCT/BS'), year: 2026 },
        ...{ what, pages: 1, copies: 1, feeVnd: 2_000 }
      }))
      return [
        without({ ...accepted, ...dossier, applicant: { ...accepted.applicant, name: operationId } }),
        without({ kind: 'handedOver', to: 'Quầy 1' }),
        without({ kind: 'certified', entries, noConflict: true }),
        without({ kind: 'finished', outcome: 'granted' }),
        without({ kind: 'returned', receivedBy: operationId, way: 'counter' })
      ]
    }
  })
  if (!done.ok) throw new Error(done.problem.kind)
  const numbers = store.dossiers
    .events(done.value.dossierId)
    .flatMap(({ body }) => (body.kind === 'certified' ? body.entries.map(({ number }) => number) : []))
  say({ kind: 'certified', operationId, numbers })
}

// What the clerk does after a crash: press again.
if (retry.startsWith(CERTIFYING)) certify(retry)
else if (retry !== '') takeIn(retry)
for (let i = 0; ; i++) {
  takeIn(`${round}-${String(i)}`)
  certify(`${CERTIFYING}${round}-${String(i)}`)
  present(store.events.last(), 'event')
  // Lets the process breathe, as a counter does between two citizens.
  await new Promise((resolve) => setImmediate(resolve))
}
