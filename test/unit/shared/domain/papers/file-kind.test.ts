import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HEAD_BYTES, kindOfFile } from '../../../../../shared/domain/papers/file-kind.ts'

it.each([
  ['pdf', '255044462d312e37'],
  ['jpg', 'ffd8ffe000104a46'],
  ['png', '89504e470d0a1a0a'],
  ['tif', '49492a0008000000'],
  ['tif', '4d4d002a00000008']
])('knows %s by its head', (kind, head) => {
  expect(kindOfFile(Buffer.from(head, 'hex'))).toBe(kind)
})

it.each([
  ['a program of Windows', '4d5a900003000000'],
  ['a program of Linux', '7f454c4602010100'],
  ['a script', '23212f62696e2f73'],
  ['a page of the web', '3c68746d6c3e0a00'],
  ['an archive', '504b030414000000'],
  ['half a head', '8950'],
  ['nothing', '']
])('takes no %s', (_, head) => {
  expect(kindOfFile(Buffer.from(head, 'hex'))).toBeUndefined()
})

it('is decided by the head alone', () => {
  const bytes = (most: number) => fc.uint8Array({ minLength: HEAD_BYTES, maxLength: most })
  fc.assert(fc.property(bytes(64), (file) => kindOfFile(file) === kindOfFile(file.subarray(0, HEAD_BYTES))))
})
