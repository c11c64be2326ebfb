import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeCard, parseCard } from '../../../../../shared/domain/applicant/card.ts'

const CARD = '001099012345||Nguyễn Văn An|15051999|Nam|Xã Ví Dụ, Hà Nội|20042021'
const withField = (field: number, value: string) => {
  const fields = CARD.split('|')
  fields[field - 1] = value
  return fields.join('|')
}
const problemOf = (text: string) => {
  const read = parseCard(text)
  return read.ok ? undefined : read.problem.field
}
const warningsOf = (text: string) => {
  const read = parseCard(text)
  return read.ok ? read.value.warnings : ['refused']
}

describe('the text of an identity card', () => {
  it('keeps seven fields in their place, the empty one too', () => {
    const read = parseCard(`${CARD}\r\n`)
    expect(read).toEqual({
      ok: true,
      value: {
        card: {
          number: '001099012345',
          oldNumber: null,
          name: 'Nguyễn Văn An',
          birthDate: '1999-05-15',
          sex: 'Nam',
          address: 'Xã Ví Dụ, Hà Nội',
          issueDate: '2021-04-20',
          extra: []
        },
        warnings: []
      }
    })
  })

  it('keeps further fields as they came', () => {
    const read = parseCard(`${CARD}|Nguyễn Văn B||x`)
    expect(read.ok && read.value.card.extra).toEqual(['Nguyễn Văn B', '', 'x'])
  })

  it.each([
    ['13 digits', withField(1, '0010990123456'), 1],
    ['letters in the number', withField(1, '00109901234O'), 1],
    ['no name', withField(3, ' '), 3],
    ['31 February', withField(4, '31021999'), 4],
    ['another sex', withField(5, 'X'), 5],
    ['an impossible issue date', withField(7, '99999999'), 7],
    ['only three fields', '001099012345||Nguyễn Văn An', 4],
    ['only six fields', CARD.split('|').slice(0, 6).join('|'), 7],
    ['nothing', '', 1]
  ])('refuses %s by its field', (_, text, field) => expect(problemOf(text)).toBe(field))

  it.each([
    ['a birth year against the number', withField(4, '15051998'), 'Năm sinh'],
    ['a sex against the number', withField(5, 'Nữ'), 'Giới tính'],
    ['an unknown place', withField(1, '003099012345'), 'nơi khai sinh'],
    ['a name without marks', withField(3, 'NGUYEN VAN AN'), 'không có dấu'],
    ['digits in a name', withField(3, 'Nguye64n Va8n Ân'), 'chữ số'],
    ['letters lost to a code page', withField(3, 'Nguy?n Văn An'), 'ký tự lạ'],
    ['an odd old number', withField(2, '12345'), 'CMND'],
    ['issued before birth', withField(7, '20041990'), 'trước ngày sinh']
  ])('only warns of %s', (_, text, word) => expect(warningsOf(text).join(' ')).toContain(word))

  it.each([
    ['12 digits of another script', withField(1, '００１０９９０１２３４５')],
    ['29 February of a common year', withField(4, '29022001')],
    ['a date with slashes', withField(4, '15/05/1999')],
    ['a date year first', withField(4, '19990515')],
    ['bars run together', CARD.replace('||', '|')]
  ])('refuses %s', (_, text) => expect(problemOf(text)).toBeGreaterThan(0))

  it.each([
    ['a leap day', withField(4, '29022000').replace('001099', '001200')],
    ['an old number of 9 digits', withField(2, '012345678')],
    ['sex in capitals', withField(5, 'NAM')],
    ['a name with an apostrophe and a hyphen', withField(3, "Y-Đức B'Krông")],
    ['tabs and a line end from a wedge', `\uFEFF${CARD}\t\r`]
  ])('takes %s without a warning', (_, text) => expect(warningsOf(text)).toEqual([]))

  it('composes decomposed names', () => {
    const read = parseCard(CARD.normalize('NFD'))
    expect(read.ok && read.value.card.name).toBe('Nguyễn Văn An')
  })

  it('is told from what a person types', () => {
    expect(looksLikeCard(CARD)).toBe(true)
    expect(looksLikeCard('001099012345')).toBe(false)
    expect(looksLikeCard('a|b|c|d|e|f|g')).toBe(false)
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), (fields) => {
        const read = parseCard(fields.join('|'))
        expect(read.ok || (read.problem.field >= 1 && read.problem.field <= 7)).toBe(true)
      })
    )
  })
})
