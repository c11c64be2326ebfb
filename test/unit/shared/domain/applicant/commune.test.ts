import { describe, expect, it } from 'vitest'
import { communeOf, communesSchema } from '../../../../../shared/domain/applicant/commune.ts'

// Made-up names: no list of communes is part of the sources.
const list = communesSchema.parse({
  verified: true,
  source: 'danh sách thử',
  communes: [
    {
      code: '00001',
      name: 'Xã Hòa Mẫu',
      province: 'Tỉnh Ví Dụ',
      formerNames: [
        { name: 'Xã Thử Nhất', district: 'Huyện Nháp', province: 'Tỉnh Ví Dụ' },
        { name: 'Thị trấn Nháp', district: 'Huyện Nháp', province: 'Tỉnh Ví Dụ Cũ' }
      ]
    },
    {
      code: '00002',
      name: 'Phường Đông Mẫu',
      province: 'Thành phố Thí Điểm',
      formerNames: [{ name: 'Phường 3', district: 'Quận Nháp', province: 'Thành phố Thí Điểm' }]
    },
    {
      code: '00003',
      name: 'Xã Đông Mậu',
      province: 'Thành phố Thí Điểm',
      formerNames: [{ name: 'Xã Thử Nhất', district: 'Huyện Nháp', province: 'Tỉnh Ví Dụ' }]
    }
  ]
})
const codeOf = (address: string) => communeOf(address, list)?.code

describe('the commune of a printed address', () => {
  it.each([
    ['as it is called today', 'Thôn 2, xã Hòa Mẫu, tỉnh Ví Dụ', '00001'],
    ['with the tone on the other letter, in capitals', 'TỔ 5, XÃ HOÀ MẪU, TỈNH VÍ DỤ', '00001'],
    ['without words for the kind', 'Hòa Mẫu, Ví Dụ', '00001'],
    ['as it was called, of a province that is gone', 'Khu 1, TT Nháp, H. Nháp, Ví Dụ Cũ', '00001'],
    ['of a ward with a number', '12 ngõ 3, P. 3, Q. Nháp, TP. Thí Điểm', '00002'],
    ['without marks', 'Thon 2, xa Hoa Mau, tinh Vi Du', '00001'],
    ['decomposed', 'Xã Hòa Mẫu, Tỉnh Ví Dụ'.normalize('NFD'), '00001']
  ])('is found %s', (_, address, code) => expect(codeOf(address)).toBe(code))

  it.each([
    ['nothing', ''],
    ['a province alone', 'Tỉnh Ví Dụ'],
    ['a commune of another province', 'Xã Hòa Mẫu, Thành phố Thí Điểm'],
    ['a name that two have', 'Xã Thử Nhất, Huyện Nháp, Tỉnh Ví Dụ'],
    ['what two are without marks', 'Dong Mau, Thi Diem'],
    ['marks that do not fit', 'Xã Hòa Mấu, Tỉnh Ví Dụ'],
    ['a former name with its district left out', 'Xã Thử Nhất, Tỉnh Ví Dụ']
  ])('is not guessed from %s', (_, address) => expect(codeOf(address)).toBeUndefined())

  it('carries whether the list is verified', () => {
    expect(communeOf('Hòa Mẫu, Ví Dụ', list)).toEqual({
      code: '00001',
      name: 'Xã Hòa Mẫu',
      province: 'Tỉnh Ví Dụ',
      verified: true
    })
  })
})
