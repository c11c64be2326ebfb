// Sent into the page as source text, so each function must stand alone.

/** Main world, before any script of the page: receives what the preload exposes, frozen. */
export function mainWorld(secret, makeBridge, shown) {
  const { top, URL } = window
  if (window !== top) {
    // A frame has no bridge, but what it opens is asked for too.
    window.open = (url = '') => top.open(new URL(url, document.baseURI).href)
    return
  }
  // Nothing is painted in a window that is not shown, so its page must not wait for a frame. Chromium here would paint.
  if (!shown) window.requestAnimationFrame = () => 0
  const bridge = makeBridge(secret, 'main', 'preload')
  const freeze = (value) => {
    if (value === null || typeof value !== 'object' || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value
    Object.freeze(value)
    Object.values(value).forEach(freeze)
    return value
  }
  bridge.answer('expose', ({ key, api }) => {
    if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, key, { value: freeze(bridge.unwrap(api)), enumerable: true })
  })
  window.open = (url = '') => bridge.ask('open', { __proto__: null, url: new URL(url, document.baseURI).href })
}

/** Isolated world: what a sandboxed preload finds around it, then the preload itself. */
export function preloadWorld(secret, makeBridge, makeCodec, info, preload) {
  if (window !== window.top) return
  const bridge = makeBridge(secret, 'preload', 'main')
  const codec = makeCodec()
  const toMain = globalThis.__hostBinding
  const waiting = new Map()
  const listeners = new Map()
  let last = 0
  const post = (message) => toMain(JSON.stringify(message))
  bridge.answer('open', ({ url }) => {
    post({ kind: 'open', url })
    return null
  })
  const openElsewhere = (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a' && node.href)
    const asked =
      event.type === 'click' ? link?.target === '_blank' || event.ctrlKey || event.shiftKey : event.button === 1
    if (!link || !asked || event.defaultPrevented) return
    event.preventDefault()
    post({ kind: 'open', url: link.href })
  }
  addEventListener('click', openElsewhere)
  addEventListener('auxclick', openElsewhere)
  // As in Electron, where navigateOnDragDrop is off: what the page does not take is not dropped at all.
  addEventListener('dragover', (event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  })
  const ipcRenderer = {
    async invoke(channel, ...args) {
      const { promise, resolve, reject } = Promise.withResolvers()
      const id = ++last
      const encoded = codec.encode(args)
      waiting.set(id, { resolve, reject, channel })
      post({ kind: 'invoke', id, channel, args: encoded })
      return promise
    },
    send: (channel, ...args) => post({ kind: 'send', channel, args: codec.encode(args) }),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel, listener) {
      const left = (listeners.get(channel) ?? []).filter((each) => each !== listener)
      listeners.set(channel, left)
      return ipcRenderer
    }
  }
  globalThis.__hostReceive = (message) => {
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...codec.decode(message.args))
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) call.resolve(codec.decode(message.ok))
    else call.reject(new Error(`Error invoking remote method '${call.channel}': ${message.error}`))
  }
  const missing = (name, object) =>
    new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === 'symbol') return target[key]
        throw new Error(`electron-host: ${name}.${String(key)} is not implemented`)
      }
    })
  const contextBridge = {
    exposeInMainWorld: (key, api) => void bridge.ask('expose', { __proto__: null, key, api: bridge.wrap(api) })
  }
  const electron = missing('electron', {
    ipcRenderer: missing('ipcRenderer', ipcRenderer),
    contextBridge: missing('contextBridge', contextBridge)
  })
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports, { type: 'renderer', sandboxed: true, contextIsolated: true, ...info })
}
