import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { TakenPage } from '../../../shared/contract/page-maker.ts'
import type { AddedPages, AddProblem, FileRefusal, TrayPage } from '../../../shared/contract/paper-calls.ts'
import { readCover } from '../../../shared/domain/papers/cover.ts'
import type { PageSource } from '../../../shared/domain/papers/page.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { WriteProblem } from '../../store/store.ts'
import { refuseWrite, type Seat, type WriteRefusal } from '../desk.ts'
import { chooseFiles, type ComingFile, fileNameOfPath } from './chosen-papers.ts'
import { scanSettingsOf } from './scan-settings.ts'
import { storeBytes } from './stored-bytes.ts'

/** A pile of papers on its way in: what the last cover sheet said holds for the pages behind it. */
export interface Pile {
  readonly batchId: string
  readonly source: PageSource
  aim: { readonly dossierId: string; readonly componentId: string | null } | null
}

/** A pile that begins now. */
export const beginPile = ({ parts }: Pick<Seat, 'parts'>, source: PageSource): Pile => ({
  batchId: parts.ids.next(),
  source,
  aim: null
})

/** Takes files of the clerk's choice apart into pages of the tray. */
export async function addPages(seat: Seat): Promise<Result<AddedPages, AddProblem | WriteRefusal>> {
  const files = await chooseFiles(seat.parts)
  return files.length === 0 ? fail({ kind: 'cancelled' }) : addFiles(seat, beginPile(seat, 'file'), files)
}

/** The same with what was dropped, pasted or photographed. */
export async function addPageBytes(
  seat: Seat,
  { name, bytes, source }: DesktopArgument<'addPageBytes'>
): Promise<Result<AddedPages, AddProblem | WriteRefusal>> {
  const file = { name: fileNameOfPath(name), read: () => Promise.resolve(ok(bytes)) }
  return addFiles(seat, beginPile(seat, source), [file])
}

async function addFiles(
  seat: Seat,
  pile: Pile,
  files: readonly ComingFile[]
): Promise<Result<AddedPages, AddProblem | WriteRefusal>> {
  let pages = 0
  const refused: AddedPages['refused'][number][] = []
  for (const file of files) {
    const added = await addFile(seat, pile, file, null)
    if (added.ok) pages += added.value
    else if (added.problem.kind === 'disk-full' || added.problem.kind === 'damaged')
      return fail(refuseWrite(seat.desk, added.problem))
    else refused.push({ name: file.name, kind: added.problem.kind })
  }
  return ok({ pages, refused })
}

/** All pages of one file at once: after a power cut the tray has all of them or none. `mark`: of a file of the watched folder. */
export async function addFile(
  seat: Seat,
  pile: Pile,
  { name, read }: ComingFile,
  mark: string | null
): Promise<Result<number, { readonly kind: FileRefusal } | WriteProblem>> {
  const { store, parts } = seat
  const bytes = await read()
  if (!bytes.ok) return bytes
  const { dpi, colour, keepSources } = scanSettingsOf(seat)
  const source = keepSources ? storeBytes(seat, bytes.value) : ok(null)
  if (!source.ok) return source
  const made: TrayPage[] = []
  const file = await parts.pages.open(bytes.value)
  if (!file.ok) return file
  try {
    for (let i = 0; i < file.value.pages; i++) {
      const page = await file.value.page(i, { dpi, colour })
      const stored = page.ok ? storePage(seat, pile, page.value, name, source.value) : page
      if (!stored.ok) return stored
      made.push(stored.value)
    }
  } finally {
    file.value.close()
  }
  const added = store.tray.add(made, mark, parts.clock.now())
  if (!added.ok) return added
  parts.announce({ kind: 'changed', what: 'tray' })
  return ok(made.length)
}

/** A page with its bytes stored; it is in the tray once that is told. */
function storePage(
  seat: Seat,
  pile: Pile,
  { jpeg, width, height, dpi, blank, codes, thumbnail }: TakenPage,
  name: string,
  sourceSha256: string | null
): Result<TrayPage, WriteProblem> {
  const cover = codes.find((text) => readCover(text) !== undefined) ?? null
  if (cover !== null) pile.aim = aimOf(seat, cover)
  const put = storeBytes(seat, jpeg)
  if (!put.ok) return put
  return ok({
    pageId: seat.parts.ids.next(),
    batchId: pile.batchId,
    source: pile.source,
    name,
    sha256: put.value,
    size: jpeg.byteLength,
    width,
    height,
    dpi,
    turn: 0,
    isBlank: blank,
    cover,
    thumbnail,
    sourceSha256,
    dossierId: pile.aim?.dossierId ?? null,
    componentId: pile.aim?.componentId ?? null,
    at: seat.parts.clock.now()
  })
}

/** Where the pages behind a cover belong; null where no dossier of this counter has its code, or no line that number. */
function aimOf({ store }: Seat, text: string): Pile['aim'] {
  const cover = readCover(text)
  const dossierId = cover && store.dossiers.byCode(cover.code)
  if (!cover || dossierId === undefined) return null
  const components = store.dossiers.current(dossierId)?.frozen.procedure.components ?? []
  return { dossierId, componentId: components[cover.line - 1]?.id ?? null }
}
