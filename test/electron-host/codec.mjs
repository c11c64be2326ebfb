// Sent into the page as source text, so each function must stand alone.

/** Structured-clone values as JSON text, because DevTools bindings carry strings only. Runs in Node and in the page. */
export function makeCodec() {
  const inNode = typeof Buffer !== 'undefined'
  const toBase64 = (bytes) => (inNode ? Buffer.from(bytes).toString('base64') : bytes.toBase64())
  const fromBase64 = (text) => (inNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text))
  const bytesOf = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  const encode = (value) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) return { $: 'bytes', v: toBase64(bytesOf(value)) }
    if (value instanceof Map) return { $: 'map', v: [...value].map(([k, v]) => [encode(k), encode(v)]) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) }
    if (value instanceof Error) return { $: 'error', name: value.name, message: value.message }
    if (Array.isArray(value)) return value.map(encode)
    return { $: 'object', v: Object.fromEntries(Object.entries(value).map(([k, v]) => [k, encode(v)])) }
  }
  const decode = (value) => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    switch (value.$) {
      case 'number':
        return Number(value.v)
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(value.v)
      case 'date':
        return new Date(value.v)
      case 'buffer':
        return fromBase64(value.v).buffer
      case 'bytes':
        return fromBase64(value.v)
      case 'map':
        return new Map(value.v.map(([k, v]) => [decode(k), decode(v)]))
      case 'set':
        return new Set(value.v.map(decode))
      case 'error':
        return Object.assign(new Error(value.message), { name: value.name })
      default:
        return Object.fromEntries(Object.entries(value.v).map(([k, v]) => [k, decode(v)]))
    }
  }
  // structuredClone first: what cannot be cloned fails here exactly as it does in Electron.
  return {
    encode: (value) => JSON.stringify(encode(structuredClone(value))),
    decode: (text) => decode(JSON.parse(text))
  }
}

/** One end of the bridge between two worlds of a document: DOM events whose detail Chromium itself clones. */
export function makeBridge(secret, me, peer) {
  const functions = new Map()
  const promises = new Map()
  const dispatch = document.dispatchEvent.bind(document)
  const listen = document.addEventListener.bind(document)
  const Custom = CustomEvent
  let last = 0
  let returned
  const post = (kind, detail) => dispatch(new Custom(`${secret}-${peer}-${kind}`, { detail }))
  const on = (kind, hear) => listen(`${secret}-${me}-${kind}`, (event) => hear(event.detail))
  const isPlain = (value) => Object.prototype.toString.call(value) === '[object Object]'
  const keep = (map, value) => {
    map.set(++last, value)
    return last
  }
  const wrap = (value) => {
    if (typeof value === 'function') return { $function: keep(functions, value) }
    if (value instanceof Promise) {
      const id = ++last
      value.then(
        (result) => post('settle', { id, ok: wrap(result) }),
        (error) => post('settle', { id, error: String(error?.message ?? error) })
      )
      return { $promise: id }
    }
    if (Array.isArray(value)) return value.map(wrap)
    return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, wrap(v)])) : value
  }
  const unwrap = (value) => {
    if (Array.isArray(value)) return value.map(unwrap)
    if (!isPlain(value)) return value
    if (value.$function) {
      return (...args) => {
        returned = undefined
        post('call', { id: value.$function, args: wrap(args) })
        if (!returned) throw new TypeError('An object could not be cloned.')
        if ('error' in returned) throw new Error(returned.error)
        return unwrap(returned.ok)
      }
    }
    if (value.$promise) return new Promise((resolve, reject) => promises.set(value.$promise, { resolve, reject }))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, unwrap(v)]))
  }
  on('call', ({ id, args }) => {
    let outcome
    try {
      outcome = { ok: wrap(functions.get(id)(...unwrap(args))) }
    } catch (error) {
      outcome = { error: String(error?.message ?? error) }
    }
    post('return', outcome)
  })
  on('return', (outcome) => (returned = outcome))
  on('settle', ({ id, ok, error }) => {
    const promise = promises.get(id)
    promises.delete(id)
    if (error === undefined) promise?.resolve(unwrap(ok))
    else promise?.reject(new Error(error))
  })
  return { post, on, wrap, unwrap }
}
