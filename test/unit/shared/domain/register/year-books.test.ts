import { describe, expect, it } from 'vitest'
import type { RegisterRow } from '../../../../../shared/domain/register/book.ts'
import { UNEXPLAINED } from '../../../../../shared/domain/register/spans.ts'
import { yearBooks, type YearOfRegister } from '../../../../../shared/domain/register/year-books.ts'

const row = (serial: number, volume = 1, receivedAt = '2026-03-01T08:00'): RegisterRow => ({
  ...{ serial, volume, receivedAt, code: `H23.54.22-260301-${String(serial)}`, earlierCode: null },
  ...{
    procedure: 'Khai sinh',
    sets: 1,
    applicant: 'Đặng Thị Ưởng',
    address: 'Thôn Đông',
    phone: '',
    office: 'UBND xã',
    dueAt: '2026-03-02'
  },
  ...{ returnedAt: null, delivery: 'Tại quầy', note: '' }
})
const books = (rows: readonly RegisterRow[], more: Partial<YearOfRegister> = {}) =>
  yearBooks({ year: 2026, rows, reasons: new Map(), opened: new Map(), closedOn: null, ...more })

describe('the books of a year', () => {
  it('are none without a dossier', () => {
    expect(books([])).toEqual({ ok: true, value: [] })
  })

  it('go on counting over volumes, each closed the day the next one opened', () => {
    const made = books([row(3, 2, '2026-06-15T09:00'), row(1), row(2)], { closedOn: '2026-12-31' })
    expect(made).toMatchObject({
      value: [
        { volume: 1, first: 1, last: 2, openedOn: '2026-03-01', closedOn: '2026-06-15', gaps: [] },
        { volume: 2, first: 3, last: 3, openedOn: '2026-06-15', closedOn: '2026-12-31', gaps: [] }
      ]
    })
    expect(made.ok && made.value[0]?.rows.map(({ serial }) => serial)).toEqual([1, 2])
  })

  it('hold a dossier that came before the year and was looked at in it', () => {
    expect(books([row(1, 1, '2025-12-31T16:00')])).toMatchObject({ value: [{ first: 1, last: 1 }] })
  })

  it('close a volume on the day that the next one was opened, which may still be empty', () => {
    const opened = new Map([[2, '2026-06-10']])
    expect(books([row(1)], { opened })).toMatchObject({
      value: [
        { volume: 1, closedOn: '2026-06-10' },
        { volume: 2, openedOn: '2026-06-10', closedOn: null, first: null, last: null, rows: [], gaps: [] }
      ]
    })
    expect(books([row(1), row(2, 2, '2026-06-15T09:00')], { opened })).toMatchObject({
      value: [{ closedOn: '2026-06-10' }, { openedOn: '2026-06-10', first: 2, last: 2 }]
    })
  })

  it('stay open while the year runs', () => {
    expect(books([row(1)])).toMatchObject({ value: [{ closedOn: null }] })
  })

  it('show every gap with its reason, or that nothing explains it, in the volume it falls into', () => {
    const reasons = new Map([[2, 'hủy khi lưu']])
    expect(books([row(3), row(6, 2)], { reasons })).toMatchObject({
      value: [
        {
          gaps: [
            { serial: 1, reason: UNEXPLAINED },
            { serial: 2, reason: 'hủy khi lưu' }
          ]
        },
        { first: 4, gaps: [{ serial: 4 }, { serial: 5 }] }
      ]
    })
  })

  it.each<[string, readonly RegisterRow[], object]>([
    ['two dossiers under one number', [row(1), row(1)], { kind: 'serial-twice', serial: 1 }],
    ['a number below 1', [row(0)], { kind: 'serial-below-one' }],
    ['a volume before its turn', [row(1, 2), row(2, 1)], { kind: 'volumes-out-of-order' }]
  ])('refuse %s', (_, rows, problem) => {
    expect(books(rows)).toEqual({ ok: false, problem })
  })
})
