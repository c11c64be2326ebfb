import { createHash, verify } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { type BundleHeader, bundleHeaderSchema, type BundleProblem } from '../../../shared/contract/bundle.ts'
import { canonicalJson } from '../../../shared/lib/canonical-json.ts'
import { ok, type Result } from '../../../shared/lib/result.ts'
import {
  FRAME,
  type FrameKind,
  MAGIC,
  MAX_FRAME_BYTES,
  MAX_HEADER_BYTES,
  MAX_LINE_BYTES,
  sha256,
  SIGNATURE_BYTES,
  VERSION
} from './container.ts'
import { unwrapContentKey } from './content-key.ts'
import { createFrameOpener, FRAME_HEAD_BYTES, FRAME_TAG_BYTES } from './frame-cipher.ts'
import type { Identity, PublicIdentity } from './identity.ts'
import { Unsound } from './unsound.ts'

/** Keys to read a container with. */
export interface ReaderKeys {
  readonly recipient: Identity
  /** Whoever may have signed what this header says; undefined when nobody of that name is known. */
  readonly senderOf: (header: BundleHeader) => PublicIdentity | undefined
}

/** Hears the content in order. A visitor refuses by throwing `Unsound`. */
export interface ContainerVisitor {
  line(value: unknown): void
  bytes(chunk: Uint8Array): void
  /** After the last frame; the signature holds. */
  end?(): void
}

/** A container whose every byte was checked. */
export interface ReadContainer {
  readonly header: BundleHeader
  /** What the sender signed. */
  readonly sha256: string
}

/**
 * Reads a container to its end, frame by frame. The visitor hears content before the signature has been reached: what it does
 * must be undone when the answer is a problem. Call it inside `refusing`.
 */
export function readContainer(
  path: string,
  keys: ReaderKeys,
  visit: (header: BundleHeader) => ContainerVisitor
): Result<ReadContainer, BundleProblem> {
  const file = openSync(path, 'r')
  try {
    const source = createSource(file)
    const { header, head } = readHead(source)
    const sender = keys.senderOf(header)
    if (sender?.fingerprint !== header.sender) throw new Unsound('unknown-sender')
    if (header.recipient !== keys.recipient.fingerprint) throw new Unsound('not-for-us')
    const contentKey = unwrapContentKey(header, keys.recipient)
    if (!contentKey) throw new Unsound('tampered')
    const visitor = visit(header)
    readFrames(source, createFrameOpener(contentKey, sha256(head)), visitor, header)
    const signed = source.digest()
    if (!verify(null, signed, sender.signing, source.take(SIGNATURE_BYTES))) throw new Unsound('tampered')
    if (!source.atEnd()) throw new Unsound('tampered')
    visitor.end?.()
    return ok({ header, sha256: signed.toString('hex') })
  } finally {
    closeSync(file)
  }
}

/** Takes bytes off a file in order, hashing them; a file that ends too early is truncated. */
function createSource(file: number) {
  const hash = createHash('sha256')
  let open = true
  const take = (length: number): Buffer => {
    const bytes = Buffer.alloc(length)
    let filled = 0
    while (filled < length) {
      const read = readSync(file, bytes, filled, length - filled, null)
      if (read === 0) throw new Unsound('truncated')
      filled += read
    }
    if (open) hash.update(bytes)
    return bytes
  }
  return {
    take,
    /** Of everything taken so far; what is taken afterwards does not count. */
    digest(): Buffer {
      open = false
      return hash.digest()
    },
    atEnd: () => readSync(file, Buffer.alloc(1), 0, 1, null) === 0
  }
}

type Source = ReturnType<typeof createSource>

function readHead(source: Source): { readonly header: BundleHeader; readonly head: Buffer } {
  const magic = source.take(MAGIC.byteLength)
  if (!magic.equals(MAGIC)) throw new Unsound('not-a-bundle')
  const numbers = source.take(6)
  if (numbers.readUInt16BE(0) > VERSION) throw new Unsound('newer-version')
  if (numbers.readUInt16BE(0) !== VERSION) throw new Unsound('not-a-bundle')
  const length = numbers.readUInt32BE(2)
  if (length > MAX_HEADER_BYTES) throw new Unsound('malformed')
  const json = source.take(length)
  const parsed = bundleHeaderSchema.safeParse(parseLine(json))
  if (!parsed.success) throw new Unsound('malformed')
  return { header: parsed.data, head: Buffer.concat([magic, numbers, json]) }
}

function readFrames(
  source: Source,
  open: ReturnType<typeof createFrameOpener>,
  visitor: ContainerVisitor,
  { counts }: BundleHeader
): void {
  const lines = createLines((value) => visitor.line(value))
  for (;;) {
    const head = source.take(FRAME_HEAD_BYTES)
    const kind = kindOf(head.readUInt8(0))
    const length = head.readUInt32BE(1)
    if (length > MAX_FRAME_BYTES) throw new Unsound('tampered')
    const plain = open(kind, source.take(length + FRAME_TAG_BYTES))
    if (!plain) throw new Unsound('tampered')
    if (kind === FRAME.text) {
      lines.add(plain)
      continue
    }
    if (!lines.atStart()) throw new Unsound('malformed')
    if (kind === FRAME.bytes) visitor.bytes(plain)
    else if (plain.toString() === canonicalJson(counts)) return
    else throw new Unsound('malformed')
  }
}

function kindOf(byte: number): FrameKind {
  const kind = Object.values(FRAME).find((each) => each === byte)
  if (kind === undefined) throw new Unsound('tampered')
  return kind
}

/** Puts the lines of a stream together again, over the borders of frames. */
function createLines(hear: (value: unknown) => void) {
  let rest = Buffer.alloc(0)
  return {
    add(plain: Buffer) {
      let all = rest.byteLength === 0 ? plain : Buffer.concat([rest, plain])
      for (let end = all.indexOf(0x0a); end >= 0; end = all.indexOf(0x0a)) {
        hear(parseLine(all.subarray(0, end)))
        all = all.subarray(end + 1)
      }
      if (all.byteLength > MAX_LINE_BYTES) throw new Unsound('malformed')
      rest = Buffer.from(all)
    },
    atStart: () => rest.byteLength === 0
  }
}

function parseLine(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // No JSON in UTF-8: the whole file is refused.
    throw new Unsound('malformed')
  }
}
