// `webContents`: one page, its preload and its calls.
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { running } from './app.mjs'
import { makeBridge } from './bridge.mjs'
import { makeCodec } from './codec.mjs'
import { theIpcMain } from './ipc-main.mjs'
import { mainWorld, preloadWorld } from './page-code.mjs'
import { print, printers } from './printing.mjs'
import { pages, toApp, toWeb } from './protocol.mjs'
import { defaultSession } from './session.mjs'
import { strict } from './strict.mjs'

const WORLD = 'ElectronPreload'
const secret = randomUUID()
const codec = makeCodec()
let lastId = 0

export class WebContents extends EventEmitter {
  id = ++lastId
  session = defaultSession()
  expected = undefined
  #url = ''
  #context = undefined
  #page = undefined
  #openHandler = undefined
  gone = false
  #started = Promise.withResolvers()

  constructor(window) {
    super()
    this.window = window
    /** What the application gets: strict, so that a missing method is missed by name. */
    this.outside = strict('webContents', this)
  }

  async init(target, { preload: preloadFile, shown }) {
    this.target = target
    pages.set(target, this)
    const page = (this.#page = await running.chromium.attach(target))
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData.frameId === target) this.#context = context.uniqueId
    })
    page.on('Runtime.bindingCalled', ({ payload }) => void this.#hear(JSON.parse(payload)))
    page.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.#url = toApp(frame.url)
    })
    page.on('Page.loadEventFired', () => {
      this.emit('did-finish-load', {})
      this.window.markReady()
    })
    page.on('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    const preload = preloadFile ? readFileSync(preloadFile, 'utf8') : ''
    const info = { platform: process.platform, versions: { electron: process.versions.electron } }
    const isolated =
      `(${preloadWorld})(${JSON.stringify(secret)}, ${makeBridge}, ${makeCodec}, ${JSON.stringify(info)}, ` +
      `function (require, module, exports, process) {\n${preload}\n})`
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Runtime.addBinding', { name: '__hostBinding', executionContextName: WORLD }),
      page.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `(${mainWorld})(${JSON.stringify(secret)}, ${makeBridge}, ${shown})`
      }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: isolated })
    ])
    this.#started.resolve()
  }

  async #hear(message) {
    if (message.kind === 'open') {
      this.askToOpen(toApp(message.url))
      return
    }
    const context = this.#context
    const senderFrame = strict('senderFrame', { url: this.#url, parent: null, top: null })
    const event = { sender: this.outside, senderFrame }
    if (message.kind === 'send') {
      theIpcMain.emit(message.channel, event, ...codec.decode(message.args))
      return
    }
    const reply = { kind: 'reply', id: message.id }
    try {
      const value = await theIpcMain.handlerOf(message.channel)(event, ...codec.decode(message.args))
      reply.ok = codec.encode(value)
    } catch (error) {
      // Electron's own line: whoever lets a handler throw puts its words on stderr.
      console.error(`Error occurred in handler for '${message.channel}':`, error)
      reply.error = error.toString()
    }
    await this.#tell(reply, context)
  }

  /** The page wants another window: it gets one unless the application says no. */
  askToOpen(url) {
    const verdict = this.#openHandler?.({ url, frameName: '', features: '', disposition: 'new-window' })
    if (verdict?.action !== 'deny') running.openWindow(url)
  }

  async #tell(message, uniqueContextId = this.#context) {
    if (this.gone || !uniqueContextId) return
    const expression = `__hostReceive(${JSON.stringify(message)})`
    // A page that went away meanwhile hears nothing, as in Electron.
    await this.#page.send('Runtime.evaluate', { expression, uniqueContextId }).catch(() => undefined)
  }

  send(channel, ...args) {
    void this.#tell({ kind: 'event', channel, args: codec.encode(args) })
  }

  async loadURL(url) {
    await this.#started.promise
    const web = new URL(toWeb(url)).href
    this.expected = web
    // Permissions may depend on who asks: the first page is taken for all.
    if (running.pageUrl === undefined) {
      running.pageUrl = url
      running.settlePermissions()
    }
    const loaded = new Promise((resolve) => this.#page.once('Page.loadEventFired', resolve))
    const { errorText } = await this.#page.send('Page.navigate', { url: web })
    if (errorText) throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText })
    await loaded
  }

  getURL() {
    return this.#url
  }
  isDestroyed() {
    return this.gone
  }
  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }
  async executeJavaScript(expression) {
    const options = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.#page.send('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'script failed')
    return result.value
  }
  forcefullyCrashRenderer() {
    this.#page.send('Page.crash').catch(() => undefined)
  }
  getPrintersAsync() {
    return printers()
  }
  print(options, done) {
    print(this.#page, options, done)
  }
}

const outside = (page) => page?.outside
/** `webContents` of the module: Playwright finds the window of a page through it. */
export const webContents = strict('webContents', {
  fromDevToolsTargetId: (target) => outside(pages.get(target)),
  fromId: (id) => outside([...pages.values()].find((page) => page.id === id)),
  getAllWebContents: () => [...pages.values()].map(outside)
})
