import { describe, expect, it } from 'vitest'
import { parseCard } from '../../../../../shared/domain/applicant/card.ts'
import { placeTone } from '../../../../../shared/lib/text.ts'
import { doubled, eaten, stripped, telex, telexKeys, vni, vniKeys } from '../../../../fixtures/unikey.ts'

const NAMES = [
  'Nguyễn Văn An',
  'Trần Thị Đào',
  'Lê Hoàng Phương Thảo',
  'Phạm Quốc Khánh',
  'Huỳnh Ngọc Quyên',
  'Hoàng Xuân Trường',
  'Vũ Thị Huyền',
  'Võ Thành Được',
  'Đặng Thuỳ Linh',
  'Bùi Hữu Nghĩa',
  'Đỗ Khắc Giáp',
  'Hồ Thị Kiều Oanh',
  'Ngô Gia Tự',
  'Dương Thị Mỹ Yến',
  'Lý Thường Kiệt',
  'ĐINH BỘ LĨNH',
  'Nông Văn Dền',
  'Giàng A Páo',
  'Nguyễn Thị Xoan',
  'Mạc Đĩnh Chi',
  'Phan Thị Tuyết Nhung',
  'Trương Vĩnh Ký',
  'Tôn Thất Thuyết',
  'Châu Văn Tiếp',
  'Lương Thế Vinh',
  'Nguyễn Huệ',
  'Quách Thị Gấm'
]
const OTHERS = ['Y-Đức B’Krông', 'H’Hen Niê', 'Ksor Phước', 'Rơ Châm Y Nhơn', 'Rmah Hoà', 'Đinh Núp']
const cardOf = (name: string, sex = 'Nữ') =>
  `030185000123|012345678|${name}|08031985|${sex}|Thôn Đông, xã Tân Ân, tỉnh Ví Dụ|20042021`

/** Every way from a card to a field of the form that an input method lies on. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'letters as they are, Telex': telex,
  'letters as they are, VNI': vni,
  'letters and marks apart, Telex': (text) => telex(text.normalize('NFD')),
  'letters and marks apart, VNI': (text) => vni(text.normalize('NFD')),
  'no marks': stripped,
  'no marks, Telex': (text) => telex(stripped(text)),
  'no marks, VNI': (text) => vni(stripped(text)),
  'keys of Telex, method off': telexKeys,
  'keys of Telex, VNI': (text) => vni(telexKeys(text)),
  'keys of VNI, method off': vniKeys,
  'keys of VNI, Telex': (text) => telex(vniKeys(text)),
  'keys of VNI, digits eaten': (text) => eaten(vniKeys(text)),
  'letters doubled': doubled
}

describe.each(Object.entries(WAYS))('a card by way of: %s', (_, way) => {
  it.each(NAMES)('%s is what the card says, or a doubt names UniKey; the numbers come through', (name) => {
    for (const sex of ['Nữ', 'Nam']) {
      const read = parseCard(way(cardOf(name, sex)))
      if (read.ok) {
        const { card, warnings } = read.value
        if (card.name !== name) expect(warnings.join(' '), card.name).toContain('tắt UniKey (E)')
        expect(card).toMatchObject({ number: '030185000123', birthDate: '1985-03-08', sex, issueDate: '2021-04-20' })
      } else {
        expect(read.problem.problem).toContain('tắt UniKey (E)')
        expect(read.problem.survived).toEqual({
          number: '030185000123',
          birthDate: '1985-03-08',
          issueDate: '2021-04-20'
        })
      }
    }
  })
})

it.each([...NAMES, ...OTHERS])('%s raises no doubt when nothing happened to it', (name) => {
  const read = parseCard(cardOf(name))
  expect(read.ok && read.value.warnings).toEqual([])
})

it('what the method rewrites when keys are meant for it is the name again', () => {
  for (const name of NAMES) {
    expect(placeTone(telex(telexKeys(name)))).toBe(placeTone(name))
    expect(placeTone(vni(vniKeys(name)))).toBe(placeTone(name))
  }
})

it('a number whose digits were eaten is refused, and the dates come through', () => {
  const read = parseCard(cardOf('Nguyễn Văn An').replace('030185000123', '03018500012'))
  expect(!read.ok && read.problem).toMatchObject({
    field: 1,
    survived: { number: '', birthDate: '1985-03-08', issueDate: '2021-04-20' }
  })
})

it.each(['Siu Blăh', 'Kpă Klơng', 'Maria Teresa Đỗ'])('%s is only doubted', (name) => {
  const read = parseCard(cardOf(name))
  expect(read.ok && read.value.card.name).toBe(name)
  expect(read.ok && read.value.warnings).toHaveLength(1)
})
