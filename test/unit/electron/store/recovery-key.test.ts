import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newRecoveryKey, normaliseRecoveryKey } from '../../../../electron/store/recovery-key.ts'

it('is eight groups of four symbols that cannot be taken for one another, all of them in use', () => {
  const keys = Array.from({ length: 50 }, () => newRecoveryKey(randomBytes))
  for (const key of keys) expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/)
  expect(new Set(keys).size).toBe(50)
  expect(new Set(keys.join('').replaceAll('-', '')).size).toBe(32)
})

it.each([
  ['o0O-iI1-lL', '00011111'],
  [' ab cd_ef.gh ', 'ABCDEFGH'],
  ['ＡＢ１２', 'AB12'],
  ['ab–cd—ef', 'ABCDEF'],
  ['', '']
])('reads %j as %j', (typed, symbols) => expect(normaliseRecoveryKey(typed)).toBe(symbols))

it('is the same key however it is spaced and in whatever case', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.constantFrom('', ' ', '-', ' - '), (bytes, gap) => {
      const key = newRecoveryKey(() => bytes)
      const typed = key.toLowerCase().replaceAll('-', gap).replaceAll('0', 'o').replaceAll('1', 'l')
      expect(normaliseRecoveryKey(typed)).toBe(key.replaceAll('-', ''))
    })
  )
})
