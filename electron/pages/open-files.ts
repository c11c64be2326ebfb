import { kindOfFile } from '../../shared/domain/papers/file-kind.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { FilePages, ReadProblem } from './file-pages.ts'
import { openImage } from './read-image.ts'
import { openPdf } from './read-pdf.ts'

/** Files kept open at once, of 40 MB at most each; main gives the one that was forgotten again. */
const KEPT = 3

const kept = new Map<number, FilePages>()

/** Opens a file by what it is, not by what it is called. */
export function openFile(bytes: Uint8Array): Promise<Result<FilePages, ReadProblem>> {
  const kind = kindOfFile(bytes)
  if (kind === undefined) return Promise.resolve(fail({ kind: 'file-not-pages' }))
  return kind === 'pdf' ? openPdf(bytes) : openImage(bytes, kind)
}

/** Keeps an open file under main's number and forgets the oldest of too many. */
export function keepFile(file: number, pages: FilePages): void {
  forgetFile(file)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT + 1))) forgetFile(oldest)
  kept.set(file, pages)
}

/** Closes a file; one that is not kept is none of its business. */
export function forgetFile(file: number): void {
  kept.get(file)?.close()
  kept.delete(file)
}

/** The open file with its page `index`. */
export function keptFile(
  file: number,
  index: number
): Result<FilePages, { readonly kind: 'file-gone' | 'file-damaged' }> {
  const pages = kept.get(file)
  if (!pages) return fail({ kind: 'file-gone' })
  return index < pages.pages ? ok(pages) : fail({ kind: 'file-damaged' })
}
