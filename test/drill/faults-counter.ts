import { join } from 'node:path'
import { createIds } from '../../electron/ids.ts'
import { createBlobStore } from '../../electron/store/blob-store.ts'
import { connect } from '../../electron/store/connect.ts'
import { createDossiers } from '../../electron/store/dossiers.ts'
import { createEventLog } from '../../electron/store/event-log.ts'
import { migrate } from '../../electron/store/migrations.ts'
import { createOutbox } from '../../electron/store/outbox.ts'
import { createPool } from '../../electron/store/pool.ts'
import { createPrints } from '../../electron/store/prints.ts'
import type { TakeInCommand } from '../../electron/store/commands.ts'
import { createSyncViews } from '../../electron/store/sync-views.ts'
import type { Clock } from '../../shared/contract/ports.ts'
import type { Outbox } from '../../shared/contract/outbox.ts'
import type { DossierEvent } from '../../shared/domain/dossier/event.ts'
import { attachScan } from '../fixtures/attach.ts'
import { actor, command, KEY } from '../fixtures/store.ts'
import type { PlannedDossier } from './faults-plan.ts'

/** What the counter's records say of one dossier. */
export interface DrillRecord {
  readonly dossierId: string
  /** True where the screen shows it as refused, with reasons. */
  readonly shownRefused: boolean
  readonly outgoing: ReturnType<Outbox['outgoing']>
  readonly events: readonly DossierEvent[]
}

interface DrillCounter {
  readonly outbox: Outbox
  /** Does the next thing that is left of a planned dossier; false when nothing is. A life that was killed is gone on with. */
  goOn(planned: PlannedDossier, provinceGivesCodes: boolean): boolean
  /** The same for the papers that come after everything else. */
  bringLate(planned: PlannedDossier): boolean
  /** A person wants everything tried again that was refused. */
  tryAgain(): void
  all(): DrillRecord[]
  close(): void
}

/** Opens the records of a drill as durable as the application does, with what does planned work on them. */
export function openDrillCounter(folder: string, clock: Clock): DrillCounter {
  const db = connect(join(folder, 'records.db'), KEY, { create: true, readonly: false })
  migrate(db)
  const ids = createIds(clock)
  const events = createEventLog(db, 'counter-1')
  const blobs = createBlobStore(join(folder, 'blobs'), KEY)
  const dossiers = createDossiers(db, ids, events, createPrints(db, ids), createPool(db))
  const outbox = createOutbox({ db, events, dossiers, blobs })
  const views = createSyncViews(db)
  const fileCount = db.prepare('SELECT count(*) FROM file WHERE dossierId = ?').pluck()
  const dossierIds = db.prepare('SELECT dossierId FROM dossier ORDER BY row').pluck()

  const addFile = (dossierId: string, number: number, bytes: Uint8Array) => {
    const stored = blobs.put(bytes)
    if (!stored.ok) throw new Error(stored.problem.kind)
    attachScan(dossiers, {
      fileId: ids.next(),
      dossierId,
      componentId: 'giay-xac-nhan-cu',
      name: `Bản quét ${String(number)}.pdf`,
      size: bytes.length,
      sha256: stored.value,
      at: clock.now()
    })
  }
  /** With its first papers, in one: a life that is gone on with must not bring them twice. */
  const takeIn = db.transaction(
    (operationId: string, files: readonly Uint8Array[], numbering: TakeInCommand['numbering'] | undefined) => {
      const taken = dossiers.takeIn(command(operationId, { at: clock.now(), ...(numbering && { numbering }) }))
      if (!taken.ok) throw new Error(taken.problem.kind)
      for (const [i, file] of files.entries()) addFile(taken.value.dossierId, i + 1, file)
    }
  )

  return {
    outbox,
    goOn({ operationId, ownCode, files, events: life }, provinceGivesCodes) {
      const known = dossiers.findOperation(operationId)
      if (!known) {
        takeIn(operationId, files, !ownCode && provinceGivesCodes ? { policy: 'provisional' } : undefined)
        return true
      }
      const { dossierId } = known
      const own = events
        .ofDossier(dossierId)
        .filter((event) => event.actor.clerkId === actor.clerkId && event.body.kind !== 'paperAttached')
      const next = life[own.length - 1]
      if (!next) return false
      const happened = dossiers.append(dossierId, next, actor, clock.now())
      if (!happened.ok) throw new Error(happened.problem.kind)
      return true
    },
    bringLate({ operationId, files, lateFiles }) {
      const known = dossiers.findOperation(operationId)
      if (!known) return false
      const there = Number(fileCount.get(known.dossierId))
      const next = lateFiles[there - files.length]
      if (next) addFile(known.dossierId, there + 1, next)
      return next !== undefined
    },
    tryAgain: () => outbox.tryAgain(views.parkedIds()),
    all() {
      const refused = new Set(
        views.parked(1_000).flatMap(({ line, reasons }) => (reasons.length > 0 ? [line.dossierId] : []))
      )
      return (dossierIds.all() as string[]).map((dossierId) => ({
        dossierId,
        shownRefused: refused.has(dossierId),
        outgoing: outbox.outgoing(dossierId),
        events: events.ofDossier(dossierId)
      }))
    },
    close: () => void db.close()
  }
}
