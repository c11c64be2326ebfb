import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { PdfPage } from '../../../shared/contract/page-maker.ts'
import type { BindProblem, BoundPages, TrayPage } from '../../../shared/contract/paper-calls.ts'
import { FILE_KINDS, MAX_FILE_BYTES } from '../../../shared/domain/papers/file-kind.ts'
import { fileNameOf } from '../../../shared/domain/papers/file-name.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { localDate } from '../../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { refuseWrite, type Seat, type WriteRefusal } from '../desk.ts'
import { refusalOf } from './attach.ts'
import { scanSettingsOf } from './scan-settings.ts'
import { storeBytes } from './stored-bytes.ts'

type Bound<T> = Result<T, BindProblem | WriteRefusal>

/** Makes one PDF of pages of the tray, in the order that is asked for, and puts it to a line of a dossier. */
export async function bindPages(
  seat: Seat,
  { pageIds, dossierId, componentId }: DesktopArgument<'bindPages'>
): Promise<Bound<BoundPages>> {
  const pages = [...new Set(pageIds)].map((pageId) => seat.store.tray.find(pageId))
  const there = pages.filter((page) => page !== undefined)
  if (there.length < pages.length) return fail({ kind: 'pages-gone' })
  return bind(seat, there, dossierId, componentId)
}

/** Everything that cover sheets say the line of, one file for each line; the sheets themselves are left out. */
export async function bindByCovers(seat: Seat): Promise<Bound<{ readonly files: number }>> {
  const placed = seat.store.tray
    .pages()
    .filter(({ dossierId, componentId }) => dossierId !== null && componentId !== null)
  const byLine = Map.groupBy(placed, ({ batchId, dossierId, componentId }) =>
    JSON.stringify([batchId, dossierId, componentId])
  )
  let files = 0
  for (const pages of byLine.values()) {
    const { dossierId, componentId } = present(pages[0], 'page of a group')
    if (dossierId === null || componentId === null) continue
    const papers = pages.filter(({ cover }) => cover === null)
    // A cover with nothing behind it says that there is nothing.
    if (papers.length === 0) continue
    const bound = await bind(seat, papers, dossierId, componentId, pages)
    if (!bound.ok) return bound
    files += 1
  }
  return ok({ files })
}

async function bind(
  seat: Seat,
  pages: readonly TrayPage[],
  dossierId: string,
  componentId: string,
  leaving: readonly TrayPage[] = pages
): Promise<Bound<BoundPages>> {
  const { store, blobs, parts, actor, desk, line } = seat
  const dossier = store.dossiers.current(dossierId)
  const component = dossier?.frozen.procedure.components.find(({ id }) => id === componentId)
  if (!dossier || !component) return fail({ kind: 'not-found' })
  const images: PdfPage[] = []
  for (const { sha256, width, height, dpi, turn } of pages) {
    const jpeg = blobs.get(sha256)
    if (!jpeg.ok) return fail({ kind: 'page-damaged' })
    images.push({ jpeg: jpeg.value, width, height, dpi, turn })
  }
  const at = parts.clock.now()
  const number = store.dossiers.events(dossierId).filter(({ body }) => body.kind === 'paperAttached').length + 1
  const name = fileNameOf(scanSettingsOf(seat).nameRule, {
    maHoSo: dossier.officialCode ?? dossier.code,
    ngay: localDate(at),
    stt: String(number).padStart(2, '0'),
    giayTo: component.name,
    thuTuc: dossier.frozen.procedure.code
  })
  const made = await parts.pages.toPdf(images, { title: name.replace(/\.pdf$/, ''), madeAt: at })
  if (!made.ok) return fail({ kind: 'pages-unavailable' })
  const pdf = made.value
  if (pdf.byteLength > MAX_FILE_BYTES) return fail({ kind: 'file-too-large' })
  const put = storeBytes(seat, pdf)
  if (!put.ok) return fail(refuseWrite(desk, put.problem))
  const sources = [...new Set(pages.flatMap(({ sourceSha256 }) => sourceSha256 ?? []))]
  const file = {
    fileId: parts.ids.next(),
    componentId,
    name,
    mediaType: FILE_KINDS.pdf,
    size: pdf.byteLength,
    sha256: put.value,
    pages: pages.length,
    ...(sources.length > 0 ? { sources } : {})
  }
  const pageIds = leaving.map(({ pageId }) => pageId)
  const done = store.dossiers.attach({ dossierId, files: [file], pageIds, actor, at })
  if (!done.ok) return fail(refusalOf(seat, done.problem))
  line.wake()
  parts.announce({ kind: 'changed', what: 'dossiers' })
  parts.announce({ kind: 'changed', what: 'tray' })
  return ok({ name, pages: pages.length })
}
