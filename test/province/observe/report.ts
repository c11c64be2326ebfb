import type { JsonValue } from '../http/answer.ts'
import type { ProvinceRecord } from '../record/record.ts'
import type { Observations, SeenRefusal } from './observations.ts'

const json = (text: string): JsonValue => JSON.parse(text) as JsonValue

/** Everything the province has and saw, for tests to compare with what was sent. */
export async function makeReport(
  record: ProvinceRecord,
  observe: Observations,
  bytes: { readonly received: number; readonly sent: number }
) {
  const seen = observe.counts()
  const count = (name: string) => seen[name] ?? 0
  const dossiers = record.dossiers.all().map((dossier) => ({
    id: dossier.id,
    code: dossier.code,
    unit: dossier.unit,
    interface: dossier.interface,
    status: dossier.status,
    localId: dossier.localId,
    localCode: dossier.localCode,
    operationId: dossier.operationId,
    updates: dossier.updates,
    at: dossier.at,
    body: json(dossier.body),
    steps: record.progress.stepsOf(dossier.id).map(({ body }) => json(body)),
    statuses: record.progress
      .changesOf(dossier.id)
      .map(({ status, source, body, at }) => ({ status, source, at, body: json(body) })),
    files: record.dossiers.filesOf(dossier.id)
  }))
  const attached = new Set(dossiers.flatMap(({ files }) => files.map(({ fileId }) => fileId)))
  const files = await Promise.all(
    record.files.all().map(async ({ sha256, ...file }) => ({
      ...file,
      announcedSha256: sha256,
      /** Of the bytes on disk, now. */
      sha256: await record.files.hashOnDisk(file.id),
      attached: attached.has(file.id)
    }))
  )
  const spent = new Set(dossiers.map(({ code }) => code))
  const issued = record.codes.all()
  return {
    epoch: record.epoch(),
    dossiers: dossiers.length,
    steps: dossiers.reduce((sum, { steps }) => sum + steps.length, 0),
    statuses: dossiers.reduce((sum, { statuses }) => sum + statuses.length, 0),
    /** Whole ones. */
    files: files.filter(({ complete }) => complete).length,
    unfinishedFiles: files.filter(({ complete }) => !complete).length,
    unattachedFiles: files.filter((file) => file.complete && !file.attached).length,
    /** Whole ones whose bytes are no longer those that were announced. */
    damagedFiles: files.filter((file) => file.complete && file.sha256 !== file.announcedSha256).length,
    duplicates: {
      /** Sends under a known operation id, answered as the first time. */
      requests: count('duplicateRequests'),
      /** Sends of a dossier that was here, without one. */
      dossiers: count('duplicateDossiers'),
      steps: count('duplicateSteps'),
      statuses: count('duplicateStatuses'),
      /** Files whose bytes were here already: legal, two papers may be alike. */
      files: count('identicalFiles')
    },
    /** What a counter calls one dossier and the province has under several codes: must be empty. */
    doubledLocalIds: doubled(dossiers.flatMap(({ localId }) => (localId === null ? [] : [localId]))),
    refusals: count('refusals'),
    hashMismatches: count('hashMismatches'),
    offsetMismatches: count('offsetMismatches'),
    unauthenticated: count('unauthenticated'),
    requests: count('requests'),
    lostConnections: count('lostConnections'),
    restarts: count('restarts'),
    restores: count('restores'),
    bytesReceived: count('bytesReceived') + bytes.received,
    bytesSent: count('bytesSent') + bytes.sent,
    issuedCodes: issued.length,
    unspentCodes: issued.filter((code) => !spent.has(code)),
    /** From what the counter calls a dossier to its official code. */
    codeMappings: dossiers.flatMap(({ code, localId, localCode }) =>
      localId === null ? [] : [{ localId, localCode, code }]
    ),
    faults: Object.fromEntries(
      Object.entries(seen).flatMap(([name, n]) => (name.startsWith('fault:') ? [[name.slice('fault:'.length), n]] : []))
    ) as Readonly<Record<string, number>>,
    content: { dossiers, files, refusals: observe.refusals() satisfies readonly SeenRefusal[] }
  }
}

export type ProvinceReport = Awaited<ReturnType<typeof makeReport>>

function doubled(ids: readonly string[]): string[] {
  return [...Map.groupBy(ids, (id) => id)].flatMap(([id, all]) => (all.length > 1 ? [id] : []))
}
