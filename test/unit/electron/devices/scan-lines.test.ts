import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScanLines } from '../../../../electron/devices/scan-lines.ts'

const CARD = '001099012345||Nguyễn Thị Đào|15051999|Nữ|Xã Ví Dụ, Hà Nội|20042021'
const encode = (text: string) => new TextEncoder().encode(text)

/** What is said of these chunks. */
function scansOf(chunks: readonly Uint8Array[], pauseAtEnd = true): string[] {
  const said: string[] = []
  const lines = createScanLines((text) => said.push(text))
  for (const chunk of chunks) lines.add(chunk)
  if (pauseAtEnd) lines.pause()
  return said
}

/** The same bytes, cut at these places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
}

describe('the bytes of a reader', () => {
  it.each(['\r', '\n', '\r\n', '\n\n\r'])('are one scan up to %j, without waiting', (end) => {
    expect(scansOf([encode(CARD + end)], false)).toEqual([CARD])
  })

  it('are one scan after a pause', () => {
    expect(scansOf([encode(CARD)], false)).toEqual([])
    expect(scansOf([encode(CARD)])).toEqual([CARD])
  })

  it('lose framing and byte order mark, and keep what a scan says', () => {
    expect(scansOf([encode(`\u0002\uFEFF${CARD}\u0003\r\n\0`)])).toEqual([CARD])
  })

  it('are no scan when they are longer than any card, and the next one is', () => {
    expect(scansOf([encode('x'.repeat(4096))])).toEqual(['x'.repeat(4096)])
    expect(scansOf([encode(`${'x'.repeat(4097)}\r${CARD}\r`)])).toEqual([CARD])
    expect(scansOf([encode('x'.repeat(1_000_000))])).toEqual([])
  })

  it('give the same scans however they are cut', () => {
    const noise = fc.uint8Array({ maxLength: 60 })
    const texts = fc.oneof(fc.constant(encode(`${CARD}\r\n`)), fc.string({ unit: 'grapheme' }).map(encode), noise)
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), fc.array(fc.nat(), { maxLength: 30 }), (parts, places) => {
        const bytes = Uint8Array.from(parts.flatMap((part) => [...part]))
        expect(scansOf(cut(bytes, places))).toEqual(scansOf([bytes]))
      })
    )
  })
})
