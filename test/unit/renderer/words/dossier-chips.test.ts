import { describe, expect, test } from 'vitest'
import { dueChip, statusChip, syncChip } from '../../../../renderer/words/dossier-chips.ts'
import { workingCalendar } from '../../../../shared/domain/calendar/working-calendar.ts'
import { STATUSES } from '../../../../shared/domain/dossier/status.ts'
import { DEFAULT_OFFICE, DEFAULT_READINGS } from '../../../../shared/domain/office/office.ts'
import { calendar } from '../../../fixtures/public-tables.ts'

const days = workingCalendar(calendar, DEFAULT_OFFICE, DEFAULT_READINGS)
/** Thursday. */
const NOW = '2026-11-05T09:41'
const due = (dueDate: string, dueTime = '17:00') => dueChip({ status: 2, dueDate, dueTime }, NOW, days)

describe('the due chip', () => {
  test.each([
    ['2026-11-05', 'soon', 'hạn hôm nay 17:00'],
    ['2026-11-06', 'soon', 'còn 1 ngày làm việc'],
    ['2026-11-09', 'soon', 'còn 2 ngày làm việc'],
    ['2026-11-10', 'active', 'còn 3 ngày làm việc'],
    ['2026-11-04', 'late', 'quá hạn 1 ngày làm việc'],
    ['2026-10-30', 'late', 'quá hạn 4 ngày làm việc']
  ])('due on %s is %s: %s', (dueDate, tone, text) => {
    expect(due(dueDate)).toEqual({ tone, text })
  })

  test('a promised hour that has passed is late on the day itself', () => {
    expect(due('2026-11-05', '09:40')).toEqual({ tone: 'late', text: 'quá giờ hẹn hôm nay' })
    expect(due('2026-11-05', '09:41').tone).toBe('soon')
  })

  test('late over a weekend only is still one day late', () => {
    const sunday = '2026-11-08T10:00'
    expect(dueChip({ status: 4, dueDate: '2026-11-06', dueTime: '17:00' }, sunday, days).text).toBe(
      'quá hạn 1 ngày làm việc'
    )
  })

  test('what is over or stands still is never late', () => {
    for (const status of [3, 5, 6, 7, 8, 9, 10] as const)
      expect(dueChip({ status, dueDate: '2026-01-05', dueTime: '' }, NOW, days).tone).toBe('plain')
  })
})

test('every status has its legal name', () => {
  const names = STATUSES.map((status) => statusChip({ status }).text)
  expect(new Set(names).size).toBe(STATUSES.length)
})

test('green only for what the province has acknowledged, red only for what it refused', () => {
  expect(syncChip({ sync: 'acknowledged' }).tone).toBe('acknowledged')
  expect(syncChip({ sync: 'refused' }).tone).toBe('late')
  expect(syncChip({ sync: 'waiting' }).tone).toBe('plain')
  expect(syncChip({ sync: 'sending' }).tone).toBe('plain')
})
