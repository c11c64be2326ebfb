// Sent into the page as source text, so the function must stand alone.

/**
 * Structured-clone values as JSON text, because DevTools bindings carry strings only. Runs in Node and in the page.
 * Every object is written once and pointed at by its place, so that cycles and shared parts stay what they are.
 */
export function makeCodec() {
  const inNode = typeof Buffer !== 'undefined'
  const toBase64 = (bytes) => (inNode ? Buffer.from(bytes).toString('base64') : bytes.toBase64())
  const fromBase64 = (text) => (inNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text))
  const ERRORS = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const BOXES = [Number, String, Boolean, BigInt]
  // Electron's own words, on both sides.
  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }

  const write = (root) => {
    const places = new Map()
    const heap = []
    const slot = (value) => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (value === undefined) return { undefined: true }
      if (typeof value === 'bigint') return { bigint: String(value) }
      if (typeof value === 'number') {
        if (Object.is(value, -0)) return { number: '-0' }
        return Number.isFinite(value) ? value : { number: String(value) }
      }
      if (!places.has(value)) {
        const at = heap.push(null) - 1
        places.set(value, at)
        heap[at] = partsOf(value)
      }
      return { at: places.get(value) }
    }
    const entries = (value) => Object.entries(value).map(([key, part]) => [key, slot(part)])
    const partsOf = (value) => {
      if (Array.isArray(value)) {
        const dense = Object.keys(value).length === value.length
        return dense ? ['list', value.map(slot)] : ['array', value.length, entries(value)]
      }
      if (Object.getPrototypeOf(value) === Object.prototype) return ['object', entries(value)]
      if (value instanceof Date) return ['date', slot(value.getTime())]
      if (value instanceof RegExp) return ['regexp', value.source, value.flags]
      if (value instanceof Map) return ['map', [...value].map(([key, part]) => [slot(key), slot(part)])]
      if (value instanceof Set) return ['set', [...value].map(slot)]
      if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))]
      if (ArrayBuffer.isView(value)) {
        const { buffer, byteOffset, byteLength } = value
        return ['view', value[Symbol.toStringTag], slot(buffer), byteOffset, value.length ?? byteLength]
      }
      if (value instanceof Error) {
        const { name, message, stack } = value
        return ['error', name, { message, stack }, 'cause' in value ? [slot(value.cause)] : []]
      }
      return BOXES.some((box) => value instanceof box) ? ['boxed', slot(value.valueOf())] : refuse()
    }
    return { root: slot(root), heap }
  }

  const read = ({ root, heap }) => {
    const made = []
    const slot = (written) => {
      if (written === null || typeof written !== 'object') return written
      if ('at' in written) return made[written.at] ?? make(written.at)
      if ('number' in written) return Number(written.number)
      return 'bigint' in written ? BigInt(written.bigint) : undefined
    }
    // Not by assignment: a key may be called __proto__.
    const put = (target, key, value, enumerable = true) =>
      Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true })
    const fill = (target, entries) => entries.forEach(([key, part]) => put(target, key, slot(part)))
    // What can hold itself is empty when it is made and filled once it is kept.
    const EMPTY = {
      object: () => ({}),
      list: () => [],
      array: (length) => new Array(length),
      map: () => new Map(),
      set: () => new Set(),
      error: (name, { message }) => new (ERRORS[name] ?? Error)(message),
      date: (time) => new Date(slot(time)),
      regexp: (source, flags) => new RegExp(source, flags),
      buffer: (bytes) => fromBase64(bytes).buffer,
      view: (type, buffer, offset, length) => new globalThis[type](slot(buffer), offset, length),
      boxed: (value) => Object(slot(value))
    }
    const FILL = {
      object: (target, entries) => fill(target, entries),
      list: (target, items) => items.forEach((item) => target.push(slot(item))),
      array: (target, _, entries) => fill(target, entries),
      map: (target, pairs) => pairs.forEach(([key, part]) => target.set(slot(key), slot(part))),
      set: (target, parts) => parts.forEach((part) => target.add(slot(part))),
      error: (target, _, { stack }, cause) => {
        put(target, 'stack', stack, false)
        cause.forEach((part) => put(target, 'cause', slot(part), false))
      }
    }
    const make = (at) => {
      const [kind, ...parts] = heap[at]
      made[at] = EMPTY[kind](...parts)
      FILL[kind]?.(made[at], ...parts)
      return made[at]
    }
    return slot(root)
  }

  const clone = (value) => {
    try {
      return structuredClone(value)
    } catch (error) {
      if (error?.name !== 'DataCloneError') throw error
      return refuse()
    }
  }
  return { encode: (value) => JSON.stringify(write(clone(value))), decode: (text) => read(JSON.parse(text)) }
}
