// `BrowserWindow` over a Chromium page.
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { running, theApp } from './app.mjs'
import { pages, strays } from './protocol.mjs'
import { preventable, strict } from './strict.mjs'
import { WebContents } from './web-contents.mjs'

const all = new Set()
running.windows = () => [...all]
const opening = new Set()
/** Chromium opened a page by itself: an empty one goes, any other when it asks for its document. */
export async function meetStray({ targetId, url, openerId }) {
  await Promise.allSettled(opening)
  if (pages.has(targetId) || adopted.target?.targetId === targetId) return
  if (url === '') strays.set(targetId, pages.get(openerId))
  else await running.chromium.send('Target.closeTarget', { targetId }).catch(() => undefined)
}
/** Headful only: the window that Chromium opened itself, adopted by the first BrowserWindow. */
export const adopted = { target: undefined }
const REFUSED = {
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  nodeIntegration: true,
  nodeIntegrationInSubFrames: true,
  nodeIntegrationInWorker: true,
  allowRunningInsecureContent: true,
  navigateOnDragDrop: true,
  webviewTag: true
}

class Window extends EventEmitter {
  #visible
  #shown = false
  #gone = false
  #options

  constructor(options) {
    super()
    if (!running.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    const preferences = options.webPreferences ?? {}
    for (const [key, bad] of Object.entries(REFUSED))
      if (preferences[key] === bad) throw new Error(`electron-host: webPreferences.${key}=${String(bad)} is refused`)
    this.#options = { width: 800, height: 600, ...options }
    this.#visible = options.show !== false
    this.contents = new WebContents(this)
    this.webContents = this.contents.outside
    this.outside = strict('BrowserWindow', this)
    this.id = this.contents.id
    all.add(this)
    void this.#open(preferences.preload)
  }

  async #open(preload) {
    const { width, height } = this.#options
    const asked = adopted.target
    adopted.target = undefined
    const made =
      asked ?? running.chromium.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
    opening.add(made)
    const { targetId } = await made
    await this.contents.init(targetId, { preload, shown: this.#visible })
    theApp.emit('browser-window-created', {}, this.outside)
  }

  markReady() {
    if (this.#shown) return
    this.#shown = true
    this.emit('ready-to-show')
  }
  loadURL(url) {
    return this.contents.loadURL(url)
  }
  loadFile(file) {
    return this.contents.loadURL(pathToFileURL(file).href)
  }
  show() {
    this.#visible = true
    this.emit('show')
  }
  isVisible() {
    return this.#visible
  }
  focus() {
    this.emit('focus')
  }
  isMinimized() {
    return false
  }
  restore() {
    this.emit('restore')
  }
  isDestroyed() {
    return this.#gone
  }
  getTitle() {
    return this.#options.title ?? ''
  }
  getBounds() {
    const { width, height } = this.#options
    return { x: 0, y: 0, width, height }
  }
  close() {
    void this.tryClose()
  }
  async tryClose() {
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this.destroy()
    return true
  }
  async destroy() {
    if (this.#gone) return
    this.#gone = this.contents.gone = true
    all.delete(this)
    const { target } = this.contents
    pages.delete(target)
    await running.chromium.send('Target.closeTarget', { targetId: target }).catch(() => undefined)
    this.emit('closed')
    if (all.size === 0 && !running.quitting) {
      if (theApp.listenerCount('window-all-closed') > 0) theApp.emit('window-all-closed')
      else void theApp.quit()
    }
  }
}

/** What `new BrowserWindow()` gives: strict, so that a missing method is missed by name. */
function create(options = {}) {
  return new Window(options).outside
}
running.openWindow = (url) => void create().loadURL(url)

export const BrowserWindow = strict(
  'BrowserWindow',
  Object.assign(create, {
    getAllWindows: () => [...all].map((window) => window.outside),
    fromWebContents: (contents) => contents?.window?.outside ?? null,
    getFocusedWindow: () => [...all].at(-1)?.outside ?? null,
    fromId: (id) => [...all].find((window) => window.id === id)?.outside ?? null
  })
)
