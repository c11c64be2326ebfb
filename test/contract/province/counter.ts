import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../../../electron/store/connect.ts'
import { createBlobStore } from '../../../electron/store/blob-store.ts'
import { createDossiers } from '../../../electron/store/dossiers.ts'
import { createEventLog } from '../../../electron/store/event-log.ts'
import { migrate } from '../../../electron/store/migrations.ts'
import { createOutbox } from '../../../electron/store/outbox.ts'
import { createPool } from '../../../electron/store/pool.ts'
import { createPrints } from '../../../electron/store/prints.ts'
import { createRunner } from '../../../electron/sync/runner.ts'
import type { Province } from '../../../shared/contract/province.ts'
import type { EventBody } from '../../../shared/domain/dossier/event.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { attachScan } from '../../fixtures/attach.ts'
import { KEY, actor, command, makeIds } from '../../fixtures/store.ts'
import type { TestClock } from './bench.ts'
import { sha256Of } from './bench.ts'

interface CounterParts {
  readonly folder: string
  readonly clock: TestClock
  /** A fresh connector: a restarted application remembers no token. */
  readonly connect: () => Province
}

/** Longer than every wait of the runner. */
const LATER_MS = 130_000
const MOST_ROUNDS = 60

/** A counter with real records, a real outbox and a real runner, on a clock that jumps over every wait. */
export function openCounter({ folder, clock, connect: reach }: CounterParts) {
  mkdirSync(folder, { recursive: true })
  const ids = makeIds()
  const faults: unknown[] = []
  const open = () => {
    const db = connect(join(folder, 'records.db'), KEY, { create: true, readonly: false })
    migrate(db)
    // No power is cut here, and tests are many.
    db.pragma('synchronous = OFF')
    const events = createEventLog(db, 'counter-1')
    const blobs = createBlobStore(join(folder, 'blobs'), KEY)
    const dossiers = createDossiers(db, ids, events, createPrints(db, ids), createPool(db))
    const outbox = createOutbox({ db, events, dossiers, blobs })
    const province = reach()
    const runner = createRunner({
      outbox,
      province,
      clock: { now: () => clock.now },
      chance: () => 0.5,
      fault: (_, error) => faults.push(error),
      changed: () => undefined
    })
    return { db, events, blobs, dossiers, outbox, province, runner }
  }
  let app = open()
  let taken = 0
  /** Whether something is left that the interface is able to send, now or later. */
  const isLeft = () => app.outbox.due(Number.MAX_SAFE_INTEGER, 1, new Set(), app.province.limits).length > 0
  const close = async () => {
    await app.runner.stop()
    await app.province.close()
    app.db.close()
  }

  return {
    clock,
    takeIn(part: Parameters<typeof command>[1] = {}): string {
      const done = app.dossiers.takeIn(command(`take-in-${++taken}`, { at: clock.now, ...part }))
      if (!done.ok) throw new Error(done.problem.kind)
      return done.value.dossierId
    },
    happen(dossierId: string, body: EventBody) {
      clock.now += 1_000
      const done = app.dossiers.append(dossierId, body, actor, clock.now)
      if (!done.ok) throw new Error(done.problem.kind)
    },
    addFile(dossierId: string, componentId: string, name: string, bytes: Uint8Array) {
      const stored = app.blobs.put(bytes)
      if (!stored.ok) throw new Error(stored.problem.kind)
      const { byteLength: size } = bytes
      const at = clock.now
      attachScan(app.dossiers, { fileId: ids.next(), dossierId, componentId, name, size, sha256: sha256Of(bytes), at })
    },
    /** Sends until nothing is left that is not refused; throws when that does not come to an end, or at a fault of our own. */
    async send() {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        app.runner.wake()
        await app.runner.idle()
        if (faults.length > 0) throw faults[0]
        if (!isLeft()) return
        clock.now += LATER_MS
      }
      throw new Error('the counter does not come to an end')
    },
    /** One look of the runner, and what it begins. */
    async sendOnce() {
      app.runner.wake()
      await app.runner.idle()
    },
    clockOffset: () => app.outbox.recall('clockOffset'),
    recall: (key: 'epoch' | 'cursor') => app.outbox.recall(key),
    /** Stops and comes up again from what is on the disk. */
    async restart() {
      await close()
      app = open()
    },
    /** The reasons for which dossiers wait for a person. */
    refusals: () =>
      app.db
        .prepare(
          'SELECT dossierId, position, reasons FROM mutation WHERE reasons IS NOT NULL ORDER BY dossierId, position'
        )
        .all()
        .map((row) => {
          const { dossierId, position, reasons } = row as { dossierId: string; position: number; reasons: string }
          return { dossierId, position, reasons: JSON.parse(reasons) as unknown }
        }),
    /** A person wants it tried again. */
    tryAgain: (dossierId: string) => app.outbox.tryAgain([dossierId]),
    /** What the screens show of a dossier. */
    shown: (dossierId: string) =>
      app.db.prepare('SELECT sync FROM dossier WHERE dossierId = ?').pluck().get(dossierId) as string,
    /** Everything that the province should have, as the counter's own records say. */
    sent: () =>
      (app.db.prepare('SELECT dossierId FROM dossier ORDER BY row').pluck().all() as string[]).map((dossierId) => ({
        dossierId,
        code: present(app.outbox.outgoing(dossierId)?.code, 'official code'),
        events: app.events.ofDossier(dossierId),
        files: present(app.outbox.outgoing(dossierId), 'outgoing dossier').files
      })),
    close
  }
}

export type Counter = ReturnType<typeof openCounter>
