// Sent into the page as source text, so the function must stand alone.

/** One end of the bridge between two worlds of a document: DOM events whose detail Chromium itself clones. */
export function makeBridge(secret, me, peer) {
  // The page may replace whatever hangs on its globals later: it must neither see nor change what crosses here.
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect
  const { CustomEvent, Error, Map, Promise, TypeError } = globalThis
  const { isArray } = Array
  const { keys } = Object
  const uncurry =
    (run) =>
    (self, ...args) =>
      apply(run, self, args)
  const find = uncurry(Map.prototype.get)
  const keep = uncurry(Map.prototype.set)
  const forget = uncurry(Map.prototype.delete)
  const then = uncurry(Promise.prototype.then)
  const tagOf = uncurry(Object.prototype.toString)
  const detailOf = uncurry(getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get)
  const take = uncurry(Event.prototype.preventDefault)
  const dispatch = document.dispatchEvent.bind(document)
  const listen = document.addEventListener.bind(document)
  const put = (target, key, value) => {
    defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true })
    return value
  }

  const DEEPEST = 1000
  const UNCLONEABLE = 'An object could not be cloned.'
  const functions = new Map()
  const promises = new Map()
  let last = 0
  let returned

  /** False when the other world took nothing: what cannot be cloned arrives as null. */
  const post = (kind, detail) =>
    !dispatch(new CustomEvent(`${secret}-${peer}-${kind}`, { __proto__: null, detail, cancelable: true }))
  const on = (kind, hear) =>
    listen(`${secret}-${me}-${kind}`, (event) => {
      const detail = detailOf(event)
      if (detail === null) return
      take(event)
      hear(detail)
    })
  const messageOf = (error) => {
    const message = error instanceof Error ? error.message : error
    return typeof message === 'string' ? message : 'An unknown exception occurred.'
  }

  /** Every object is labelled, so that nothing in it can pass for a label. */
  const wrap = (value, seen = new Map(), depth = 0) => {
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return value
    if (depth >= DEEPEST)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.'
      )
    const known = find(seen, value)
    if (known) return known
    const labelled = { __proto__: null, label: 'value', held: value }
    keep(seen, value, labelled)
    const label = (name, held) => {
      labelled.label = name
      labelled.held = held
      return held
    }
    if (typeof value === 'function') keep(functions, label('function', ++last), value)
    else if (value instanceof Promise) follow(value, label('promise', ++last))
    else if (value instanceof Error) label('error', messageOf(value))
    else if (isArray(value)) {
      const items = label('list', [])
      for (let i = 0; i < value.length; i++) put(items, i, wrap(value[i], seen, depth + 1))
    } else if (tagOf(value) === '[object Object]') {
      const copy = label('object', { __proto__: null })
      const names = keys(value)
      for (let i = 0; i < names.length; i++) put(copy, names[i], wrap(value[names[i]], seen, depth + 1))
    }
    return labelled
  }
  const settle = (id, name, value) => {
    let held = wrap(value)
    if (post('settle', { __proto__: null, id, name, held })) return
    held = wrap(new Error(UNCLONEABLE))
    post('settle', { __proto__: null, id, name: 'reject', held })
  }
  const follow = (promise, id) =>
    then(
      promise,
      (value) => settle(id, 'resolve', value),
      (error) => settle(id, 'reject', error)
    )

  const unwrap = (labelled, seen = new Map()) => {
    if (typeof labelled !== 'object' || labelled === null) return labelled
    const known = find(seen, labelled)
    if (known) return known
    const { label, held } = labelled
    const made = (value) => {
      keep(seen, labelled, value)
      return value
    }
    if (label === 'function') return made((...args) => call(held, args))
    if (label === 'error') return made(new Error(held))
    if (label === 'promise')
      return made(new Promise((resolve, reject) => keep(promises, held, { __proto__: null, resolve, reject })))
    if (label !== 'list' && label !== 'object') return held
    const target = made(label === 'list' ? [] : {})
    const names = keys(held)
    for (let i = 0; i < names.length; i++) put(target, names[i], unwrap(held[names[i]], seen))
    return target
  }

  /** Asks the other world and has its answer at once. */
  const ask = (kind, detail) => {
    returned = undefined
    if (!post(kind, detail) || !returned) throw new Error(UNCLONEABLE)
    if (returned.failed) throw new Error(returned.message)
    return unwrap(returned.held)
  }
  const call = (id, args) => ask('call', { __proto__: null, id, args: wrap(args) })
  const answer = (kind, run) =>
    on(kind, (detail) => {
      let outcome
      try {
        outcome = { __proto__: null, failed: false, held: wrap(run(detail)) }
      } catch (error) {
        outcome = { __proto__: null, failed: true, message: messageOf(error) }
      }
      post('return', outcome)
    })
  answer('call', ({ id, args }) => apply(find(functions, id), undefined, unwrap(args)))
  on('return', (outcome) => (returned = outcome))
  on('settle', ({ id, name, held }) => {
    const promise = find(promises, id)
    forget(promises, id)
    if (name === 'resolve') promise?.resolve(unwrap(held))
    else promise?.reject(unwrap(held))
  })
  return { ask, answer, wrap, unwrap }
}
