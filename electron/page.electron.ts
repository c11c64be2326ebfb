import { stat } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'

const SCHEME = 'app'
const HOST = 'quay'
/** Where the window goes, and the only place it may be. */
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`
/** The page of the hidden window that prints. It may call nothing. */
export const PRINT_PAGE_URL = `${SCHEME}://${HOST}/print-page.html`

/** Only what was built with the application may run; nothing comes from or goes to a network. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

/** Only our own page may call. */
export function isOurPage(url: string): boolean {
  return url.split(/[?#]/)[0] === PAGE_URL
}

/** Before 'ready': makes app:// an origin of its own, with storage and modules. */
export function registerPage(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** The built file that an address means; undefined for another origin, a folder, and whatever lies outside of `folder`. */
async function builtFile(folder: string, { host, pathname }: URL): Promise<string | undefined> {
  if (host !== HOST) return undefined
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    // A percent sign that encodes nothing means no file.
    return undefined
  }
  const file = normalize(join(folder, path))
  const inside = file.startsWith(folder + sep)
  return inside && (await isFile(file)) ? file : undefined
}

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false
  )

/** After 'ready': answers app:// from the folder of the built page and from nowhere else. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = await builtFile(folder, new URL(request.url))
    if (file === undefined) return new Response(null, { status: 404 })
    const found = await net.fetch(pathToFileURL(file).href)
    const headers = new Headers(found.headers)
    headers.set('content-security-policy', POLICY)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-dns-prefetch-control', 'off')
    return new Response(found.body, { headers })
  })
}
