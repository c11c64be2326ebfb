// Run inside the page by page.evaluate, so each function must stand alone.

/** Sends everything over the bridge that it promises to carry. */
export async function crossBridge() {
  const { probe } = window
  const textOf = (run: () => unknown) => {
    try {
      return String(run())
    } catch (error) {
      return String(error)
    }
  }
  const where = Object.getOwnPropertyDescriptor(window, 'probe')
  const { later } = await probe.later({ bytes: new Uint8Array([1]), when: new Map([['a', new Date(0)]]) })
  return {
    frozen: [probe, probe.constants, probe.constants.list, probe.constants.list[1]].every(Object.isFrozen),
    fixed: [where?.writable, where?.configurable],
    again: probe.bindAgain('probe'),
    added: probe.add(2, 3),
    thrown: textOf(() => probe.throwing()),
    later: [later.bytes, later.when.get('a')],
    refused: await probe.refusing().catch(String),
    calledBack: probe.callBack((value, measure) => value + measure('four'), 5),
    calledBackLater: await probe.callBackLater((value) => Promise.resolve(value + 1), 5),
    kinds: [[], new Error('x'), Promise.resolve(), null].map((value) => probe.kindOf(value)),
    cyclic: probe.cyclic().self.self.name,
    uncloneable: [textOf(() => probe.uncloneable()), textOf(() => probe.same(new WeakMap()))],
    labelled: probe.same({ label: 'function', held: 1 })
  }
}

/** Replaces what pages commonly replace, uses the bridge, and tells which of the replacements were called. */
export async function tamperWithPrototypes() {
  const { probe } = window
  const calls: string[] = []
  const restore: (() => void)[] = []
  // Not by push, which is replaced too.
  const note = (name: string) => {
    calls[calls.length] = name
  }
  const tamper = (name: string, owner: object, key: string) => {
    const whole = Object.getOwnPropertyDescriptor(owner, key)
    if (!whole) throw new Error(`nothing to tamper with: ${name}.${key}`)
    const evil = () => {
      note(`${name}.${key}`)
      return null
    }
    restore[restore.length] = () => Reflect.defineProperty(owner, key, whole)
    Reflect.defineProperty(owner, key, 'value' in whole ? { ...whole, value: evil } : { ...whole, get: evil })
  }
  const catchWritesOf = (key: string) => {
    restore[restore.length] = () => Reflect.deleteProperty(Object.prototype, key)
    Reflect.defineProperty(Object.prototype, key, { configurable: true, set: () => note(`set ${key}`) })
  }
  const targets: [string, object, string[]][] = [
    ['Array', Array.prototype, ['map', 'push', 'forEach', 'slice']],
    ['Object', Object, ['keys', 'values', 'entries', 'fromEntries', 'freeze', 'assign', 'defineProperty']],
    ['Map', Map.prototype, ['get', 'set', 'delete', 'has']],
    ['JSON', JSON, ['parse', 'stringify']],
    ['Reflect', Reflect, ['apply', 'ownKeys']],
    ['Function', Function.prototype, ['call', 'apply', 'bind']],
    ['CustomEvent', CustomEvent.prototype, ['detail']],
    ['Event', Event.prototype, ['preventDefault', 'type']],
    ['EventTarget', EventTarget.prototype, ['dispatchEvent', 'addEventListener']]
  ]
  let answers: unknown[]
  try {
    for (const [name, owner, keys] of targets) for (const key of keys) tamper(name, owner, key)
    for (const key of ['deep', 'held', 'label', 'id']) catchWritesOf(key)
    const sync = [probe.add(20, 22), probe.same({ deep: [1] }), probe.callBack((value) => value, 'back')]
    answers = [...sync, await probe.later('later'), await probe.invoke('echo', { deep: 1 })]
  } finally {
    for (const undo of restore) undo()
  }
  return { calls, answers }
}
