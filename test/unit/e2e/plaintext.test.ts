import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesUnder, searchFor } from '../../e2e/plaintext.ts'
import { makeFolder } from '../../fixtures/store.ts'

const NAME = 'Nghiêm Đình Trượng'
const search = searchFor([NAME, '0912 345 678'])
const foundIn = (bytes: Uint8Array) => search(Buffer.concat([Buffer.from('…before '), bytes, Buffer.from(' after')]))

describe('the search for personal data', () => {
  it.each<[string, Buffer]>([
    ['as typed', Buffer.from(NAME)],
    ['composed', Buffer.from(NAME.normalize('NFC'))],
    ['decomposed', Buffer.from(NAME.normalize('NFD'))],
    ['in capitals', Buffer.from('NGHIÊM ĐÌNH TRƯỢNG')],
    ['without marks', Buffer.from('Nghiem Dinh Truong')],
    ['folded for search', Buffer.from('nghiem dinh truong')],
    ['one word of it, as in an index', Buffer.from('truong')],
    ['without spaces', Buffer.from('nghiêmđìnhtrượng')],
    ['in UTF-16', Buffer.from(NAME, 'utf16le')],
    ['in UTF-16, decomposed, the other way round', Buffer.from(NAME.normalize('NFD'), 'utf16le').swap16()],
    ['in a URL', Buffer.from(encodeURIComponent(NAME))],
    ['in escaped JSON', Buffer.from('Nghi\\u00eam \\u0110\\u00ecnh Tr\\u01b0\\u1ee3ng')],
    ['in Base64', Buffer.from(Buffer.from(`{"name":"${NAME}"}`).toString('base64'))],
    ['in Base64, shifted by one', Buffer.from(Buffer.from(`{"name":" ${NAME}"}`).toString('base64'))],
    ['in Base64, shifted by two', Buffer.from(Buffer.from(`{"name":"  ${NAME}"}`).toString('base64'))],
    ['a number as typed', Buffer.from('0912 345 678')],
    ['a number without spaces', Buffer.from('0912345678', 'utf16le')]
  ])('finds it %s', (_, bytes) => {
    expect(foundIn(bytes)).not.toEqual([])
  })

  it('says what it found and how it was written', () => {
    expect(foundIn(Buffer.from('0912345678'))).toEqual(['0912 345 678 (0912345678, UTF-8)'])
  })

  it('finds nothing where there is nothing, and not what only begins like it', () => {
    expect(foundIn(Buffer.from('Nghiê; Đình Tr; Tru; 0912 345 67'))).toEqual([])
    expect(foundIn(Buffer.alloc(0))).toEqual([])
  })

  it('finds a needle that begins inside another one, and one at the very end', () => {
    const overlapping = searchFor(['9991234', '1234567'])
    expect(overlapping(Buffer.from('99991234567')).map((found) => found.slice(0, 7))).toEqual(
      expect.arrayContaining(['9991234', '1234567'])
    )
  })
})

describe('the files of a folder', () => {
  let folder: string
  let remove: () => void
  beforeEach(() => {
    ;({ folder, remove } = makeFolder())
  })
  afterEach(() => remove())

  it('are all of them, however deep', () => {
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    writeFileSync(join(folder, 'top'), 'x')
    writeFileSync(join(folder, 'a', 'b', '.hidden'), '')
    expect([...filesUnder(folder)].map(([path, bytes]) => [path, bytes.toString()]).toSorted()).toEqual([
      [join('a', 'b', '.hidden'), ''],
      ['top', 'x']
    ])
  })
})
