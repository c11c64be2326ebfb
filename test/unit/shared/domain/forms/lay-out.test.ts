import { describe, expect, it } from 'vitest'
import type { Block, PrintDocument } from '../../../../../shared/domain/forms/document.ts'
import { layOut } from '../../../../../shared/domain/forms/lay-out.ts'
import { type PrintOptions, receiptFacts } from '../../../../../shared/domain/forms/receipt/receipt-facts.ts'
import type { Accepted } from '../../../../../shared/domain/dossier/event.ts'
import { accepted, authoriser } from '../../../../fixtures/accepted.ts'

const slip = (part: Partial<Accepted> = {}, options: Partial<PrintOptions> = {}) =>
  layOut(receiptFacts({ ...accepted, ...part }, { form: 'receipt/tt03-2025', reprint: 0, copies: 2, ...options }))

/** The lines of a copy as a person reads them; the list of papers as '#'. */
const linesOf = (document: PrintDocument, copy = 0) =>
  (document.sheets[copy] ?? []).flatMap((block) => {
    if (block.kind === 'list') return ['#']
    return block.kind === 'line' ? [block.runs.map((run) => run.text).join('')] : []
  })
const find = <K extends Block['kind']>(document: PrintDocument, kind: K) =>
  document.sheets[0]?.find((block): block is Extract<Block, { kind: K }> => block.kind === kind)

describe('the slip of 2025 (BM.01)', () => {
  it('says everything in the printed order', () => {
    expect(linesOf(slip())).toEqual([
      'Mã hồ sơ: H23.54.22-261120-6000',
      'Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả: ỦY BAN NHÂN DÂN XÃ TÂN AN',
      'Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Đặng Thị Ưởng',
      'Số định danh cá nhân/tổ chức: 030185000123',
      'Địa chỉ: Thôn Đông, xã Tân An',
      'Số điện thoại: 0912 345 678   Email: …………',
      'Nội dung yêu cầu giải quyết: Thủ tục cấp Giấy xác nhận tình trạng hôn nhân (1.004873)',
      'Thành phần hồ sơ nộp gồm:',
      '#',
      'Số lượng hồ sơ: 01 (bộ)',
      'Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc',
      'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 20 tháng 11 năm 2026',
      'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026',
      'Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả',
      'Vào Sổ theo dõi hồ sơ, Quyển số 01   Số thứ tự 01 (nếu có)'
    ])
  })

  it('puts the authoriser after the proxy and before the request', () => {
    expect(linesOf(slip({ authoriser })).slice(5, 11)).toEqual([
      'Số điện thoại: 0912 345 678   Email: …………',
      'Người ủy quyền: Nguyễn Văn Ẵng   Số định danh cá nhân: 030090000456',
      'Địa chỉ: Số 12, ngõ 3, thôn Đoài',
      'Số điện thoại: 0987 654 321   Email: ang@vidu.vn',
      'Giấy tờ ủy quyền: Giấy ủy quyền số 12 ngày 01/11/2026',
      'Nội dung yêu cầu giải quyết: Thủ tục cấp Giấy xác nhận tình trạng hôn nhân (1.004873)'
    ])
  })

  it('has its number line, no name of copies, no note, and the line of the digital signature', () => {
    const document = slip()
    expect(find(document, 'header')?.number).toBe('Số: 01/-TTPVHCC (BPTNTKQ)')
    expect(find(document, 'note')).toBeUndefined()
    expect(linesOf(document).join()).not.toContain('Liên')
    expect(find(document, 'signatures')?.columns).toEqual([
      { title: 'NGƯỜI NỘP HỒ SƠ', notes: ['(Ký và ghi rõ họ tên)'] },
      {
        title: 'NGƯỜI TIẾP NHẬN HỒ SƠ',
        notes: ['(Ký và ghi rõ họ tên)', '(Chữ ký số của người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)']
      }
    ])
  })
})

describe('the slip of 2018', () => {
  const document = slip({}, { form: 'receipt/tt01-2018' })

  it('says everything in the printed order', () => {
    expect(linesOf(document)).toEqual([
      'Mã hồ sơ: H23.54.22-261120-6000',
      '(Liên 1: Lưu)',
      'Bộ phận tiếp nhận và trả kết quả: ỦY BAN NHÂN DÂN XÃ TÂN AN',
      'Tiếp nhận hồ sơ của: Đặng Thị Ưởng',
      'Địa chỉ: Thôn Đông, xã Tân An',
      'Số điện thoại: 0912 345 678   Email: …………',
      'Nội dung yêu cầu giải quyết: Thủ tục cấp Giấy xác nhận tình trạng hôn nhân (1.004873)',
      '1. Thành phần hồ sơ nộp gồm:',
      '#',
      '2. Số lượng hồ sơ: 01 (bộ)',
      '3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc',
      '4. Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 20 tháng 11 năm 2026',
      '5. Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 26 tháng 11 năm 2026',
      '6. Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả',
      'Vào Sổ theo dõi hồ sơ, Quyển số: 01   Số thứ tự: 01'
    ])
  })

  it('names the second copy, has its number line and both notes', () => {
    expect(linesOf(document, 1)[1]).toBe('(Liên 2: Giao khách hàng)')
    expect(find(document, 'header')?.number).toBe('Số: 01/TNHS')
    expect(find(document, 'note')?.lines).toHaveLength(2)
  })
})

describe('every slip', () => {
  it('carries the plain code as bars and QR, also where the code is provisional', () => {
    const codes = find(slip({ code: 'TAM-Q1-261120-0001', codeKind: 'provisional' }), 'codes')
    expect(codes?.barcode).toBe('TAM-Q1-261120-0001')
    expect(codes?.qr).toMatch(/^QMC1:TAM-Q1-261120-0001:..$/)
  })

  it('begins with its mark when it is not the first print', () => {
    expect(slip({}, { reprint: 2 }).sheets.map(([first]) => first)).toEqual([
      { kind: 'mark', text: 'BẢN IN LẠI 2' },
      { kind: 'mark', text: 'BẢN IN LẠI 2' }
    ])
    expect(slip({}, { preview: true, copies: 1 }).sheets[0]?.[0]).toEqual({
      kind: 'mark',
      text: 'BẢN XEM TRƯỚC – KHÔNG CÓ GIÁ TRỊ'
    })
    expect(find(slip(), 'mark')).toBeUndefined()
  })

  it('adds the receiving office to a unit of one line, and leaves longer heads alone', () => {
    expect(find(slip(), 'header')?.left).toHaveLength(2)
    const headerLines = ['ỦY BAN NHÂN DÂN THÀNH PHỐ', 'TRUNG TÂM', 'CHI NHÁNH SỐ 3']
    expect(find(slip({ unit: { ...accepted.unit, headerLines } }), 'header')?.left).toEqual(headerLines)
  })

  it('is as many sheets as copies, dated by the receipt', () => {
    const document = slip({}, { copies: 3 })
    expect(document.sheets).toHaveLength(3)
    expect(document).toMatchObject({ title: 'H23.54.22-261120-6000', size: 'A5', madeAt: '2026-11-20T09:00' })
  })

  it('fills fields in once: braces in what a person typed stay braces', () => {
    const typed = { ...accepted.applicant, name: 'Hộ {code} $& {x}' }
    expect(linesOf(slip({ applicant: typed }))).toContain('Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Hộ {code} $& {x}')
  })

  it('of an unknown version is a bug, never another version', () => {
    expect(() => slip({}, { form: 'receipt/gone' })).toThrow()
  })
})
