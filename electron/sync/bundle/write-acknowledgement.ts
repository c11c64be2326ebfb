import type { AcknowledgementLine, BundleCounts } from '../../../shared/contract/bundle.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { type WriteProblem, writing } from './write-bundle.ts'
import { type ContainerKeys, writeContainer } from './write-container.ts'

/** What stands at the head of an acknowledgement. */
export interface AcknowledgementFacts {
  readonly bundleId: string
  /** The bundle that it answers. */
  readonly answers: { readonly bundleId: string; readonly sha256: string }
  readonly unitCode: string
  readonly installationId: string
  readonly sequence: number
  readonly epoch: string
  /** Epoch ms by the province's clock. */
  readonly madeAt: number
}

/** Writes an acknowledgement (`.qmca`): signed by the province, readable by the installation alone; whole or not at all. */
export function writeAcknowledgement(
  path: string,
  facts: AcknowledgementFacts,
  lines: readonly AcknowledgementLine[],
  keys: ContainerKeys
): Promise<Result<string, WriteProblem>> {
  return writing(() =>
    writeContainer(path, { kind: 'acknowledgement', ...facts, counts: countLines(lines) }, keys, async (content) => {
      for (const line of lines) await content.line(line)
    })
  )
}

/** How many lines of each kind: what the reader holds the lines against. */
export function countLines(lines: readonly AcknowledgementLine[]): BundleCounts {
  const of = (kind: AcknowledgementLine['kind']) => lines.filter((line) => line.kind === kind).length
  return { dossiers: 0, records: of('record'), steps: of('step'), files: of('file'), fileBytes: 0 }
}
