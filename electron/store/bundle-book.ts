import type { BundleBook } from '../../shared/contract/bundle-book.ts'
import type { AcknowledgementLine, BundleFile, OutgoingFile, OutgoingGroup } from '../../shared/contract/bundle.ts'
import type { Outbox } from '../../shared/contract/outbox.ts'
import type { ManifestFile } from '../../shared/contract/province.ts'
import { present } from '../../shared/lib/invariant.ts'
import { type BundleAnswers, sortAnswers } from './bundle-answers.ts'
import { type BundleOperation, createBundleRows, type NoteRow } from './bundle-rows.ts'
import type { Db } from './connect.ts'
import type { EventLog } from './event-log.ts'
import { createOutboxRows } from './outbox-rows.ts'
import { settlementOf } from './settle-bundle.ts'
import type { BlobStore } from './store.ts'

interface BookParts {
  readonly db: Db
  readonly events: EventLog
  readonly outbox: Outbox
  readonly blobs: Pick<BlobStore, 'chunks'>
}

/** `inside`: its bytes go along, whatever the province has. How far the network came is no part of it. */
function bundleFile(file: ManifestFile, inside: boolean): BundleFile {
  const { fileId, componentId, name, mediaType, size, sha256, remote } = file
  return { fileId, componentId, name, mediaType, size, sha256, remote: inside ? null : remote }
}

/** Bundles in the records' own file: what went into each, and its answer settled in one transaction. */
export function createBundleBook({ db, events, outbox, blobs }: BookParts): BundleBook {
  const rows = createBundleRows(db)
  const sendings = createOutboxRows(db)

  /** `inside`: the files whose bytes go along; undefined = every one that the province does not hold. */
  const groupOf = (
    dossierId: string,
    operations: readonly BundleOperation[],
    inside: ReadonlySet<string> | undefined
  ): OutgoingGroup => {
    const { operationId, code, accepted, files } = present(outbox.outgoing(dossierId), 'dossier of a bundle')
    const { remoteId } = sendings.sendingOf(dossierId)
    const isNew = operations.some(({ isRecord }) => isRecord)
    const byId = new Map(events.ofDossier(dossierId).map((event) => [event.eventId, event]))
    return {
      dossier: {
        operationId,
        dossierId,
        code,
        remote: isNew ? null : { id: present(remoteId, 'province id'), code: code ?? accepted.code },
        accepted,
        // A file added after the plan waits for the next bundle; one that has left meanwhile is inside all the same.
        files: files
          .filter(({ fileId, remote }) => !inside || remote !== null || inside.has(fileId))
          .map((file) => bundleFile(file, inside?.has(file.fileId) === true))
      },
      steps: operations.map(({ eventId, position, operationId: id }) => ({
        operationId: id,
        position,
        event: present(byId.get(eventId), 'event of a step')
      }))
    }
  }
  const settleAll = (sequence: number, answers: BundleAnswers, at: number) => {
    const settlements = []
    for (const dossierId of rows.dossiers(sequence)) {
      const held = [...rows.fileIds(sequence, dossierId)].flatMap((fileId) => {
        const remote = answers.files.get(fileId)
        return typeof remote === 'string' ? [{ fileId, remote }] : []
      })
      const said = settlementOf(dossierId, sendings.sendingOf(dossierId), rows.operations(sequence, dossierId), answers)
      settlements.push({ ...said, held })
    }
    outbox.settle(settlements, at)
    return {
      kind: 'settled',
      dossiers: settlements.length,
      refused: settlements.filter((each) => each.refused).length
    } as const
  }
  const isExact = (sequence: number, answers: BundleAnswers): boolean => {
    const { counts } = rows.get(sequence)
    const sizes = [answers.records.size, answers.steps.size, answers.files.size]
    if (sizes.join() !== [counts.records, counts.steps, counts.files].join()) return false
    for (const dossierId of rows.dossiers(sequence)) {
      const operations = rows.operations(sequence, dossierId)
      if (!operations.every(({ operationId }) => answers.steps.has(operationId))) return false
      if (operations.some(({ isRecord, operationId }) => isRecord && !answers.records.has(operationId))) return false
      if (![...rows.fileIds(sequence, dossierId)].every((fileId) => answers.files.has(fileId))) return false
    }
    return true
  }
  const settle = db.transaction(
    (sequence: number, lines: readonly AcknowledgementLine[], epoch: string, at: number) => {
      if (rows.get(sequence).answeredAt !== null) return { kind: 'known' } as const
      const answers = sortAnswers(lines)
      if (!isExact(sequence, answers)) return { kind: 'other' } as const
      outbox.heedEpoch(epoch, at)
      const settled = settleAll(sequence, answers, at)
      rows.answered(sequence, at)
      return settled
    }
  )
  const plan = db.transaction((bundleId: string, at: number) => {
    const counts = rows.ready()
    return counts.dossiers === 0 ? undefined : { sequence: rows.add(bundleId, counts, at), counts }
  })
  const abandon = db.transaction((sequence: number) => rows.remove(sequence))

  return {
    plan: (bundleId, at) => plan.immediate(bundleId, at),
    ready: () => rows.ready(),
    nextSequence: () => rows.last() + 1,
    *groups(sequence): Generator<OutgoingGroup, void> {
      for (const dossierId of rows.dossiers(sequence))
        yield groupOf(dossierId, rows.operations(sequence, dossierId), rows.fileIds(sequence, dossierId))
    },
    *openGroups(): Generator<OutgoingGroup, void> {
      for (const dossierId of rows.openDossiers()) yield groupOf(dossierId, rows.openOperations(dossierId), undefined)
    },
    *files(sequence): Generator<OutgoingFile, void> {
      for (const dossierId of rows.dossiers(sequence))
        for (const file of rows.files(sequence, dossierId)) yield { file, chunks: () => blobs.chunks(file.sha256) }
    },
    written: (sequence, sha256, at) => rows.written(sequence, sha256, at),
    abandon: (sequence) => abandon.immediate(sequence),
    find: (bundleId): NoteRow | undefined => rows.find(bundleId),
    list: (limit) => rows.list(limit),
    settle: (sequence, { lines, epoch }, at) => settle.immediate(sequence, lines, epoch, at)
  }
}
