import { describe, expect, it } from 'vitest'
import { readKeyText, writeKeyText } from '../../../../../electron/sync/bundle/key-file.ts'
import { PROVINCE } from '../../../../fixtures/bundle.ts'

const owner = {
  role: 'province',
  name: 'Trung tâm Phục vụ hành chính công tỉnh',
  unitCode: null,
  installationId: null
} as const
const text = writeKeyText(PROVINCE, owner)
const problemOf = (changed: string) => {
  const read = readKeyText(changed)
  return read.ok ? undefined : read.problem.kind
}

describe('a key file', () => {
  it('brings both public keys and whose they are', () => {
    const read = readKeyText(text)
    expect(read.ok && read.value.owner).toEqual(owner)
    expect(read.ok && read.value.identity.fingerprint).toBe(PROVINCE.fingerprint)
  })

  it('holds no private key', () => {
    for (const key of [PROVINCE.signingPrivate, PROVINCE.agreementPrivate])
      expect(text).not.toContain(key.export({ format: 'jwk' }).d)
  })

  it('is refused with a word changed, and when it is something else', () => {
    expect(problemOf(text.replace('tỉnh', 'huyện'))).toBe('tampered')
    expect(problemOf(text.replace('"province"', '"installation"'))).toBe('tampered')
    expect(problemOf(text.replace('null', '"H23"'))).toBe('tampered')
    expect(problemOf('{}')).toBe('not-a-key-file')
    expect(problemOf('')).toBe('not-a-key-file')
  })
})
