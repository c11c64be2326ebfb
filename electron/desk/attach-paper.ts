import { basename, extname } from 'node:path'
import type { AttachProblem, DesktopArgument } from '../../shared/contract/desktop-api.ts'
import { FILE_KINDS, kindOfFile, MAX_FILE_BYTES } from '../../shared/domain/papers/file-kind.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { cleanText } from '../../shared/lib/text.ts'
import { readChosen } from './chosen-file.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'] as const
const LONGEST_NAME = 120
/** The first half of a letter whose second was cut off. */
const HALF_AT_END = /[\uD800-\uDBFF]$/

/**
 * Puts a scanned file of the clerk's choice to a paper of a dossier. The bytes are durable before the event that names
 * them, so that a kill in between leaves nothing that is promised and not there.
 */
export async function attachPaper(
  seat: Seat,
  { dossierId, componentId }: DesktopArgument<'attachPaper'>
): Promise<Result<{ readonly name: string }, AttachProblem | WriteRefusal>> {
  const { store, blobs, parts, actor, desk, line } = seat
  const dossier = store.dossiers.current(dossierId)
  if (!dossier?.frozen.procedure.components.some(({ id }) => id === componentId)) return fail({ kind: 'not-found' })
  const path = await parts.chooseOpenPath(...EXTENSIONS)
  if (path === undefined) return fail({ kind: 'cancelled' })
  const read = await readChosen(path, MAX_FILE_BYTES)
  if (!read.ok) return read
  const bytes = read.value
  // What it is called decides nothing.
  const kind = kindOfFile(bytes)
  if (kind === undefined) return fail({ kind: 'file-not-pages' })
  const put = blobs.put(bytes)
  if (!put.ok) return fail(refuseWrite(desk, put.problem))
  const name = nameOf(path)
  const size = bytes.byteLength
  const fileId = parts.ids.next()
  const file = { fileId, componentId, name, mediaType: FILE_KINDS[kind], size, sha256: put.value }
  const appended = store.dossiers.append(dossierId, { kind: 'paperAttached', ...file }, actor, parts.clock.now())
  if (!appended.ok) {
    const { problem } = appended
    return fail(
      problem.kind === 'disk-full' || problem.kind === 'damaged' ? refuseWrite(desk, problem) : { kind: 'not-found' }
    )
  }
  line.wake()
  parts.announce({ kind: 'changed', what: 'dossiers' })
  return ok({ name })
}

/** As the clerk knows it, without what a name must not hold, its end kept. Windows allows halves of a letter in it. */
function nameOf(path: string): string {
  const end = extname(path)
  const name = cleanText(basename(path, end)).slice(0, LONGEST_NAME).replace(HALF_AT_END, '')
  return `${name}${cleanText(end).toLowerCase()}`.toWellFormed()
}
