import type { BundleVisitor } from '../../../electron/sync/bundle/read-bundle.ts'
import { Unsound } from '../../../electron/sync/bundle/unsound.ts'
import type { AcknowledgementLine, BundleDossier, BundleOutcome, BundleStep } from '../../../shared/contract/bundle.ts'
import type { ManifestFile, RemoteRef } from '../../../shared/contract/province.ts'
import { present } from '../../../shared/lib/invariant.ts'
import type { Account } from '../accounts.ts'
import type { Desk } from '../desk/desk.ts'
import { fingerprintOf } from '../desk/wire-text.ts'
import { createFileIntake } from './file-intake.ts'
import { takeRecord } from './take-record.ts'
import { takeStep } from './take-step.ts'

const ACKNOWLEDGED: BundleOutcome = { kind: 'acknowledged' }

/** Applies what is read from a bundle, inside the caller's transaction, and gathers one answer for each thing. */
export function createIntake(desk: Desk, account: Account, now: number) {
  const record = desk.record()
  const lines: AcknowledgementLine[] = []
  const files = createFileIntake(desk, account, now)
  /** How the province calls the dossiers of this bundle that it has. */
  const there = new Map<string, RemoteRef>()
  let refused = false

  /** Once per operation: known with the same content it is there, with other content the whole bundle is refused. */
  const once = (key: string, content: unknown, apply: () => BundleOutcome): BundleOutcome => {
    const fingerprint = fingerprintOf(content)
    const first = record.operations.find(key)
    if (first && first.fingerprint !== fingerprint) throw new Unsound('replayed')
    if (first) return ACKNOWLEDGED
    const outcome = apply()
    if (outcome.kind === 'acknowledged') record.operations.add(key, 'bundle', fingerprint, '{}', now)
    return outcome
  }
  const newRecord = (line: BundleDossier) => {
    const { operationId, dossierId, accepted } = line
    const outcome = once(`bundle:record:${operationId}`, { dossierId, accepted }, () => {
      const taken = takeRecord(desk, account, line, now)
      return taken.ok ? ACKNOWLEDGED : { kind: 'refused', reasons: [...taken.problem.reasons] }
    })
    const found =
      record.dossiers.search('localId', dossierId)[0] ?? record.dossiers.search('operationId', operationId)[0]
    const remote = outcome.kind === 'acknowledged' ? refOf(found ?? record.dossiers.find(line.code ?? '')) : null
    lines.push({ kind: 'record', operationId, outcome, remote })
    return remote
  }
  const knownRecord = ({ remote }: BundleDossier) => {
    const found = remote && record.dossiers.find(remote.code)
    return found?.unit === account.unit && found.id === remote?.id ? remote : null
  }
  const stepOutcome = (step: BundleStep, dossierId: string): BundleOutcome => {
    const remote = there.get(dossierId)
    if (refused) return { kind: 'behind' }
    if (!remote) return { kind: 'refused', reasons: [{ field: 'MaHoSo', reason: 'không tìm thấy hồ sơ' }] }
    return once(`bundle:step:${step.operationId}`, step.event, () => takeStep(desk, remote.code, step, now))
  }

  const visitor: BundleVisitor = {
    dossier(line) {
      const remote = line.remote === null ? newRecord(line) : knownRecord(line)
      // Steps of a record that was just refused wait for it; those of one that is not here are refused themselves.
      refused = remote === null && line.remote === null
      if (remote) there.set(line.dossierId, remote)
    },
    step(step, { dossierId }) {
      const outcome = stepOutcome(step, dossierId)
      refused ||= outcome.kind === 'refused'
      lines.push({ kind: 'step', operationId: step.operationId, outcome })
    },
    file(file: ManifestFile, dossierId, whole) {
      const remote = there.get(dossierId)
      files.begin(file, whole ? remote?.id : undefined)
      if (!whole) lines.push({ kind: 'file', fileId: file.fileId, remote: null })
    },
    bytes: (chunk) => files.bytes(chunk),
    fileEnd: ({ fileId }) => void lines.push({ kind: 'file', fileId, remote: files.end() })
  }
  return { visitor, lines, forgetFiles: () => files.forget() }
}

function refOf(found: RemoteRef | undefined): RemoteRef {
  const { id, code } = present(found, 'a dossier that was just taken in')
  return { id, code }
}
