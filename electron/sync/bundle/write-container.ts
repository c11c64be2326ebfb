import { createHash, sign } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import type { BundleHeader } from '../../../shared/contract/bundle.ts'
import { canonicalJson } from '../../../shared/lib/canonical-json.ts'
import { invariant } from '../../../shared/lib/invariant.ts'
import { encodeHead, FRAME, type FrameKind, MAX_FRAME_BYTES, sha256 } from './container.ts'
import { CONTENT_KEY_BYTES, wrapContentKey } from './content-key.ts'
import { createFrameSealer } from './frame-cipher.ts'
import type { Identity, PublicIdentity } from './identity.ts'

/** Whose hand signs and who may read; `random` brings the chance. */
export interface ContainerKeys {
  readonly sender: Identity
  readonly recipient: PublicIdentity
  readonly random: (bytes: number) => Uint8Array
}

/** What a writer of content gets. Order is kept; nothing larger than a frame is held in memory. */
export interface ContainerContent {
  line(value: object): Promise<void>
  bytes(chunk: Uint8Array): Promise<void>
}

type Facts = Omit<BundleHeader, 'sender' | 'recipient' | 'ephemeral' | 'wrappedKey'>

/**
 * Writes a container so that after a kill or a power cut it is there whole or not at all: beside the target, fsync, rename,
 * fsync of the folder. Gives the SHA-256 that was signed. Throws what the disk says, and what `fill` throws.
 */
export async function writeContainer(
  path: string,
  facts: Facts,
  keys: ContainerKeys,
  fill: (content: ContainerContent) => Promise<void>
): Promise<string> {
  const beside = `${path}.part`
  try {
    const file = await open(beside, 'w', 0o600)
    let signed: Buffer
    try {
      signed = await writeAll(file, facts, keys, fill)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    await syncFolder(dirname(path))
    return signed.toString('hex')
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function writeAll(
  file: FileHandle,
  facts: Facts,
  { sender, recipient, random }: ContainerKeys,
  fill: (content: ContainerContent) => Promise<void>
): Promise<Buffer> {
  const hash = createHash('sha256')
  const put = async (bytes: Buffer) => {
    hash.update(bytes)
    await writeWhole(file, bytes)
  }
  const contentKey = random(CONTENT_KEY_BYTES)
  const header: BundleHeader = {
    ...facts,
    sender: sender.fingerprint,
    recipient: recipient.fingerprint,
    ...wrapContentKey(contentKey, recipient, random(CONTENT_KEY_BYTES))
  }
  const head = encodeHead(header)
  const seal = createFrameSealer(contentKey, sha256(head))
  await put(head)
  const content = createContent((kind, plain) => put(seal(kind, plain)))
  await fill(content)
  await content.flush()
  await put(seal(FRAME.end, Buffer.from(canonicalJson(facts.counts))))
  const signed = hash.digest()
  await writeWhole(file, sign(null, signed, sender.signingPrivate))
  return signed
}

/** Gathers lines to whole frames, cuts large chunks into frames. */
function createContent(
  frame: (kind: FrameKind, plain: Uint8Array) => Promise<void>
): ContainerContent & { flush(): Promise<void> } {
  let waiting: Buffer[] = []
  let length = 0
  const cut = async (kind: FrameKind, all: Uint8Array) => {
    for (let from = 0; from < all.byteLength; from += MAX_FRAME_BYTES)
      await frame(kind, all.subarray(from, from + MAX_FRAME_BYTES))
  }
  const flush = async () => {
    const text = Buffer.concat(waiting)
    waiting = []
    length = 0
    await cut(FRAME.text, text)
  }
  return {
    async line(value) {
      const text = Buffer.from(`${JSON.stringify(value)}\n`)
      waiting.push(text)
      length += text.byteLength
      if (length >= MAX_FRAME_BYTES) await flush()
    },
    async bytes(chunk) {
      if (length > 0) await flush()
      await cut(FRAME.bytes, chunk)
    },
    flush
  }
}

async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.byteLength;) {
    const { bytesWritten } = await file.write(bytes, written)
    invariant(bytesWritten > 0, 'the disk takes bytes or says why not')
    written += bytesWritten
  }
}

/** The rename itself must reach the disk. Windows has no fsync of folders, nor have some file systems of sticks. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    const without = error instanceof Error && 'code' in error && /^(EINVAL|ENOTSUP)$/.test(String(error.code))
    if (!without) throw error
  } finally {
    await handle.close()
  }
}
