import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder, MORNING } from '../../../fixtures/store.ts'
import { TEST_ACCOUNT } from '../../../province/accounts.ts'
import { faultOfCode } from '../../../province/desk/code-form.ts'
import { openRecord } from '../../../province/record/record.ts'

const { folder, remove } = makeFolder()
const record = openRecord(folder)
afterAll(() => {
  record.close()
  remove()
})
const fault = (code: string, anySerial = false) => faultOfCode(code, TEST_ACCOUNT, record, anySerial)

describe('a dossier code', () => {
  it('is good when the province issued it to this unit', () => {
    const code = record.codes.issue(TEST_ACCOUNT.unit, MORNING)
    expect(code).toBe('H23.54.22-20261120-0000001')
    expect(fault(code)).toBeUndefined()
    const others = record.codes.issue('H23.54.23', MORNING)
    expect(fault(others, true)).toBe('không phải mã hồ sơ của đơn vị này')
  })

  it.each([
    ['H23.54.22-261120-6000', undefined],
    ['H23.54.22-261120-6999', undefined],
    ['H23.54.22-261120-7000', 'số thứ tự nằm ngoài dải đã cấp cho đơn vị'],
    ['H23.54.22-260229-6000', 'ngày trong mã không có thật'],
    ['H23.54.22-20261120-0000002', 'không phải mã do tỉnh cấp và không đúng dạng mã hồ sơ'],
    ['H23.54.22-261120-600', 'không phải mã do tỉnh cấp và không đúng dạng mã hồ sơ'],
    ['H23.54.2-261120-6000', 'không phải mã hồ sơ của đơn vị này'],
    ['TAM-Q1-261120-0001', 'không phải mã hồ sơ của đơn vị này']
  ])('%s: %s', (code, reason) => {
    expect(fault(code)).toBe(reason)
  })

  it('may have any serial where units number by themselves', () => {
    expect(fault('H23.54.22-261120-0001', true)).toBeUndefined()
    expect(fault('H23.54.22-261120-10000', true)).toBeUndefined()
  })
})
