import { describe, expect, it } from 'vitest'
import {
  BLANK_LINE,
  feeOf,
  freshValues,
  orderOf,
  type Values
} from '../../../../../renderer/features/certify/values.ts'
import { intake } from '../../../../fixtures/accepted.ts'
import { procedureOf } from '../../../../fixtures/public-tables.ts'

const DAY = '2026-11-20'
const copying = procedureOf('2.000815')
const extract = procedureOf('2.000635')
const line = { ...BLANK_LINE, what: 'Giấy khai sinh', copies: '2' }
const values = (part: Partial<Values> = {}): Values => ({
  ...freshValues(copying.code),
  applicant: intake.applicant,
  birthText: '08/03/1985',
  shown: [true],
  lines: [line, BLANK_LINE],
  noConflict: true,
  ...part
})
const wrongField = (part: Partial<Values>, procedure = copying) => {
  const order = orderOf(values(part), procedure, DAY)
  return order.ok ? undefined : order.problem.field
}

describe('the order that the fields make', () => {
  it('has one line for each that was filled in, and the papers that were ticked', () => {
    const order = orderOf(values(), copying, DAY)
    expect(order).toMatchObject({
      ok: true,
      value: {
        lines: [{ what: 'Giấy khai sinh', pages: 1, copies: 2, feeVnd: null }],
        matter: { procedureCode: '2.000815', note: '', papers: [{ presented: true }, { applies: false }] }
      }
    })
  })

  it('of a matter without a book writes its lines down as a note', () => {
    const part = { lines: [{ ...line, what: 'Trích lục khai sinh' }], receiptNumber: '0012345', shown: [] }
    expect(orderOf(values(part), extract, DAY)).toMatchObject({
      ok: true,
      value: { lines: [], matter: { note: 'Trích lục khai sinh, 1 trang, 2 bản, 16.000 đồng; biên lai 0012345' } }
    })
  })

  it.each([
    ['lines.0.what', { lines: [{ ...line, what: ' ', fee: '1000' }] }],
    ['lines.0.what', { lines: [BLANK_LINE] }],
    ['lines.0.pages', { lines: [{ ...line, pages: '0' }] }],
    ['lines.1.copies', { lines: [BLANK_LINE, { ...line, copies: '1000' }] }],
    ['lines.0.fee', { lines: [{ ...line, fee: '1k' }] }],
    ['birthText', { birthText: '31/02/1990' }],
    ['applicant.name', { applicant: { ...intake.applicant, name: 'ắ'.repeat(301) } }]
  ] as [string, Partial<Values>][])('is kept back by %s', (field, part) => {
    expect(wrongField(part)).toBe(field)
  })

  it('is kept back where the province sets the fee and nobody has typed it', () => {
    const birth = procedureOf('1.001193')
    const typed = { ...line, fee: '5.000' }
    expect([wrongField({ lines: [line] }, birth), wrongField({ lines: [typed] }, birth)]).toEqual([
      'lines.0.fee',
      undefined
    ])
  })
})

it('a line costs what was typed, else what is published, and nothing is guessed', () => {
  const of = (part: Partial<typeof line>, procedure: typeof copying | undefined = copying) =>
    feeOf({ ...line, ...part }, procedure, DAY)
  expect([of({}), of({ fee: '8.000' }), of({ fee: '0' }), of({ fee: 'x' }), of({ pages: '' })]).toEqual([
    ...[4_000, 8_000, 0, undefined, undefined]
  ])
  expect(feeOf(line, undefined, DAY)).toBeUndefined()
  expect(feeOf(line, procedureOf('1.001193'), DAY)).toBeNull()
})
