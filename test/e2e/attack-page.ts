// Run inside the page by page.evaluate, so each function must stand alone.

import type { DesktopBridge } from '../../shared/contract/desktop-api.ts'
import type { DesktopMethod } from '../../shared/contract/methods.ts'

declare global {
  interface Window {
    readonly desktop: DesktopBridge
    /** What of the attack ran, and what the policy of the header refused: directive and address. */
    attack?: { readonly ran: string[]; readonly refused: string[] }
  }
}

/** Tries every way to run code that was not built with the page, and to reach `elsewhere`. */
export function attackPage(elsewhere: string): void {
  const attack = { ran: [] as string[], refused: [] as string[] }
  window.attack = attack
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, originalPolicy }) => {
    // The page's own meta element says less than the header and is not what is tried here.
    if (!originalPolicy.startsWith("default-src 'none'")) return
    const refusal = `${effectiveDirective} ${blockedURI.replace(/^\w+:\/\/[^/]+/, '')}`
    if (!attack.refused.includes(refusal)) attack.refused.push(refusal)
  })
  const mark = (name: string) => `window.attack.ran.push('${name}')`
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, fill: Partial<HTMLElementTagNameMap[K]>) =>
    document.body.appendChild(Object.assign(document.createElement(tag), fill))
  const addLink = (rel: string) =>
    document.head.append(Object.assign(document.createElement('link'), { rel, href: `${elsewhere}/${rel}` }))
  const quietly = (run: () => unknown) => {
    try {
      void Promise.resolve(run()).catch(() => undefined)
    } catch (error) {
      console.debug('refused', error)
    }
  }

  add('script', { textContent: mark('inline script') })
  add('script', { src: `data:text/javascript,${mark('data script')}` })
  add('script', { src: URL.createObjectURL(new Blob([mark('blob script')], { type: 'text/javascript' })) })
  add('script', { src: `${elsewhere}/script.js` })
  const button = add('button', {})
  button.setAttribute('onclick', mark('handler'))
  button.click()
  add('a', { href: `javascript:${mark('javascript link')}` }).click()
  // Later, because what the driver of a test runs itself may use eval.
  setTimeout(() => {
    const evil = { eval: globalThis.eval, Function, setTimeout: globalThis.setTimeout as (code: string) => number }
    quietly(() => evil.eval(mark('eval')))
    quietly(() => (evil.Function(mark('Function')) as () => void)())
    quietly(() => evil.setTimeout(mark('timer')))
    quietly(() => new Worker(`data:text/javascript,fetch('${elsewhere}/worker')`))
  })

  quietly(() => fetch(`${elsewhere}/fetch`))
  quietly(() => new WebSocket(elsewhere.replace('http', 'ws')))
  quietly(() => new EventSource(`${elsewhere}/events`))
  quietly(() => navigator.sendBeacon(`${elsewhere}/beacon`, 'x'))
  quietly(() => navigator.serviceWorker.register(`${elsewhere}/service.js`))
  quietly(() => {
    const request = new XMLHttpRequest()
    request.open('GET', `${elsewhere}/xhr`)
    request.send()
  })
  for (const rel of ['stylesheet', 'manifest', 'prefetch', 'preconnect', 'modulepreload']) addLink(rel)
  add('img', { src: `${elsewhere}/image.png` })
  add('div', {}).style.backgroundImage = `url(${elsewhere}/background.png)`
  add('video', { src: `${elsewhere}/video.mp4` })
  add('iframe', { src: `${elsewhere}/frame` })
  add('object', { data: `${elsewhere}/object` })
  add('style', { textContent: `@import url(${elsewhere}/import.css);` })
  quietly(() => new FontFace('far', `url(${elsewhere}/font.woff2)`).load())
  add('form', { action: `${elsewhere}/form`, method: 'post' }).submit()
  document.head.append(Object.assign(document.createElement('base'), { href: `${elsewhere}/` }))
}

/** What the policy must refuse of that attack, in order of the alphabet. */
export const REFUSALS = [
  'base-uri /',
  'connect-src /',
  'connect-src /beacon',
  'connect-src /events',
  'connect-src /fetch',
  'connect-src /xhr',
  'default-src /prefetch',
  'font-src /font.woff2',
  'form-action /form',
  'frame-src ',
  'img-src /background.png',
  'img-src /image.png',
  'manifest-src /manifest',
  'media-src /video.mp4',
  'object-src ',
  'script-src eval',
  'script-src-attr inline',
  'script-src-elem /modulepreload',
  'script-src-elem /script.js',
  'script-src-elem blob',
  'script-src-elem data',
  'script-src-elem inline',
  'style-src-elem /import.css',
  'style-src-elem /stylesheet',
  'worker-src data'
]

/** Names on this window that a window without anything does not have. */
export function ownNames(): string[] {
  const frame = document.body.appendChild(document.createElement('iframe'))
  const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow))
  frame.remove()
  return Object.getOwnPropertyNames(window).filter((name) => !plain.has(name))
}

/** What the page finds of Node and of its bridge. */
export function lookAround() {
  const { desktop } = window
  const where = Object.getOwnPropertyDescriptor(window, 'desktop')
  const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer']
  return {
    node: names.filter((name) => name in window),
    methods: Object.getOwnPropertyNames(desktop),
    kinds: [...new Set(Object.values(desktop).map((value) => typeof value))],
    frozen: Object.isFrozen(desktop),
    fixed: [where?.writable, where?.configurable]
  }
}

/** What the page is told when it asks for what a person would have to allow. */
export async function askForPermissions() {
  const stateOf = async (name: PermissionName) => (await navigator.permissions.query({ name })).state
  const heard = (wanted: MediaStreamConstraints) =>
    navigator.mediaDevices.getUserMedia(wanted).then(
      (stream) => {
        for (const track of stream.getTracks()) track.stop()
        return 'given'
      },
      (error: unknown) => (error instanceof DOMException ? error.name : String(error))
    )
  return {
    notifications: [Notification.permission, await Notification.requestPermission()],
    states: await Promise.all((['geolocation', 'camera', 'microphone', 'midi'] as PermissionName[]).map(stateOf)),
    camera: [await heard({ video: true }), await heard({ audio: true }), await heard({ audio: true, video: true })],
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
        { timeout: 2_000 }
      )
    )
  }
}

/** Asks every method with what its schema must refuse; gives the answers by method. `calls`: right arguments. */
export async function askWrongly<M extends DesktopMethod>(
  calls: Readonly<Record<M, unknown>>
): Promise<Record<M, unknown[]>> {
  const long = 'x'.repeat(100_000)
  const deep = JSON.parse(`${'{"a":'.repeat(400)}1${'}'.repeat(400)}`) as unknown
  /** Copies of a right argument, each with one of its texts as long as that; one item of a list stands for all. */
  const withLongText = (value: unknown): unknown[] => {
    if (typeof value === 'string') return [long]
    if (Array.isArray(value)) return withLongText(value[0]).map((item) => [item, ...(value as unknown[]).slice(1)])
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, part]) => withLongText(part).map((text) => ({ ...value, [key]: text })))
  }
  const answers = {} as Record<M, unknown[]>
  for (const [method, right] of Object.entries(calls) as [M, unknown][]) {
    const ask = window.desktop[method] as (arg: unknown) => Promise<unknown>
    const wrong = [undefined, 7, long, [], deep, { [long]: 1 }, ...withLongText(right)]
    answers[method] = await Promise.all(wrong.map((arg) => ask(arg).catch(String)))
  }
  return answers
}
