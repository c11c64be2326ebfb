import { expect, test } from 'vitest'
import { volumeWords } from '../../../../renderer/words/register.ts'
import type { RegisterVolume } from '../../../../shared/contract/register-views.ts'

const OPEN: RegisterVolume = {
  ...{ volume: 1, openedOn: '2026-01-02', openedBy: null, closedOn: null, first: 1, last: 1204, gaps: 0 }
}

test.each<[RegisterVolume, string]>([
  [OPEN, 'Mở ngày 02/01/2026 · đang ghi · số 1 đến 1.204'],
  [{ ...OPEN, gaps: 2 }, 'Mở ngày 02/01/2026 · đang ghi · số 1 đến 1.204 · 2 số không dùng'],
  [
    { ...OPEN, openedBy: 'Nguyễn Thị Lan', closedOn: '2026-12-31', first: null, last: null },
    'Mở ngày 02/01/2026 (Nguyễn Thị Lan) · khép ngày 31/12/2026 · chưa có số nào'
  ]
])('a volume in one line: %#', (volume, words) => {
  expect(volumeWords(volume)).toBe(words)
})
