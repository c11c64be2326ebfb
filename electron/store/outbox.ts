import { z } from 'zod'
import type { Outbox, Settlement, Work } from '../../shared/contract/outbox.ts'
import type { FileBytes, ManifestFile, OutgoingStep, RemoteChange } from '../../shared/contract/province.ts'
import { applyEvent, asCorrected, type Dossier, foldDossier } from '../../shared/domain/dossier/dossier.ts'
import type { Actor, DossierEvent } from '../../shared/domain/dossier/event.ts'
import { agreementOf } from '../../shared/domain/dossier/province-status.ts'
import { invariant, present } from '../../shared/lib/invariant.ts'
import { offerAgain, type Sending, tryAgain } from '../../shared/sync/sending.ts'
import type { Db } from './connect.ts'
import type { EventLog } from './event-log.ts'
import { createOutboxRows } from './outbox-rows.ts'
import type { BlobStore, Store } from './store.ts'

/** Who is named as the author of what the province did. */
const PROVINCE: Actor = { clerkId: 'province', clerkName: 'Hệ thống của tỉnh', counterId: '' }

/** What was acknowledged in this time is offered again to a province that was restored from a backup. */
const OFFER_AGAIN_MS = 30 * 86_400_000

const fileSchema = z.object({
  fileId: z.string(),
  componentId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  sentBytes: z.number(),
  remote: z.string().nullable()
})

interface OutboxParts {
  readonly db: Db
  readonly events: EventLog
  readonly dossiers: Pick<Store['dossiers'], 'append' | 'current'>
  readonly blobs: Pick<BlobStore, 'get'>
}

/** What is to be sent and what became of it, in the records' own file: a step and its acknowledgement are never apart. */
export function createOutbox({ db, events, dossiers, blobs }: OutboxParts): Outbox {
  const rows = createOutboxRows(db)
  const files = db.prepare(
    'SELECT fileId, componentId, name, mediaType, size, sha256, sentBytes, remote FROM file WHERE dossierId = ? ORDER BY at, fileId'
  )
  const held = db.prepare('UPDATE file SET remote = coalesce(remote, ?), sentBytes = size WHERE fileId = ?')
  const progress = db.prepare('UPDATE file SET sentBytes = ? WHERE fileId = ?')
  const known = db.prepare('SELECT 1 FROM province_change WHERE changeId = ?')
  const markKnown = db.prepare('INSERT INTO province_change (changeId, dossierId, at) VALUES (?, ?, ?)')

  const filesOf = (dossierId: string): ManifestFile[] => files.all(dossierId).map((row) => fileSchema.parse(row))

  /** Read when the first of them is asked for. */
  const bytesOf = ({ sha256 }: ManifestFile): FileBytes => {
    let whole: Uint8Array | undefined
    return (from) => {
      if (!whole) {
        const read = blobs.get(sha256)
        if (!read.ok) throw new Error(`stored file ${read.problem.kind}`)
        whole = read.value
      }
      return whole.subarray(from)
    }
  }

  const settleOne = ({ dossierId, sending, ...done }: Settlement, at: number) => {
    rows.save(dossierId, sending, at)
    for (const operationId of done.recorded ?? []) rows.setState(operationId, 'recorded', null)
    for (const operationId of done.found ?? []) rows.setFound(operationId)
    for (const operationId of done.acknowledged ?? []) rows.setState(operationId, 'acknowledged', at)
    if (done.refused) rows.setRefused(done.refused.operationId, JSON.stringify(done.refused.reasons))
    for (const { fileId, remote } of done.held ?? []) held.run(remote, fileId)
    if (done.code !== undefined) giveCode(dossierId, done.code, at)
    rows.refresh(dossierId)
  }
  /** Once, and only where another code was printed. */
  const giveCode = (dossierId: string, code: string, at: number): boolean => {
    const { code: printed, officialCode } = rows.codesOf(dossierId)
    if (code === printed || officialCode !== null) return true
    if (rows.isCodeUsed(code)) return false
    const appended = dossiers.append(dossierId, { kind: 'codeGiven', code }, PROVINCE, at)
    invariant(appended.ok, 'a code may be given in every status')
    return true
  }
  const takeOne = (change: RemoteChange, at: number): boolean => {
    const dossierId = rows.byCode(change.code)
    if (dossierId === undefined || known.get(change.changeId) !== undefined) return false
    const now = foldDossier(events.ofDossier(dossierId))
    if (!now.ok || !now.value) return false
    markKnown.run(change.changeId, dossierId, at)
    const agreement = agreementOf(now.value.status, change.status)
    // What the counter itself sent comes back as the province's own word: no news.
    if (agreement === 'same' || agreement === 'counter-ahead') return false
    const { changeId, status, note } = change
    const conflict = agreement === 'conflict'
    const body = { kind: 'provinceReported', changeId, status, note, at: change.at, conflict } as const
    return dossiers.append(dossierId, body, PROVINCE, at).ok
  }
  const offerAllAgain = (since: number): number => {
    const again = rows.knownSince(since)
    for (const dossierId of again) {
      const sending: Sending = offerAgain(rows.sendingOf(dossierId))
      rows.reopen(dossierId)
      rows.save(dossierId, sending, null)
      rows.refresh(dossierId)
    }
    return again.length
  }
  const write = <A extends unknown[], T>(work: (...args: A) => T) => {
    const transaction = db.transaction(work)
    return (...args: A): T => transaction.immediate(...args)
  }

  return {
    due: (now, limit, busy, abilities, cargo): Work[] => rows.due(now, limit, busy, abilities, cargo),
    nextAt: () => rows.nextAt(),
    outgoing(dossierId) {
      // A correction that is told as a step is no part of the record: what may be there already must stay recognisable.
      const told = rows.toldEvents(dossierId)
      const history = events.ofDossier(dossierId)
      const dossier = foldDossier(
        history.filter(({ eventId, body }) => body.kind !== 'corrected' || !told.has(eventId))
      )
      if (!dossier.ok || !dossier.value?.accepted) return undefined
      const accepted = asCorrected(dossier.value.accepted, dossier.value.facts)
      const { officialCode } = rows.codesOf(dossierId)
      const code = accepted.codeKind === 'official' ? accepted.code : officialCode
      return { operationId: rows.recordOperation(dossierId), dossierId, code, accepted, files: filesOf(dossierId) }
    },
    steps(dossierId, limit): OutgoingStep[] {
      const now = present(dossiers.current(dossierId), 'dossier with steps')
      const accepted = asCorrected(present(now.accepted, 'acceptance of a dossier with steps'), now.facts)
      const { officialCode } = rows.codesOf(dossierId)
      const remote = {
        id: present(rows.sendingOf(dossierId).remoteId, 'province id of a dossier with steps'),
        code: officialCode ?? accepted.code
      }
      const told = statusesOf(events.ofDossier(dossierId))
      return rows.openSteps(dossierId, limit).map(({ operationId, position, eventId, tried }) => ({
        operationId,
        position,
        remote,
        accepted,
        ...present(told.get(eventId), 'event of a step'),
        doubtful: tried
      }))
    },
    filesLeft: (dossierId) =>
      filesOf(dossierId)
        .filter(({ remote }) => remote === null)
        .map((file) => ({ file, bytes: bytesOf(file) })),
    begin: write((works: readonly Pick<Work, 'dossierId' | 'sending'>[], operations: readonly string[]) => {
      for (const { dossierId, sending } of works) rows.save(dossierId, sending, null)
      for (const operationId of operations) rows.markSending(operationId)
    }),
    settle: write((settlements: readonly Settlement[], at: number) => {
      for (const each of settlements) settleOne(each, at)
    }),
    fileProgress: (fileId, sentBytes) => void progress.run(sentBytes, fileId),
    giveCode: write(giveCode),
    take: write(
      (changes: readonly RemoteChange[], at: number) => changes.filter((change) => takeOne(change, at)).length
    ),
    recall: (key) => rows.recall(key),
    remember: (key, value) => rows.remember(key, value),
    tryAgain: write((dossierIds: readonly string[]) => {
      for (const dossierId of dossierIds) {
        rows.reoffer(dossierId)
        rows.save(dossierId, tryAgain(rows.sendingOf(dossierId)), null)
        rows.refresh(dossierId)
      }
    }),
    forgetWaits: () => rows.forgetWaits(),
    heedEpoch: write((epoch: string, at: number) => {
      const known = rows.recall('epoch')
      if (known === epoch) return
      if (known !== undefined) {
        rows.remember('restored', `${String(at)} ${String(offerAllAgain(at - OFFER_AGAIN_MS))}`)
        rows.remember('cursor', '')
      }
      rows.remember('epoch', epoch)
    })
  }
}

/** Each event of a history with the status of the dossier after it. */
function statusesOf(history: readonly DossierEvent[]) {
  let dossier: Dossier | undefined
  return new Map(
    history.map((event) => {
      const next = applyEvent(dossier, event)
      invariant(next.ok, 'a stored history may be folded')
      dossier = next.value
      return [event.eventId, { event, status: dossier.status }] as const
    })
  )
}
