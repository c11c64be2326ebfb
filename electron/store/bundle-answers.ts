import type { AcknowledgementLine, BundleOutcome } from '../../shared/contract/bundle.ts'
import type { RemoteRef } from '../../shared/contract/province.ts'

/** An acknowledgement by what it speaks of. */
export interface BundleAnswers {
  readonly records: ReadonlyMap<string, { readonly outcome: BundleOutcome; readonly remote: RemoteRef | null }>
  readonly steps: ReadonlyMap<string, BundleOutcome>
  /** The province's id of each file; null where it did not take it. */
  readonly files: ReadonlyMap<string, string | null>
}

/** Lines of an acknowledgement by the operation or file that they answer. */
export function sortAnswers(lines: readonly AcknowledgementLine[]): BundleAnswers {
  return {
    records: new Map(lines.flatMap((line) => (line.kind === 'record' ? [[line.operationId, line] as const] : []))),
    steps: new Map(lines.flatMap((line) => (line.kind === 'step' ? [[line.operationId, line.outcome] as const] : []))),
    files: new Map(lines.flatMap((line) => (line.kind === 'file' ? [[line.fileId, line.remote] as const] : [])))
  }
}
