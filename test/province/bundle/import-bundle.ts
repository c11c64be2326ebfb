import type { Identity, PublicIdentity } from '../../../electron/sync/bundle/identity.ts'
import { readKeyText } from '../../../electron/sync/bundle/key-file.ts'
import { readBundle } from '../../../electron/sync/bundle/read-bundle.ts'
import type { ReaderKeys } from '../../../electron/sync/bundle/read-container.ts'
import type { AcknowledgementLine, BundleHeader, BundleProblem } from '../../../shared/contract/bundle.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Desk } from '../desk/desk.ts'
import { createIntake } from './bundle-intake.ts'

/** What became of a bundle, in numbers. */
export interface ImportReport {
  /** True when it had been taken in before: nothing was changed. */
  readonly repeated: boolean
  readonly acknowledged: number
  readonly refused: number
  readonly behind: number
  readonly files: number
}

export interface ImportedContent {
  readonly header: BundleHeader
  readonly sha256: string
  readonly counter: PublicIdentity
  readonly lines: readonly AcknowledgementLine[]
  readonly report: ImportReport
}

/** Carries a problem out of the transaction, which is undone by it. */
class Undone extends Error {
  readonly problem: BundleProblem

  constructor(problem: BundleProblem) {
    super(`Undone: ${problem.kind}`)
    this.problem = problem
  }
}

/**
 * Takes a bundle in: read whole and checked first, then applied in one transaction, operation by operation, each once. Known
 * by its id it changes nothing and is answered as the first time; known with other content it is refused.
 */
export function importBundle(
  desk: Desk,
  province: Identity,
  path: string,
  now: number
): Result<ImportedContent, BundleProblem> {
  const record = desk.record()
  const keys = keysOf(desk, province)
  const checked = readBundle(path, keys)
  if (!checked.ok) return checked
  const { header, sha256 } = checked.value
  const counter = present(keys.senderOf(header), 'a sender whose signature held')
  const known =
    record.bundles.find(header.bundleId) ?? record.bundles.findSequence(header.installationId, header.sequence)
  if (known) {
    if (known.bundleId !== header.bundleId || known.sha256 !== sha256) return fail({ kind: 'replayed' })
    desk.observe().count('duplicateRequests')
    return ok({ header, sha256, counter, lines: known.lines, report: reportOf(known.lines, true) })
  }
  const account = present(
    desk.accounts.find(({ unit }) => unit === header.unitCode),
    'account of a known counter'
  )
  const intake = createIntake(desk, account, now)
  try {
    return record.atOnce(() => {
      const applied = readBundle(path, keys, intake.visitor)
      if (!applied.ok) throw new Undone(applied.problem)
      if (applied.value.sha256 !== sha256) throw new Undone({ kind: 'tampered' })
      const { bundleId, installationId, sequence } = header
      record.bundles.add({ bundleId, installationId, sequence, sha256 }, intake.lines, now)
      return ok({ header, sha256, counter, lines: intake.lines, report: reportOf(intake.lines, false) })
    })
  } catch (error) {
    intake.forgetFiles()
    if (error instanceof Undone) return fail(error.problem)
    throw error
  }
}

/** A counter is believed for its own unit only. */
function keysOf(desk: Desk, recipient: Identity): ReaderKeys {
  return {
    recipient,
    senderOf({ installationId, unitCode }) {
      const known = desk.record().bundles.installation(installationId)
      if (known?.unit !== unitCode) return undefined
      const read = readKeyText(known.keyFile)
      return read.ok ? read.value.identity : undefined
    }
  }
}

function reportOf(lines: readonly AcknowledgementLine[], repeated: boolean): ImportReport {
  const of = (kind: 'acknowledged' | 'refused' | 'behind') =>
    lines.filter((line) => line.kind !== 'file' && line.outcome.kind === kind).length
  return {
    repeated,
    acknowledged: of('acknowledged'),
    refused: of('refused'),
    behind: of('behind'),
    files: lines.filter((line) => line.kind === 'file' && line.remote !== null).length
  }
}
