import { randomBytes, randomUUID } from 'node:crypto'
import { type Identity, openIdentity } from '../../../electron/sync/bundle/identity.ts'
import { readKeyText, writeKeyText } from '../../../electron/sync/bundle/key-file.ts'
import type { WriteProblem } from '../../../electron/sync/bundle/write-bundle.ts'
import { writeAcknowledgement } from '../../../electron/sync/bundle/write-acknowledgement.ts'
import type { BundleProblem } from '../../../shared/contract/bundle.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Desk } from '../desk/desk.ts'
import { importBundle, type ImportReport } from './import-bundle.ts'

/** The province's side of the way on a stick. */
export interface Stick {
  /** The province's public keys, as the file that every counter takes in once. */
  keyText(): string
  /** Takes a counter in whose key file was brought: from now on its bundles are read. */
  register(keyText: string): Result<{ readonly unit: string; readonly fingerprint: string }, BundleProblem>
  /** Takes a bundle in, whole or not at all, and writes its acknowledgement to `out`. */
  importBundle(path: string, out: string, now: number): Promise<Result<ImportReport, BundleProblem | WriteProblem>>
}

/** Opens it on a desk; the keys of the province are made at the first use. */
export function openStick(desk: Desk): Stick {
  const identity = (): Identity => openIdentity(desk.record().bundleSeeds())
  return {
    keyText: () =>
      writeKeyText(identity(), { role: 'province', name: 'Tỉnh (mô phỏng)', unitCode: null, installationId: null }),
    register(keyText) {
      const read = readKeyText(keyText)
      if (!read.ok) return read
      const { owner, identity: counter } = read.value
      const known = desk.accounts.some(({ unit }) => unit === owner.unitCode)
      if (owner.role !== 'installation' || owner.installationId === null || owner.unitCode === null || !known)
        return fail({ kind: 'not-for-us' })
      desk.record().bundles.register(owner.installationId, owner.unitCode, keyText)
      return ok({ unit: owner.unitCode, fingerprint: counter.fingerprint })
    },
    async importBundle(path, out, now) {
      const imported = importBundle(desk, identity(), path, now)
      if (!imported.ok) return imported
      const { header, sha256, lines, counter } = imported.value
      const facts = {
        bundleId: randomUUID(),
        answers: { bundleId: header.bundleId, sha256 },
        unitCode: header.unitCode,
        installationId: header.installationId,
        sequence: header.sequence,
        epoch: desk.record().epoch(),
        madeAt: now
      }
      const keys = { sender: identity(), recipient: counter, random: (bytes: number) => randomBytes(bytes) }
      const written = await writeAcknowledgement(out, facts, lines, keys)
      return written.ok ? ok(present(imported.value.report, 'report')) : written
    }
  }
}
