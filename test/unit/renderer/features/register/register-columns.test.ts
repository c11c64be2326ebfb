import { describe, expect, it } from 'vitest'
import {
  registerColumns,
  registerLayout,
  registerTexts
} from '../../../../../renderer/features/register/register-columns.ts'
import type { RegisterRow } from '../../../../../shared/domain/register/book.ts'

const ROW: RegisterRow = {
  ...{ volume: 1, serial: 1, code: 'H23.54.22-261120-0007', earlierCode: 'TAM-Q1-261120-0001', procedure: 'Khai sinh' },
  ...{ sets: 2, applicant: 'Đặng Thị Ưởng', address: 'Thôn Đông', phone: '0912', office: 'UBND xã' },
  ...{ receivedAt: '2026-03-01T08:00', dueAt: '2026-03-02', returnedAt: null, delivery: 'Tại quầy', note: 'x' }
}
const layoutOf = (choice: string) => registerLayout('2026-01-02', choice)

describe.each([
  ['in-force', 'register/tt03-2025', 12, 5],
  ['receipt/tt01-2018', 'register/tt01-2018', 13, 3]
])('the columns of a register under %s', (choice, id, count, inGroup) => {
  const layout = layoutOf(choice)
  const columns = registerColumns(layout)

  it('are those of its version, and have a note', () => {
    expect(layout.id).toBe(id)
    expect(columns).toHaveLength(count)
    expect(columns.at(-1)?.head).toBe('Ghi chú')
    expect(columns.filter(({ span }) => span > 0).map(({ span }) => span)).toEqual([inGroup])
    expect(columns.filter(({ day }) => day).map(({ head }) => head)).toEqual([
      'Nhận hồ sơ',
      'Hẹn trả kết quả',
      'Trả kết quả'
    ])
  })

  it('have a text each', () => {
    const texts = registerTexts(ROW, layout)
    expect(texts).toHaveLength(count)
    expect(texts.slice(0, 2)).toEqual(['01', 'H23.54.22-261120-0007\nTAM-Q1-261120-0001'])
    expect(texts.at(-1)).toBe('x')
  })
})
