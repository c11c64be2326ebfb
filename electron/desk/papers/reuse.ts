import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { ReusablePaper, ReuseProblem } from '../../../shared/contract/paper-calls.ts'
import type { Dossier } from '../../../shared/domain/dossier/folded.ts'
import { localDate } from '../../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { StoredFile } from '../../store/paper-records.ts'
import type { Seat, WriteRefusal } from '../desk.ts'
import { refusalOf } from './attach.ts'

/** As many as a clerk looks through. */
const SHOWN = 50

/** Papers that lie here from other dossiers of the same person: what is in the store need not be asked for again. */
export function listReusable(
  { store }: Seat,
  { dossierId }: DesktopArgument<'listReusable'>
): Result<readonly ReusablePaper[], never> {
  const dossier = store.dossiers.current(dossierId)
  if (!dossier) return ok([])
  const known = new Map<string, Dossier | undefined>()
  const ofDossier = (id: string) => {
    if (!known.has(id)) known.set(id, store.dossiers.current(id))
    return known.get(id)
  }
  const bytes = new Set<string>()
  const papers = store.files.ofPerson(ownerNumber(dossier), SHOWN * 2).flatMap((file) => {
    const from = file.dossierId === dossierId ? undefined : ofDossier(file.dossierId)
    if (!from || ownerNumber(from) !== ownerNumber(dossier)) return []
    // Used again once it lies here under several dossiers; shown once.
    if (bytes.has(file.sha256)) return []
    bytes.add(file.sha256)
    return [shown(file, from)]
  })
  return ok(papers.slice(0, SHOWN))
}

/** Whose papers they are: of who is represented, not of who came for several people. */
const ownerNumber = ({ facts: { applicant, authoriser } }: Dossier): string => (authoriser ?? applicant).idNumber

function shown({ fileId, name, componentId, pages, size, at, validUntil }: StoredFile, from: Dossier): ReusablePaper {
  const { components, name: procedureName } = from.frozen.procedure
  return {
    ...{ fileId, name, pages, size, at, validUntil, procedureName },
    paper: components.find(({ id }) => id === componentId)?.name ?? name,
    code: from.officialCode ?? from.code
  }
}

/** Puts a paper that lies here for the same person to a line of this dossier; refused once the paper is out of date. */
export function reusePaper(
  seat: Seat,
  { dossierId, componentId, fileId, validUntil }: DesktopArgument<'reusePaper'>
): Result<{ readonly name: string }, ReuseProblem | WriteRefusal> {
  const { store, parts, actor, line } = seat
  const dossier = store.dossiers.current(dossierId)
  const file = store.files.find(fileId)
  const from = file && store.dossiers.current(file.dossierId)
  if (!dossier?.frozen.procedure.components.some(({ id }) => id === componentId) || !file || !from)
    return fail({ kind: 'not-found' })
  if (ownerNumber(dossier) === '' || ownerNumber(from) !== ownerNumber(dossier)) return fail({ kind: 'other-person' })
  const at = parts.clock.now()
  if (validUntil !== '' && validUntil < localDate(at)) return fail({ kind: 'paper-expired' })
  const { name, mediaType, size, sha256, pages } = file
  const again = {
    ...{ fileId: parts.ids.next(), componentId, name, mediaType, size, sha256 },
    ...(pages === null ? {} : { pages }),
    reused: { fileId, code: from.officialCode ?? from.code, validUntil }
  }
  const done = store.dossiers.attach({ dossierId, files: [again], pageIds: [], actor, at })
  if (!done.ok) {
    const problem = refusalOf(seat, done.problem)
    return fail(problem.kind === 'pages-gone' ? { kind: 'not-found' } : problem)
  }
  line.wake()
  parts.announce({ kind: 'changed', what: 'dossiers' })
  return ok({ name })
}
