import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { BundleCounts, OutgoingFile, OutgoingGroup } from '../../../shared/contract/bundle.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { type ContainerContent, type ContainerKeys, writeContainer } from './write-container.ts'

/** What stands at the head of a bundle. */
export interface BundleFacts {
  readonly bundleId: string
  readonly unitCode: string
  readonly installationId: string
  readonly sequence: number
  /** Epoch ms. */
  readonly madeAt: number
  readonly counts: BundleCounts
}

/** What goes into a bundle, in order; read as it is written. */
export interface BundleSource {
  readonly facts: BundleFacts
  readonly groups: () => Iterable<OutgoingGroup>
  readonly files: () => Iterable<OutgoingFile>
}

/** How far the writing has come. */
export interface BundleProgress {
  readonly dossiers: number
  readonly fileBytes: number
}

export interface WriteWatch {
  readonly signal?: AbortSignal
  readonly progress?: (done: BundleProgress) => void
}

export type WriteProblem = { readonly kind: 'cancelled' | 'disk-full' | 'cannot-write' }

/** What was written. `damaged`: files whose bytes at the counter are no longer what they were; they are named without bytes. */
export interface WrittenBundle {
  readonly sha256: string
  readonly damaged: readonly string[]
}

const BREATH_BYTES = 4 * 1_048_576

/** Writes a bundle (`.qmc`), whole or not at all. Memory holds one frame and one dossier. */
export async function writeBundle(
  path: string,
  source: BundleSource,
  keys: ContainerKeys,
  watch: WriteWatch = {}
): Promise<Result<WrittenBundle, WriteProblem>> {
  const facts = { kind: 'bundle', answers: null, epoch: null, ...source.facts } as const
  const damaged: string[] = []
  return writing(async () => {
    const sha256 = await writeContainer(path, facts, keys, (content) => fill(content, source, watch, damaged))
    return { sha256, damaged }
  })
}

async function fill(
  content: ContainerContent,
  source: BundleSource,
  { signal, progress }: WriteWatch,
  damaged: string[]
): Promise<void> {
  let dossiers = 0
  let fileBytes = 0
  for (const { dossier, steps } of source.groups()) {
    signal?.throwIfAborted()
    await content.line({ kind: 'dossier', ...dossier })
    for (const step of steps) await content.line({ kind: 'step', ...step })
    dossiers += 1
    progress?.({ dossiers, fileBytes })
  }
  for (const { file, chunks } of source.files()) {
    // Looked at before it is named: bytes that have left cannot be called back.
    const whole = await isWhole(file, chunks(), signal)
    await content.line({ kind: 'file', fileId: file.fileId, whole })
    if (!whole) damaged.push(file.fileId)
    for (const chunk of (whole ? chunks() : undefined) ?? []) {
      signal?.throwIfAborted()
      await content.bytes(chunk)
      fileBytes += chunk.byteLength
      progress?.({ dossiers, fileBytes })
    }
  }
}

async function isWhole(
  { size, sha256 }: OutgoingFile['file'],
  chunks: Iterable<Uint8Array> | undefined,
  signal: AbortSignal | undefined
): Promise<boolean> {
  if (!chunks) return false
  const hash = createHash('sha256')
  let length = 0
  for (const chunk of chunks) {
    hash.update(chunk)
    length += chunk.byteLength
    // Reading one's own disk never waits: the window must be answered in between.
    if (length % BREATH_BYTES < chunk.byteLength) await setImmediate()
    signal?.throwIfAborted()
  }
  return length === size && hash.digest('hex') === sha256
}

/** Turns what the disk says, or a clerk who stops it, into a problem; a bug goes on up. */
export async function writing<T>(write: () => Promise<T>): Promise<Result<T, WriteProblem>> {
  try {
    return ok(await write())
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return fail({ kind: 'cancelled' })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code)) return fail({ kind: 'disk-full' })
    if (/^(EACCES|EPERM|EROFS|EIO|ENOENT|ENOTDIR|EISDIR|ENODEV|ENXIO|EBUSY)$/.test(code))
      return fail({ kind: 'cannot-write' })
    throw error
  }
}
