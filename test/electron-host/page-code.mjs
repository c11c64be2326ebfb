// Sent into the page as source text, so each function must stand alone.

/** Main world, before any script of the page: receives what the preload exposes, frozen. */
export function mainWorld(secret, makeBridge) {
  if (window !== window.top) return
  const bridge = makeBridge(secret, 'main', 'preload')
  const freeze = (value) => {
    if (value && typeof value === 'object') {
      Object.values(value).forEach(freeze)
      Object.freeze(value)
    }
    return value
  }
  window.open = (url = '') => {
    bridge.post('open', { url: new URL(url, document.baseURI).href })
    return null
  }
  bridge.on('expose', ({ key, api }) =>
    Object.defineProperty(window, key, { value: freeze(bridge.unwrap(api)), enumerable: true })
  )
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
  bridge.on('open', ({ url }) => post({ kind: 'open', url }))
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a' && node.href)
    if (!link || event.defaultPrevented || (link.target !== '_blank' && !event.ctrlKey)) return
    event.preventDefault()
    post({ kind: 'open', url: link.href })
  })
  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++last
        const encoded = codec.encode(args)
        waiting.set(id, { resolve, reject, channel })
        post({ kind: 'invoke', id, channel, args: encoded })
      }),
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
    exposeInMainWorld: (key, api) => bridge.post('expose', { key, api: bridge.wrap(api) })
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
