import { isOurPage } from './page.electron.ts'

/** A click on "Chép mã" copies the code of a dossier. */
const COPY = 'clipboard-sanitized-write'

/**
 * What the page may use: copying, and the camera for cards and papers, on our own page and without sound.
 * `media`: kinds that are asked for ('video', 'audio'); undefined or empty = not told, as when devices are only listed.
 */
export function mayUse(permission: string, url: string, media: readonly string[] | undefined): boolean {
  if (permission === COPY) return true
  return (
    permission === 'media' &&
    isOurPage(url) &&
    media !== undefined &&
    media.length > 0 &&
    media.every((kind) => kind === 'video')
  )
}
