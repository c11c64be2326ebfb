import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { PictureProblem } from '../../../shared/contract/paper-calls.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { Seat } from '../desk.ts'

/** The small picture that was made when the page came. */
export function getThumbnail(
  { store }: Seat,
  { pageId }: DesktopArgument<'getThumbnail'>
): Result<Uint8Array, { readonly kind: 'not-found' }> {
  const page = store.tray.find(pageId)
  return page ? ok(page.thumbnail) : fail({ kind: 'not-found' })
}

/** A page of the tray as a JPEG of that width, as it was scanned; the window turns it. */
export async function getPagePicture(
  seat: Seat,
  { pageId, width }: DesktopArgument<'getPagePicture'>
): Promise<Result<Uint8Array, PictureProblem>> {
  const page = seat.store.tray.find(pageId)
  if (!page) return fail({ kind: 'not-found' })
  // Its own bytes are a JPEG already: only what is larger than the screen is drawn smaller.
  return width >= page.width ? storedBytes(seat, page.sha256) : drawn(seat, page.sha256, 0, width)
}

/** A page of a scan in its dossier, and how many it has. */
export async function getFilePicture(
  seat: Seat,
  { fileId, page, width }: DesktopArgument<'getFilePicture'>
): Promise<Result<{ readonly picture: Uint8Array; readonly pages: number }, PictureProblem>> {
  const file = seat.store.files.find(fileId)
  if (!file) return fail({ kind: 'not-found' })
  const picture = await drawn(seat, file.sha256, page, width)
  if (!picture.ok) return picture
  return ok({ picture: picture.value, pages: file.pages ?? (await countedPages(seat, file.sha256)) })
}

function storedBytes({ blobs }: Seat, sha256: string): Result<Uint8Array, PictureProblem> {
  const bytes = blobs.get(sha256)
  return bytes.ok ? bytes : fail({ kind: 'page-damaged' })
}

async function drawn(
  seat: Seat,
  sha256: string,
  page: number,
  width: number
): Promise<Result<Uint8Array, PictureProblem>> {
  const bytes = storedBytes(seat, sha256)
  if (!bytes.ok) return bytes
  const picture = await seat.parts.pages.draw(bytes.value, page, width)
  if (picture.ok) return picture
  return fail({ kind: picture.problem.kind === 'pages-unavailable' ? 'pages-unavailable' : 'page-damaged' })
}

/** Of a file that was attached before pages were counted. */
async function countedPages(seat: Seat, sha256: string): Promise<number> {
  const bytes = seat.blobs.get(sha256)
  const looked = bytes.ok ? await seat.parts.pages.look(bytes.value) : bytes
  return looked.ok ? looked.value.pages : 1
}
