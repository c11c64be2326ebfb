import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'

const SCHEME = 'app'
/** Where the window goes, and the only place it may be. */
export const PAGE_URL = `${SCHEME}://quay/index.html`

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

/** After 'ready': answers app:// from the folder of the built page and from nowhere else. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = normalize(join(folder, decodeURIComponent(new URL(request.url).pathname)))
    if (!file.startsWith(folder + sep)) return new Response(null, { status: 404 })
    const found = await net.fetch(pathToFileURL(file).href).catch(() => undefined)
    if (!found?.ok) return new Response(null, { status: 404 })
    const headers = new Headers(found.headers)
    headers.set('content-security-policy', POLICY)
    headers.set('x-content-type-options', 'nosniff')
    return new Response(found.body, { headers })
  })
}
