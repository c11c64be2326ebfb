import { basename, extname } from 'node:path'
import type { AddedPages } from '../../../shared/contract/paper-calls.ts'
import { MAX_FILE_BYTES } from '../../../shared/domain/papers/file-kind.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { cleanText } from '../../../shared/lib/text.ts'
import { readChosen } from '../chosen-file.ts'
import type { DeskParts } from '../desk.ts'

const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'] as const
const LONGEST_NAME = 120
/** The first half of a letter whose second was cut off. */
const HALF_AT_END = /[\uD800-\uDBFF]$/

type Refusal = AddedPages['refused'][number]

/** A file that came in, read when its turn is there: fifty of them never lie in memory at once. */
export interface ComingFile {
  readonly name: string
  readonly read: () => Promise<Result<Uint8Array, { readonly kind: Refusal['kind'] }>>
}

/** The files that a clerk chooses; none = the dialog was closed. */
export async function chooseFiles({ chooseOpenPaths }: Pick<DeskParts, 'chooseOpenPaths'>): Promise<ComingFile[]> {
  const paths = await chooseOpenPaths(...EXTENSIONS)
  return paths.map((path) => ({ name: fileNameOfPath(path), read: () => readChosen(path, MAX_FILE_BYTES) }))
}

/** As the clerk knows it, without what a name must not hold, its end kept. Windows allows halves of a letter in it. */
export function fileNameOfPath(path: string): string {
  const end = extname(path)
  const name = cleanText(basename(path, end)).slice(0, LONGEST_NAME).replace(HALF_AT_END, '')
  return `${name}${cleanText(end).toLowerCase()}`.toWellFormed()
}
