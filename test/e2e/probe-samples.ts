import { inspect } from 'node:util'

const cycle: { name: string; self?: unknown } = { name: 'cycle' }
cycle.self = cycle
const shared = { once: true }

const plain: Readonly<Record<string, unknown>> = {
  undefined,
  null: null,
  'minus zero': -0,
  NaN: NaN,
  infinity: -Infinity,
  bigint: 2n ** 80n,
  text: 'Nguyễn Thị Đào \u0000 \u{1f600}',
  'lone surrogate': '\ud800',
  date: new Date(86_400_000),
  'invalid date': new Date(NaN),
  regexp: /^a+$/giu,
  'boxed number': Object(7) as unknown,
  'boxed bigint': Object(7n) as unknown,
  'boxed string': Object('seven') as unknown,
  'boxed boolean': Object(false) as unknown,
  buffer: new Uint8Array([1, 2, 255]).buffer,
  int8: new Int8Array([-1, 1]),
  uint8: new Uint8Array([1, 255]),
  clamped: new Uint8ClampedArray([1, 255]),
  int16: new Int16Array([-2, 2]),
  uint16: new Uint16Array([2, 65_535]),
  int32: new Int32Array([-3, 3]),
  uint32: new Uint32Array([3]),
  float32: new Float32Array([0.5, NaN]),
  float64: new Float64Array([0.1, -0]),
  bigint64: new BigInt64Array([-4n]),
  biguint64: new BigUint64Array([4n]),
  'part of a buffer': new Uint8Array([1, 2]),
  'data view': new DataView(new Uint8Array([9, 1, 2, 9]).buffer, 1, 2),
  map: new Map([[{ key: 1 }, new Map([['a', undefined]])]]),
  set: new Set<unknown>([1, 'a', new Set()]),
  'sparse array': Object.assign(new Array<string>(4), { 0: 'first', 3: 'last' }),
  'array with a name': Object.assign([1], { named: true }),
  cycle,
  'shared part': { one: shared, two: shared, list: [shared] },
  instance: { x: 3 },
  getter: { computed: 5 },
  'key of a prototype': JSON.parse('{"__proto__":{"polluted":true},"constructor":1}') as unknown,
  nested: { rows: [{ id: 1, at: new Date(0), tags: new Set(['x']) }] }
}

/** How main must see every sample of test/fixtures/probe-app/preload.cjs, by its name. */
export const SAMPLE_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, inspect(value, { depth: 9 })])),
  'error with a cause': 'TypeError: wrong type because of { code: 7 }',
  'error of a class': 'RangeError: odd'
}
