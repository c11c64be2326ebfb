import { describe, expect, it } from 'vitest'
import type { PrintDocument } from '../../../../../shared/domain/forms/document.ts'
import { formOnDay } from '../../../../../shared/domain/forms/form-in-force.ts'
import type { FormLayout } from '../../../../../shared/domain/forms/form-layout.ts'
import { FORM_LAYOUTS } from '../../../../../shared/domain/forms/form-layouts.ts'
import { layOutForm } from '../../../../../shared/domain/forms/lay-out-form.ts'
import { sampleForm } from '../../../../../shared/domain/forms/sample-form.ts'
import { formHead, madeUpForm } from '../../../../fixtures/forms.ts'

const linesOf = ({ sheets }: PrintDocument) =>
  (sheets[0] ?? []).flatMap((block) =>
    block.kind === 'line' ? [block.runs.map(({ text }) => text).join('')] : block.kind === 'list' ? ['#'] : []
  )

describe('the request to complete a dossier', () => {
  it('of 2025 says everything in the printed order', () => {
    expect(linesOf(layOutForm(madeUpForm('supplement/tt03-2025', false)))).toEqual([
      'Hồ sơ của: Đặng Thị Ưởng',
      'Nội dung yêu cầu giải quyết: Thủ tục cấp Giấy xác nhận tình trạng hôn nhân (1.004873)',
      'Địa chỉ: Thôn Đông, xã Tân An',
      'Số điện thoại: 0912 345 678   Email: …………',
      'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
      '#',
      'Lý do: Thiếu giấy tờ.',
      'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với ông Phạm Văn Ẩn số điện thoại 0220 3 123 456 để được hướng dẫn./.'
    ])
  })

  it('has no codes and no line of a code before there is one', () => {
    const document = layOutForm(madeUpForm('supplement/tt01-2018', false, { code: '' }))
    expect(document.sheets[0]?.map(({ kind }) => kind)).not.toContain('codes')
    expect(linesOf(document).join()).not.toContain('Mã hồ sơ')
    expect(document.title).toBe('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ')
  })
})

describe('the apology', () => {
  it('is signed in the formula that applies, or by the post alone', () => {
    const facts = madeUpForm('apology/tt01-2018', false)
    const signatures = layOutForm(facts).sheets[0]?.find(({ kind }) => kind === 'signatures')
    expect(signatures).toEqual({
      kind: 'signatures',
      columns: [
        {
          ...{ title: 'PHÓ GIÁM ĐỐC', formula: 'KT. GIÁM ĐỐC', name: 'Phạm Văn Ẩn' },
          notes: ['(Ký và ghi rõ họ tên)']
        }
      ],
      recipients: ['- Như trên;', '- Trung tâm Phục vụ hành chính công xã Tân An;', '- Lưu: VT.']
    })
  })
})

describe('the control slip', () => {
  const rowsOf = (long: boolean) => {
    const blocks = layOutForm(madeUpForm('control/tt03-2025', long)).sheets[0] ?? []
    return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  }

  it('leaves room for hand-overs to come, four in all, and takes any number that were', () => {
    expect(rowsOf(false)).toHaveLength(4)
    expect(rowsOf(true)).toHaveLength(12)
  })

  it('says who gave and who took, when, and how it stood', () => {
    expect(rowsOf(false)[0]?.map(({ text }) => text)).toEqual([
      '1. Giao: Bộ phận TN&TKQ\n2. Nhận: Công chức Tư pháp - Hộ tịch',
      '09 giờ 10 phút,\nngày 20/11/2026',
      'Đúng hạn',
      ''
    ])
  })
})

describe('the register', () => {
  it.each([
    ['register/tt03-2025', 11],
    ['register/tt01-2018', 13]
  ])('%s has as many cells as columns: %i', (form, count) => {
    const blocks = layOutForm(madeUpForm(form, true)).sheets[0] ?? []
    const table = blocks.find((block) => block.kind === 'table')
    expect(table?.columns).toHaveLength(count)
    for (const row of table?.rows ?? []) expect(row).toHaveLength(count)
  })

  it('is signed when it is closed only', () => {
    const signed = (long: boolean) =>
      layOutForm(madeUpForm('register/tt03-2025', long)).sheets[0]?.some(({ kind }) => kind === 'signatures')
    expect([signed(true), signed(false)]).toEqual([true, false])
  })
})

describe('a sample', () => {
  it('is there for every form but the slip, and is marked', () => {
    for (const { id } of FORM_LAYOUTS.filter((layout) => !layout.id.startsWith('receipt/')))
      expect(layOutForm(sampleForm({ ...formHead, form: id })).sheets[0]?.[0]).toEqual({ kind: 'sample', text: 'MẪU' })
    expect(() => sampleForm({ ...formHead, form: 'receipt/tt03-2025' })).toThrow()
  })
})

describe('a legal version that comes', () => {
  const next: FormLayout = {
    ...{ id: 'refusal/bo-tu-phap-2027', name: 'Mẫu mới', effectiveFrom: '2027-03-01', source: 'test', verified: false },
    ...{ title: 'PHIẾU TỪ CHỐI', number: 'Số: {number}/TC', size: 'A4', codes: false },
    ...{ copyLines: ['(Liên 1)'], signatures: [], notes: ['Lưu 10 năm.'] },
    body: [{ copyLine: true }, { line: 'Người nộp: {applicant}, lý do: {reason}' }]
  }
  const layouts = [...FORM_LAYOUTS, next]

  it('is one more layout, and leaves the days before alone', () => {
    expect(formOnDay('refusal', '2027-03-01', 'in-force', layouts)?.id).toBe(next.id)
    expect(formOnDay('refusal', '2027-02-28', 'in-force', layouts)?.id).toBe('refusal/tt03-2025')
    const document = layOutForm(madeUpForm(next.id, false), layouts)
    expect(document.size).toBe('A4')
    expect(linesOf(document)).toEqual(['(Liên 1)', 'Người nộp: Đặng Thị Ưởng, lý do: Thiếu giấy tờ.'])
  })

  it('is a bug where nobody added it', () => {
    expect(() => layOutForm(madeUpForm(next.id, false))).toThrow()
  })
})

describe('the version of a form', () => {
  it('follows the circular that the unit chose by any form', () => {
    expect(formOnDay('apology', '2026-11-20', 'receipt/tt01-2018')?.id).toBe('apology/tt01-2018')
    expect(formOnDay('stop-notice', '2026-11-20', 'receipt/tt01-2018')?.id).toBe('stop-notice/tt03-2025')
  })

  it('is none before the first one was in force', () => {
    expect(formOnDay('stop-notice', '2025-09-14')).toBeUndefined()
    expect(formOnDay('control', '2025-09-14')?.id).toBe('control/tt01-2018')
  })
})
