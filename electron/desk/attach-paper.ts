import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { AttachProblem, DesktopArgument } from '../../shared/contract/desktop-api.ts'
import { FILE_KINDS, kindOfFile, MAX_FILE_BYTES } from '../../shared/domain/papers/file-kind.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { cleanText } from '../../shared/lib/text.ts'
import { refuseWrite, type Seat } from './desk.ts'

type Refusal = ReturnType<typeof refuseWrite>

const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'] as const
const LONGEST_NAME = 120

/**
 * Puts a scanned file of the clerk's choice to a paper of a dossier. The bytes are durable before the event that names
 * them, so that a kill in between leaves nothing that is promised and not there.
 */
export async function attachPaper(
  seat: Seat,
  { dossierId, componentId }: DesktopArgument<'attachPaper'>
): Promise<Result<{ readonly name: string }, AttachProblem | Refusal>> {
  const { store, blobs, parts, actor, desk, line } = seat
  const accepted = store.dossiers.accepted(dossierId)
  if (!accepted?.procedure.components.some(({ id }) => id === componentId)) return fail({ kind: 'not-found' })
  const path = await parts.chooseOpenPath(...EXTENSIONS)
  if (path === undefined) return fail({ kind: 'cancelled' })
  const read = await readPages(path)
  if (!read.ok) return read
  const { bytes, mediaType } = read.value
  const put = blobs.put(bytes)
  if (!put.ok) return fail(refuseWrite(desk, put.problem))
  const name = nameOf(path)
  const file = { fileId: parts.ids.next(), componentId, name, mediaType, size: bytes.byteLength, sha256: put.value }
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

/** The whole file, when it is pages and of bearable size: what it is called decides nothing. */
async function readPages(
  path: string
): Promise<Result<{ readonly bytes: Uint8Array; readonly mediaType: string }, AttachProblem>> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return fail({ kind: 'file-unreadable' })
    if (found.size > MAX_FILE_BYTES) return fail({ kind: 'file-too-large' })
    const bytes = await readFile(path)
    const kind = kindOfFile(bytes)
    return kind === undefined ? fail({ kind: 'file-not-pages' }) : ok({ bytes, mediaType: FILE_KINDS[kind] })
  } catch {
    return fail({ kind: 'file-unreadable' })
  }
}

/** As the clerk knows it, without what a name must not hold, its end kept. */
function nameOf(path: string): string {
  const end = extname(path)
  return `${cleanText(basename(path, end)).slice(0, LONGEST_NAME)}${end.toLowerCase()}`
}
