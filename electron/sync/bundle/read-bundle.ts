import { createHash, type Hash } from 'node:crypto'
import {
  type BundleCounts,
  type BundleDossier,
  type BundleFile,
  type BundleHeader,
  bundleLineSchema,
  type BundleProblem,
  type BundleStep
} from '../../../shared/contract/bundle.ts'
import { canonicalJson } from '../../../shared/lib/canonical-json.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { type ReadContainer, readContainer, type ReaderKeys } from './read-container.ts'
import { refusing, Unsound } from './unsound.ts'

/** Hears what is inside of a bundle, in order. What it does must be undone when the reading ends with a problem. */
export interface BundleVisitor {
  dossier?(dossier: BundleDossier): void
  step?(step: BundleStep, dossier: BundleDossier): void
  /** A file begins; `whole` is false when its bytes were lost at the counter. */
  file?(file: BundleFile, dossierId: string, whole: boolean): void
  bytes?(chunk: Uint8Array): void
  /** The file that began last is there, equal by size and hash. */
  fileEnd?(file: BundleFile): void
}

/**
 * Reads a bundle to its end and checks everything: signature, fingerprints, every frame, order, counts, sizes and hashes.
 * Refused whole with one reason. An importer reads twice: once without a visitor, then with one that applies.
 */
export function readBundle(
  path: string,
  keys: ReaderKeys,
  visitor: BundleVisitor = {}
): Result<ReadContainer, BundleProblem> {
  return refusing(() =>
    readContainer(path, keys, (header) => {
      if (header.kind !== 'bundle' || header.answers !== null) throw new Unsound('not-a-bundle')
      return createReading(header, visitor)
    })
  )
}

interface OpenFile {
  readonly file: BundleFile
  readonly hash: Hash
  left: number
}

/** Holds the lines against each other and against the counts of the header. */
function createReading({ counts }: BundleHeader, visitor: BundleVisitor) {
  const seen = new Set<string>()
  /** Files whose bytes are to come, in the order of the manifests. */
  const expected: { readonly file: BundleFile; readonly dossierId: string }[] = []
  const found: { -readonly [K in keyof BundleCounts]: number } = {
    dossiers: 0,
    records: 0,
    steps: 0,
    files: 0,
    fileBytes: 0
  }
  let dossier: BundleDossier | undefined
  let lastPosition = 0
  let open: OpenFile | undefined
  let nextFile = 0

  const once = (key: string) => {
    if (seen.has(key)) throw new Unsound('malformed')
    seen.add(key)
  }
  const closeFile = () => {
    if (!open) return
    if (open.left !== 0 || open.hash.digest('hex') !== open.file.sha256) throw new Unsound('tampered')
    visitor.fileEnd?.(open.file)
    open = undefined
  }
  const beginDossier = (line: BundleDossier) => {
    if (nextFile > 0) throw new Unsound('malformed')
    once(`dossier ${line.dossierId}`)
    dossier = line
    lastPosition = 0
    found.dossiers += 1
    found.records += line.remote === null ? 1 : 0
    for (const file of line.files) {
      once(`file ${file.fileId}`)
      if (file.remote === null) expected.push({ file, dossierId: line.dossierId })
    }
    visitor.dossier?.(line)
  }
  const step = (line: BundleStep) => {
    if (!dossier || nextFile > 0 || line.event.dossierId !== dossier.dossierId || line.position <= lastPosition)
      throw new Unsound('malformed')
    once(`step ${line.operationId}`)
    lastPosition = line.position
    found.steps += 1
    visitor.step?.(line, dossier)
  }
  const beginFile = (fileId: string, whole: boolean) => {
    const next = expected[nextFile]
    if (next?.file.fileId !== fileId) throw new Unsound('malformed')
    nextFile += 1
    found.files += 1
    found.fileBytes += next.file.size
    visitor.file?.(next.file, next.dossierId, whole)
    if (whole) open = { file: next.file, hash: createHash('sha256'), left: next.file.size }
  }
  return {
    line(value: unknown) {
      closeFile()
      const parsed = bundleLineSchema.safeParse(value)
      if (!parsed.success) throw new Unsound('malformed')
      const line = parsed.data
      if (line.kind === 'dossier') beginDossier(line)
      else if (line.kind === 'step') step(line)
      else beginFile(line.fileId, line.whole)
    },
    bytes(chunk: Uint8Array) {
      if (!open || chunk.byteLength > open.left) throw new Unsound('malformed')
      open.left -= chunk.byteLength
      open.hash.update(chunk)
      visitor.bytes?.(chunk)
    },
    end() {
      closeFile()
      if (nextFile !== expected.length || canonicalJson(found) !== canonicalJson(counts)) throw new Unsound('malformed')
    }
  }
}
