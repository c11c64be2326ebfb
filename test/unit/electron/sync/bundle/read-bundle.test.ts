import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBundle } from '../../../../../electron/sync/bundle/read-bundle.ts'
import type { ReaderKeys } from '../../../../../electron/sync/bundle/read-container.ts'
import {
  COUNTER,
  fileOf,
  groupOf,
  madeBundle,
  PROVINCE,
  provinceKeys,
  sourceOf,
  STRANGER
} from '../../../../fixtures/bundle.ts'
import { makeFolder } from '../../../../fixtures/store.ts'

const { folder, remove } = makeFolder()
afterAll(remove)
const path = join(folder, 'bundle.qmc')
const files = [fileOf('f1', Buffer.alloc(300_000, 3)), fileOf('f2', Buffer.alloc(0)), fileOf('f3', Buffer.from('ba'))]
const [f1, f2, f3] = files as [(typeof files)[0], (typeof files)[0], (typeof files)[0]]
const groups = [groupOf('d1', 2, [f1]), groupOf('d2', 1, []), groupOf('d3', 3, [f2, f3])]
const whole = await madeBundle(path, sourceOf(groups, files))

/** Everything a reader told of some bytes, and what it made of them. */
function read(bytes: Uint8Array, keys: ReaderKeys = provinceKeys) {
  const at = join(folder, 'tried.qmc')
  writeFileSync(at, bytes)
  const heard: string[] = []
  const result = readBundle(at, keys, {
    dossier: ({ dossierId }) => void heard.push(dossierId),
    step: ({ operationId }) => void heard.push(operationId),
    file: ({ fileId }, dossierId) => void heard.push(`${fileId} of ${dossierId}`),
    fileEnd: ({ fileId }) => void heard.push(`${fileId} whole`)
  })
  rmSync(at)
  return { heard, problem: result.ok ? undefined : result.problem.kind }
}

/** Where the frames begin and how long each is. */
function framesOf(bytes: Buffer): { readonly from: number; readonly to: number }[] {
  const frames = []
  for (let from = 14 + bytes.readUInt32BE(10); from < bytes.byteLength - 64;) {
    const to = from + 5 + bytes.readUInt32BE(from + 1) + 16
    frames.push({ from, to })
    from = to
  }
  return frames
}

describe('a bundle', () => {
  it('is heard in order, to its end', () => {
    expect(read(whole)).toEqual({
      problem: undefined,
      heard: [
        ...['d1', 'op-d1-1', 'op-d1-2', 'd2', 'op-d2-1', 'd3', 'op-d3-1', 'op-d3-2', 'op-d3-3'],
        ...['f1 of d1', 'f1 whole', 'f2 of d3', 'f2 whole', 'f3 of d3', 'f3 whole']
      ]
    })
  })

  it('shows no personal data outside of its encrypted frames', () => {
    expect(whole.includes(Buffer.from('Đặng'))).toBe(false)
    expect(whole.includes(Buffer.from('030185000123'))).toBe(false)
  })

  it('is refused with any byte changed', () => {
    const head = 14 + whole.readUInt32BE(10)
    const places = new Set([
      ...Array.from({ length: head + 64 }, (_, i) => i),
      ...framesOf(whole).flatMap(({ from, to }) => [from, from + 1, from + 4, from + 5, to - 16, to - 1]),
      ...Array.from({ length: 64 }, (_, i) => whole.byteLength - 1 - i),
      ...Array.from({ length: 200 }, (_, i) => Math.floor((whole.byteLength * i) / 200))
    ])
    const accepted = [...places].filter((at, i) => {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ (i % 2 === 0 ? 1 : 0x80)
      return read(changed).problem === undefined
    })
    expect(places.size).toBeGreaterThan(800)
    expect(accepted).toEqual([])
  })

  it('is refused at any length that is not its own', () => {
    const lengths = [
      ...Array.from({ length: 900 }, (_, i) => i),
      ...framesOf(whole).flatMap(({ from, to }) => [from, from + 3, to - 1]),
      ...Array.from({ length: 150 }, (_, i) => Math.floor((whole.byteLength * i) / 150)),
      ...Array.from({ length: 81 }, (_, i) => whole.byteLength - 1 - i)
    ]
    const kinds = new Set(lengths.map((length) => read(whole.subarray(0, length)).problem))
    expect([...kinds]).toEqual(['truncated'])
    expect(read(Buffer.concat([whole, Buffer.from('\n')])).problem).toBe('tampered')
  })

  it('is refused with frames swapped, left out or said twice', () => {
    const frames = framesOf(whole)
    expect(frames.length).toBeGreaterThan(4)
    const parts = [
      whole.subarray(0, frames[0]!.from),
      ...frames.map(({ from, to }) => whole.subarray(from, to)),
      whole.subarray(frames.at(-1)!.to)
    ]
    for (let i = 1; i < frames.length; i++) {
      const swapped = parts.with(i, parts[i + 1]!).with(i + 1, parts[i]!)
      expect(read(Buffer.concat(swapped)).problem).toBe('tampered')
      expect(read(Buffer.concat(parts.toSpliced(i, 1))).problem).toBe('tampered')
      expect(read(Buffer.concat(parts.toSpliced(i, 0, parts[i]!))).problem).toBe('tampered')
    }
  })

  it('is refused when its end comes from another bundle of the same counter', async () => {
    const other = await madeBundle(path, sourceOf([groupOf('d9', 1, [])], [], 'bundle-2', 2))
    const ends = framesOf(whole).at(-1)!.from
    const others = framesOf(other).at(-1)!.from
    expect(read(Buffer.concat([whole.subarray(0, ends), other.subarray(others)])).problem).toBe('tampered')
    const head = 14 + whole.readUInt32BE(10)
    const otherHead = 14 + other.readUInt32BE(10)
    expect(read(Buffer.concat([other.subarray(0, otherHead), whole.subarray(head)])).problem).toBe('tampered')
    expect(read(Buffer.concat([whole.subarray(0, -64), other.subarray(-64)])).problem).toBe('tampered')
  })

  it('is refused from a counter that is not known, or under its name by another hand', async () => {
    expect(read(whole, { ...provinceKeys, senderOf: () => undefined }).problem).toBe('unknown-sender')
    const forged = await madeBundle(path, sourceOf(groups, files), STRANGER)
    expect(read(forged).problem).toBe('unknown-sender')
  })

  it('is refused when it was made for another province', async () => {
    const foreign = await madeBundle(path, sourceOf(groups, files), COUNTER, STRANGER)
    expect(read(foreign).problem).toBe('not-for-us')
    expect(read(whole, { ...provinceKeys, recipient: STRANGER }).problem).toBe('not-for-us')
    expect(
      read(whole, { ...provinceKeys, recipient: { ...STRANGER, fingerprint: PROVINCE.fingerprint } }).problem
    ).toBe('tampered')
  })

  it('is refused by what it is not: another file, an empty one, one of a newer application', () => {
    expect(read(Buffer.from('%PDF-1.7 and so on and on')).problem).toBe('not-a-bundle')
    expect(read(Buffer.alloc(0)).problem).toBe('truncated')
    const newer = Buffer.from(whole)
    newer.writeUInt16BE(2, 8)
    expect(read(newer).problem).toBe('newer-version')
    expect(readBundle(join(folder, 'nowhere.qmc'), provinceKeys)).toEqual({
      ok: false,
      problem: { kind: 'file-unreadable' }
    })
    expect(readBundle(folder, provinceKeys)).toEqual({ ok: false, problem: { kind: 'file-unreadable' } })
  })

  it.each([
    ['a count that is not what is inside', sourceWith({ records: 2 })],
    ['a dossier said twice', sourceOf([groups[1]!, groups[1]!], [])],
    ['a step of another dossier', sourceOf([{ ...groups[1]!, steps: groups[0]!.steps }], [])],
    ['steps out of order', sourceOf([{ ...groups[2]!, steps: groups[2]!.steps.toReversed() }], [f2, f3])],
    ['a file that no dossier names', sourceOf([groups[1]!], [f3])],
    ['a file that never comes', sourceOf([groups[2]!], [f2])],
    ['files in another order', sourceOf([groups[2]!], [f3, f2])]
  ])('is refused whole, though signed, for %s', async (_, source) => {
    expect(read(await madeBundle(path, source)).problem).toBe('malformed')
  })

  it('names a file that is damaged at the counter, and brings the rest', async () => {
    const source = sourceOf(groups, files)
    const lost = { ...source, files: () => [...source.files()].map((each, i) => (i === 0 ? cut(each) : each)) }
    expect(read(await madeBundle(path, lost))).toMatchObject({ problem: undefined })
    expect(read(await madeBundle(path, lost)).heard).not.toContain('f1 whole')
    expect(read(await madeBundle(path, lost)).heard).toContain('f3 whole')
  })
})

type Source = ReturnType<typeof sourceOf>

function sourceWith(counts: Partial<Source['facts']['counts']>): Source {
  const source = sourceOf(groups, files)
  return { ...source, facts: { ...source.facts, counts: { ...source.facts.counts, ...counts } } }
}

const cut = <T extends object>(each: T) => ({ ...each, chunks: () => [Buffer.from('other bytes')] })
