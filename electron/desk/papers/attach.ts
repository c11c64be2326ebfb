import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { AttachedPapers, AttachFilesProblem } from '../../../shared/contract/paper-calls.ts'
import type { PaperAttached } from '../../../shared/domain/dossier/event.ts'
import { FILE_KINDS } from '../../../shared/domain/papers/file-kind.ts'
import { fail, ok, type PlainProblem, type Result } from '../../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from '../desk.ts'
import { chooseFiles, type ComingFile, fileNameOfPath } from './chosen-papers.ts'
import { storeBytes } from './stored-bytes.ts'

type NewFile = Omit<PaperAttached, 'kind'>

/** Puts whole files of the clerk's choice to a paper of a dossier, byte for byte: a signed one must not be drawn anew. */
export async function attachPapers(
  seat: Seat,
  to: DesktopArgument<'attachPapers'>
): Promise<Result<AttachedPapers, AttachFilesProblem | WriteRefusal>> {
  if (!hasLine(seat, to)) return fail({ kind: 'not-found' })
  const files = await chooseFiles(seat.parts)
  return files.length === 0 ? fail({ kind: 'cancelled' }) : attachFiles(seat, to, files)
}

/** The same with a file that was dropped on the line or pasted. */
export async function attachPaperBytes(
  seat: Seat,
  { name, bytes, ...to }: DesktopArgument<'attachPaperBytes'>
): Promise<Result<AttachedPapers, AttachFilesProblem | WriteRefusal>> {
  if (!hasLine(seat, to)) return fail({ kind: 'not-found' })
  return attachFiles(seat, to, [{ name: fileNameOfPath(name), read: () => Promise.resolve(ok(bytes)) }])
}

interface Line {
  readonly dossierId: string
  readonly componentId: string
}

const hasLine = ({ store }: Seat, { dossierId, componentId }: Line) =>
  store.dossiers.current(dossierId)?.frozen.procedure.components.some(({ id }) => id === componentId) === true

/**
 * The bytes are durable before the one transaction that names them all, so that a kill in between leaves nothing that is
 * promised and not there, and no half of what was chosen.
 */
async function attachFiles(
  seat: Seat,
  { dossierId, componentId }: Line,
  files: readonly ComingFile[]
): Promise<Result<AttachedPapers, AttachFilesProblem | WriteRefusal>> {
  const { store, parts, actor, desk, line } = seat
  const stored: NewFile[] = []
  const refused: AttachedPapers['refused'][number][] = []
  for (const { name, read } of files) {
    const bytes = await read()
    const looked = bytes.ok ? await parts.pages.look(bytes.value) : bytes
    if (!bytes.ok || !looked.ok) {
      if (!looked.ok) refused.push({ name, kind: looked.problem.kind })
      continue
    }
    // What it is called decides nothing.
    const { kind, pages } = looked.value
    const put = storeBytes(seat, bytes.value)
    if (!put.ok) return fail(refuseWrite(desk, put.problem))
    const about = { mediaType: FILE_KINDS[kind], size: bytes.value.byteLength, sha256: put.value, pages }
    stored.push({ fileId: parts.ids.next(), componentId, name, ...about })
  }
  if (stored.length > 0) {
    const done = store.dossiers.attach({ dossierId, files: stored, pageIds: [], actor, at: parts.clock.now() })
    if (!done.ok) {
      const refusal = refusalOf(seat, done.problem)
      return fail(refusal.kind === 'pages-gone' ? { kind: 'not-found' } : refusal)
    }
    line.wake()
    parts.announce({ kind: 'changed', what: 'dossiers' })
  }
  return ok({ files: stored.length, refused })
}

type StoreProblem = Extract<ReturnType<Seat['store']['dossiers']['attach']>, { readonly ok: false }>['problem']

/** What a clerk is told when scans could not be written to a dossier. */
export function refusalOf(
  { desk }: Seat,
  problem: StoreProblem
): WriteRefusal | PlainProblem<'not-found' | 'pages-gone'> {
  switch (problem.kind) {
    case 'disk-full':
    case 'damaged':
      return refuseWrite(desk, problem)
    case 'pages-gone':
      return { kind: 'pages-gone' }
    default:
      return { kind: 'not-found' }
  }
}
