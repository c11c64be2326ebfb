import {
  type AcknowledgementLine,
  acknowledgementLineSchema,
  type BundleHeader,
  type BundleProblem
} from '../../../shared/contract/bundle.ts'
import { canonicalJson } from '../../../shared/lib/canonical-json.ts'
import { ok, type Result } from '../../../shared/lib/result.ts'
import { readContainer, type ReaderKeys } from './read-container.ts'
import { refusing, Unsound } from './unsound.ts'
import { countLines } from './write-acknowledgement.ts'

/** An acknowledgement whose every byte was checked. */
export interface ReadAcknowledgement {
  readonly header: BundleHeader
  readonly answers: { readonly bundleId: string; readonly sha256: string }
  readonly lines: readonly AcknowledgementLine[]
}

/** Reads an acknowledgement (`.qmca`) whole, or says why it is refused. Some hundred bytes for each record, step and file. */
export function readAcknowledgement(path: string, keys: ReaderKeys): Result<ReadAcknowledgement, BundleProblem> {
  return refusing(() => {
    const lines: AcknowledgementLine[] = []
    const seen = new Set<string>()
    const read = readContainer(path, keys, ({ kind, counts }) => {
      if (kind !== 'acknowledgement') throw new Unsound('not-a-bundle')
      return {
        line(value) {
          const parsed = acknowledgementLineSchema.safeParse(value)
          if (!parsed.success) throw new Unsound('malformed')
          const { data } = parsed
          const key = `${data.kind} ${data.kind === 'file' ? data.fileId : data.operationId}`
          if (seen.has(key)) throw new Unsound('malformed')
          seen.add(key)
          lines.push(data)
        },
        bytes() {
          throw new Unsound('malformed')
        },
        end() {
          if (canonicalJson(countLines(lines)) !== canonicalJson(counts)) throw new Unsound('malformed')
        }
      }
    })
    if (!read.ok) return read
    const { header } = read.value
    if (!header.answers) throw new Unsound('malformed')
    return ok({ header, answers: header.answers, lines })
  })
}
