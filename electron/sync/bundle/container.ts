import { createHash } from 'node:crypto'

/*
The container of bundles (`.qmc`) and acknowledgements (`.qmca`), version 1. All numbers are big-endian.

  magic       8 bytes   89 51 4D 43 0D 0A 1A 0A  ("\x89QMC", then line ends that a careless copy would change)
  version     2         1
  length      4         of the header, at most 65,536
  header      length    JSON in UTF-8 (bundleHeaderSchema): who made it for whom, counts, the wrapped content key
  frames      one after the other, at least the end frame:
    kind      1         0 end, 1 text, 2 bytes of a file
    length    4         of the encrypted part, at most 262,144
    body      length    AES-256-GCM under the content key; nonce: 4 zero bytes and the frame's number from 0 in 8 bytes;
                        associated: SHA-256 of everything before the first frame, kind, length
    tag       16
  signature   64        Ed25519 by the sender over the SHA-256 of everything before; the file ends with it

  content key    32 bytes of chance per file, wrapped for the recipient: X25519 of a key made for this file (`ephemeral`) and
                 the recipient's, HKDF-SHA256 (salt: both public keys, info: "quay-mot-cua bundle content key v1"),
                 AES-256-GCM with a nonce of zeros: 32 encrypted bytes and the tag (`wrappedKey`)
  fingerprint    SHA-256 over the raw Ed25519 and X25519 public keys
  text frames    together a stream of lines of JSON, each ended by \n; a line may run over frames
  end frame      the canonical JSON of the header's counts: nothing was left out

A bundle's lines (bundleLineSchema): a dossier, its steps, the next dossier …; then a line for each file that the manifests name
without a `remote`, in their order, followed by byte frames with exactly `size` bytes of the named SHA-256, or by none where
`whole` is false (damaged at the counter). An acknowledgement's lines (acknowledgementLineSchema): an outcome for every record,
step and file of the bundle.
Fixed vectors: test/unit/electron/sync/bundle/vectors.test.ts. A reader refuses what it does not know; the version grows.
*/

export const MAGIC = Buffer.from('89514d430d0a1a0a', 'hex')
export const VERSION = 1
export const MAX_HEADER_BYTES = 65_536
/** Plain bytes in one frame: what the memory of either side must hold. */
export const MAX_FRAME_BYTES = 262_144
/** No dossier comes near this. */
export const MAX_LINE_BYTES = 4 * 1_048_576
export const SIGNATURE_BYTES = 64

export const FRAME = { end: 0, text: 1, bytes: 2 } as const
export type FrameKind = (typeof FRAME)[keyof typeof FRAME]

/** Everything before the first frame. */
export function encodeHead(header: object): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const numbers = Buffer.alloc(6)
  numbers.writeUInt16BE(VERSION, 0)
  numbers.writeUInt32BE(json.byteLength, 2)
  return Buffer.concat([MAGIC, numbers, json])
}

/** SHA-256 of some bytes. */
export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
