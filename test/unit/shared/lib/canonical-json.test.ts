import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../shared/lib/canonical-json.ts'

type Json = Parameters<typeof canonicalJson>[0]
const json = fc.jsonValue() as fc.Arbitrary<Json>

/** The same value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)])
  )
}

describe('canonical JSON', () => {
  it('is sorted by code unit, without blanks, without absent parts', () => {
    expect(canonicalJson({ b: [1, null, 'ắ'], a: { z: true, Z: 0.5 }, gone: undefined, đ: '"' })).toBe(
      '{"a":{"Z":0.5,"z":true},"b":[1,null,"ắ"],"đ":"\\""}'
    )
  })

  it('reads back as the value that JSON carries', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })

  it('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turned(value) as Json)).toBe(canonicalJson(value))
      })
    )
  })
})
