// `protocol`: Chromium cannot be taught a scheme, so app://host/x becomes https://host.app.localhost/x and is answered here.
import { running } from './app.mjs'
import { preventable, strict } from './strict.mjs'

const schemes = new Set()
const handlers = new Map()
/** Pages by DevTools target: who is navigating. */
export const pages = new Map()
/** Pages that Chromium opened by itself, with whoever opened them. */
export const strays = new Map()

/** app://bundle/x as Chromium knows it. */
export function toWeb(url) {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(url)
  return match && schemes.has(match[1]) ? `https://${match[2]}.${match[1]}.localhost${match[3] || '/'}` : url
}

/** The same as the application knows it. */
export function toApp(url) {
  const match = /^https:\/\/(.+?)\.([a-z0-9+-]+)\.localhost(\/.*)?$/i.exec(url)
  return match && schemes.has(match[2]) ? `${match[2]}://${match[1]}${match[3] ?? '/'}` : url
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list) {
    if (running.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of list) schemes.add(scheme)
  },
  handle(scheme, handler) {
    handlers.set(scheme, handler)
  }
})

/** Puts every request of our schemes, and every navigation, through us. */
export async function interceptRequests(chromium) {
  chromium.on('Fetch.requestPaused', (paused) => void answer(chromium, paused))
  const ours = [...schemes].map((scheme) => ({ urlPattern: `https://*.${scheme}.localhost/*` }))
  await chromium.send('Fetch.enable', { patterns: [...ours, { urlPattern: '*', resourceType: 'Document' }] })
}

async function answer(chromium, { requestId, request, frameId, resourceType }) {
  const refuse = (errorReason) => chromium.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined)
  const url = toApp(request.url)
  const page = resourceType === 'Document' ? pages.get(frameId) : undefined
  if (strays.has(frameId)) {
    void chromium.send('Target.closeTarget', { targetId: frameId }).catch(() => undefined)
    strays.get(frameId)?.askToOpen(url)
    return refuse('Aborted')
  }
  if (page && !mayNavigate(page, request.url, url)) return refuse('Aborted')
  if (url === request.url) return chromium.send('Fetch.continueRequest', { requestId }).catch(() => undefined)
  const handler = handlers.get(url.split(':')[0])
  if (!handler) return refuse('Failed')
  try {
    const { method, headers, postData } = request
    const response = await handler(new Request(url, { method, headers, ...(postData ? { body: postData } : {}) }))
    const body = Buffer.from(await response.arrayBuffer()).toString('base64')
    const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }))
    await chromium.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body })
  } catch (error) {
    console.error(`electron-host: the handler of ${url} failed`, error)
    await refuse('Failed')
  }
}

/** Only navigations that the page itself began raise will-navigate. */
function mayNavigate(page, webUrl, url) {
  if (page.expected === webUrl) {
    page.expected = undefined
    return true
  }
  const event = preventable({ url, isMainFrame: true })
  page.emit('will-navigate', event, url)
  return !event.defaultPrevented
}
