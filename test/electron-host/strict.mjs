// What is not there must be missed by name, so that the application never leans on a hole.

/** `target`, but reading anything it does not have throws "electron-host: <name>.<key> is not implemented". */
export function strict(name, target) {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value = Reflect.get(object, key, object)
        return typeof value === 'function' && !isClass(value) ? value.bind(object) : value
      }
      throw new Error(`electron-host: ${name}.${String(key)} is not implemented`)
    }
  })
}

const isClass = (value) => /^class\b/.test(Function.prototype.toString.call(value))

/** An event whose default can be prevented. */
export function preventable(details = {}) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    }
  }
}
