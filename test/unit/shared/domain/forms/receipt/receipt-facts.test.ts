import { describe, expect, it } from 'vitest'
import { receiptFacts } from '../../../../../../shared/domain/forms/receipt/receipt-facts.ts'
import type { Accepted } from '../../../../../../shared/domain/dossier/event.ts'
import { accepted } from '../../../../../fixtures/accepted.ts'

const factsOf = (part: Partial<Accepted> = {}) =>
  receiptFacts({ ...accepted, ...part }, { form: accepted.formVersion, reprint: 0, copies: 2 })

/** One component with nothing handed in. */
const [component] = accepted.procedure.components
const nothing = {
  componentId: component!.id,
  applies: true,
  originals: 0,
  certifiedCopies: 0,
  copies: 0,
  electronic: 0,
  presented: false,
  replacedByDatabase: false
}
const papersOf = (entry: Partial<typeof nothing>) =>
  factsOf({
    procedure: { ...accepted.procedure, components: [{ ...component!, name: 'Tờ khai' }] },
    papers: [{ ...nothing, ...entry }]
  }).papers

describe('what a slip says', () => {
  it('writes moments, numbers and the limit as papers do', () => {
    expect(factsOf({ register: { year: 2026, book: 2, serial: 7 }, sets: 3 }).fields).toMatchObject({
      number: '07',
      book: '02',
      serial: '07',
      sets: '03',
      limit: '03 ngày làm việc',
      received: '09 giờ 00 phút, ngày 20 tháng 11 năm 2026',
      due: '17 giờ 00 phút, ngày 26 tháng 11 năm 2026'
    })
  })

  it('shows a provisional code as such, and keeps the plain code for the bars', () => {
    const facts = factsOf({ code: 'TAM-Q1-261120-0001', codeKind: 'provisional' })
    expect(facts.fields.code).toBe('TAM-Q1-261120-0001 (Mã tạm)')
    expect(facts.code).toBe('TAM-Q1-261120-0001')
    expect(factsOf().fields.code).toBe('H23.54.22-261120-6000')
  })

  it('shows both codes once the province gave one, and the official one in the bars', () => {
    const facts = receiptFacts(
      { ...accepted, code: 'TAM-Q1-261120-0001', codeKind: 'provisional' },
      { form: accepted.formVersion, reprint: 1, copies: 1, officialCode: 'H23.54.22-261120-9000' }
    )
    expect(facts.fields.code).toBe('H23.54.22-261120-9000 (mã tạm đã cấp: TAM-Q1-261120-0001)')
    expect(facts.code).toBe('H23.54.22-261120-9000')
  })

  it.each([
    [{ originals: 1 }, 'Tờ khai (bản chính: 01)'],
    [{ certifiedCopies: 2, copies: 12 }, 'Tờ khai (bản sao có chứng thực: 02, bản sao: 12)'],
    [{ electronic: 1 }, 'Tờ khai (bản điện tử: 01)'],
    [{ copies: 1, presented: true }, 'Tờ khai (bản sao: 01, xuất trình)'],
    [{ replacedByDatabase: true }, 'Tờ khai (khai thác từ cơ sở dữ liệu)']
  ])('lists a paper with its kinds and counts: %j', (entry, words) => {
    expect(papersOf(entry)).toEqual([words])
  })

  it('does not list what was not handed in', () => {
    expect(papersOf({})).toEqual([])
    expect(factsOf({ papers: [] }).papers).toEqual([])
  })

  it('lists papers in the order of the published list, whatever the order of the entries', () => {
    expect(factsOf({ papers: [...accepted.papers].reverse() }).papers).toEqual(factsOf().papers)
    expect(factsOf().papers.length).toBeGreaterThan(1)
  })

  it.each([
    ['counter', 'Bộ phận Tiếp nhận và Trả kết quả'],
    ['post', 'nhà (trụ sở tổ chức) qua dịch vụ bưu chính: Số 1, đường Trần Phú'],
    ['online', 'trực tuyến (bản điện tử)']
  ] as const)('says where the result is to be had: %s', (way, words) => {
    expect(factsOf({ delivery: { way, address: 'Số 1, đường Trần Phú' } }).fields.delivery).toBe(words)
  })
})
