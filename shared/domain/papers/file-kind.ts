/** What a scanned paper may be: pages only, nothing that runs (integration.md 5). */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff'
} as const
export type FileKind = keyof typeof FILE_KINDS

/** Largest file that is taken in, in bytes: a hundred pages of 200 kB and as much again. The province's own limit is unverified. */
export const MAX_FILE_BYTES = 40 * 1_048_576
/** Bytes at the head of a file that tell its kind. */
export const HEAD_BYTES = 8

const HEADS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['tif', [0x49, 0x49, 0x2a, 0x00]],
  ['tif', [0x4d, 0x4d, 0x00, 0x2a]]
]

/** What a file is by its first bytes, whatever it is called; undefined when it is nothing that may be attached. */
export function kindOfFile(head: Uint8Array): FileKind | undefined {
  return HEADS.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0]
}
