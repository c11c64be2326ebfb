import { describe, expect, it } from 'vitest'
import {
  clockTimeWords,
  clockWords,
  countWords,
  factWords,
  lineWords,
  noteWords,
  runWords,
  sizeWords,
  spanWords,
  truthWords
} from '../../../../renderer/words/sync.ts'
import type { SyncCounts, SyncView } from '../../../../shared/contract/sync-views.ts'

/** 20/11/2026 09:00 in Vietnam. */
const NOW = Date.UTC(2026, 10, 20, 2, 0)
const counts: SyncCounts = {
  dossiers: 1_218,
  acknowledged: 1_204,
  waiting: 14,
  refused: 0,
  oldestUnsentAt: Date.UTC(2026, 10, 19, 3),
  filesLeft: { dossiers: 0, files: 0, bytes: 0 },
  withoutCode: 0
}
const view: SyncView = {
  line: { kind: 'reached' },
  connection: null,
  secretKept: false,
  counts,
  run: null,
  sendsFiles: true,
  givesCodes: true,
  clockOffsetMs: null,
  reachedAt: null,
  restored: null,
  codesAtHand: null
}

describe('the line of truth', () => {
  it.each<[Partial<SyncCounts>, string]>([
    [{}, 'Tỉnh đã xác nhận 1.204 / 1.218 hồ sơ; 14 chờ, lâu nhất từ 19/11/2026.'],
    [
      { waiting: 12, refused: 2 },
      'Tỉnh đã xác nhận 1.204 / 1.218 hồ sơ; 14 chờ, lâu nhất từ 19/11/2026; 2 hồ sơ bị tỉnh từ chối.'
    ],
    [{ oldestUnsentAt: null }, 'Tỉnh đã xác nhận 1.204 / 1.218 hồ sơ; 14 chờ.'],
    [{ acknowledged: 1_218, waiting: 0 }, 'Tỉnh đã xác nhận cả 1.218 hồ sơ; không còn hồ sơ nào chờ.'],
    [{ dossiers: 0, acknowledged: 0, waiting: 0 }, 'Chưa có hồ sơ nào để gửi lên tỉnh.']
  ])('%j', (part, words) => {
    expect(truthWords({ ...counts, ...part })).toBe(words)
  })
})

describe('the line to the province', () => {
  it.each<[SyncView['line'], string]>([
    [{ kind: 'not-connected' }, 'Chưa nối với tỉnh. Hồ sơ vẫn lưu trên máy này và chờ gửi.'],
    [{ kind: 'paused' }, 'Đang tạm dừng gửi.'],
    [{ kind: 'sending' }, 'Đang gửi.'],
    [{ kind: 'unreachable', nextTryAt: NOW + 8_000 }, 'Không tới được tỉnh; tự thử lại lúc 09:00:08.'],
    [{ kind: 'unreachable', nextTryAt: 0 }, 'Không tới được tỉnh; đang thử lại.'],
    [{ kind: 'busy', nextTryAt: NOW + 65_000 }, 'Hệ thống của tỉnh đang bận; tự thử lại lúc 09:01:05.']
  ])('%j', (line, words) => {
    expect(lineWords(line, 3, NOW)).toBe(words)
  })

  it('promises to go on only while something waits', () => {
    expect(lineWords({ kind: 'reached' }, 3, NOW)).toContain('sẽ tự gửi')
    expect(lineWords({ kind: 'reached' }, 0, NOW)).toBe('Đã nối với tỉnh.')
  })

  it.each(['secret-lost', 'looking'] as const)('has one whole sentence for %s', (kind) => {
    expect(lineWords({ kind }, 0, NOW)).toMatch(/^\p{Lu}.*[.…]$/u)
  })
})

it('says how far the sending is, how fast, and how long it takes', () => {
  const pace = { perMinute: 31.6, bytesPerSecond: 185_000, remainingMs: 150_000 }
  expect(runWords({ done: 1_100, all: 1_200, pace })).toBe(
    'đã gửi 1.100 / 1.200 hồ sơ · 32 hồ sơ mỗi phút · 181 kB mỗi giây · còn khoảng 3 phút'
  )
  expect(runWords({ done: 0, all: 9, pace: null })).toBe('đã gửi 0 / 9 hồ sơ')
  expect(runWords({ done: 1, all: 9, pace: { perMinute: 0, bytesPerSecond: 0, remainingMs: null } })).toBe(
    'đã gửi 1 / 9 hồ sơ'
  )
})

describe('what should be known besides', () => {
  it('is nothing on an ordinary day', () => {
    expect(noteWords({ ...view, clockOffsetMs: 119_000, reachedAt: NOW }, NOW)).toEqual([])
    expect(factWords(view)).toEqual([])
  })

  it('says that files cannot go, and how many wait', () => {
    const filesLeft = { dossiers: 8, files: 12, bytes: 3_600_000 }
    const left = { ...view, counts: { ...counts, filesLeft } }
    expect(noteWords({ ...left, sendsFiles: false }, NOW)).toEqual([
      'Giao diện đang dùng không nhận tệp: 12 tệp của 8 hồ sơ (3,4 MB) vẫn lưu ở máy này, chờ đường gửi khác.'
    ])
    expect(noteWords(left, NOW)).toEqual([])
    expect(factWords(left)).toEqual(['12 tệp (3,4 MB) chờ gửi'])
  })

  it('says that codes do not come by this interface', () => {
    const left = { ...view, counts: { ...counts, withoutCode: 3 } }
    expect(noteWords({ ...left, givesCodes: false }, NOW)).toHaveLength(1)
    expect(noteWords(left, NOW)).toEqual([])
  })

  it('warns of the clock with the province’s own time', () => {
    expect(noteWords({ ...view, clockOffsetMs: 300_000, reachedAt: NOW }, NOW)).toEqual([
      'Đồng hồ máy này chậm hơn đồng hồ của tỉnh 5 phút (lúc đối chiếu, giờ của tỉnh là 09:05 ngày 20/11/2026); chỉnh lại ngày giờ trước khi in giấy hẹn.'
    ])
    expect(clockWords({ offsetMs: -86_400_000 * 2, measuredAt: NOW })).toContain('nhanh hơn đồng hồ của tỉnh 2 ngày')
  })

  it('tells of a restored province for some days, in plain words', () => {
    const restored = { at: NOW, offered: 1_200 }
    expect(noteWords({ ...view, restored }, NOW + 6 * 86_400_000)[0]).toContain('1.200 hồ sơ')
    expect(noteWords({ ...view, restored }, NOW + 8 * 86_400_000)).toEqual([])
  })

  it('says which codes are at hand, and when the province answered last', () => {
    expect(factWords({ ...view, codesAtHand: 17, reachedAt: NOW })).toEqual([
      'Tỉnh trả lời lần cuối lúc 09:00 ngày 20/11/2026',
      'Có sẵn 17 mã hồ sơ của hôm nay'
    ])
  })
})

describe('numbers as people say them', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_204, '1.204'],
    [1_234_567, '1.234.567']
  ])('%i is %s', (count, words) => expect(countWords(count)).toBe(words))

  it.each([
    [0, '0 byte'],
    [1_023, '1.023 byte'],
    [1_536, '1,5 kB'],
    [20_480, '20 kB'],
    [3.4 * 1024 ** 2, '3,4 MB'],
    [2 * 1024 ** 3, '2,0 GB']
  ])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))

  it.each([
    [10, '1 giây'],
    [89_000, '89 giây'],
    [120_000, '2 phút'],
    [5_400_000, '2 giờ'],
    [86_400_000 * 3, '3 ngày']
  ])('%i ms are %s', (ms, words) => expect(spanWords(ms)).toBe(words))

  it('a time of day has its seconds', () => expect(clockTimeWords(NOW + 8_900)).toBe('09:00:08'))
})
