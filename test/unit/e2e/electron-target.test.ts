import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronTarget, realBinary } from '../../e2e/electron-target.ts'
import { makeFolder } from '../../fixtures/store.ts'

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = makeFolder())
})
afterEach(() => remove())

function download(): string {
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'electron'), '')
  writeFileSync(join(folder, 'path.txt'), 'electron\n')
  return join(folder, 'dist', 'electron')
}

describe('which Electron the stories run on', () => {
  it('is the stand-in where nothing was downloaded, and the real one where it was', () => {
    expect([electronTarget('', folder), realBinary(folder)]).toEqual(['host', undefined])
    const binary = download()
    expect([electronTarget('', folder), realBinary(folder)]).toEqual(['real', binary])
  })

  it('fails loudly when the real one is asked for and missing, also when only its path is known', () => {
    expect(() => electronTarget('real', folder)).toThrow(`ELECTRON_TARGET=real, but there is no binary in ${folder}`)
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(() => electronTarget('real', folder)).toThrow('there is no binary')
  })

  it('is what was asked for, and nothing when nobody knows the name', () => {
    download()
    expect(electronTarget('host', folder)).toBe('host')
    expect(electronTarget('real', folder)).toBe('real')
    expect(() => electronTarget('Real', folder)).toThrow('ELECTRON_TARGET=Real: it is "real" or "host"')
  })
})
