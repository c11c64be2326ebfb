import { expect, it } from 'vitest'
import { maskName, maskNumber } from '../../../province/control/mask.ts'

it('leaves the initials of a name', () => {
  expect(maskName('Nguyễn Thị Đào')).toBe('N. T. Đ.')
  expect(maskName('  Ưởng  ')).toBe('Ư.')
  expect(maskName('')).toBe('')
})

it('leaves the last three digits of a number, and none of a short one', () => {
  expect(maskNumber('030185000007')).toBe('•••007')
  expect(maskNumber('0007')).toBe('•••007')
  expect(maskNumber('007')).toBe('•••')
})
