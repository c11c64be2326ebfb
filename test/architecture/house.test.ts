import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => file !== '')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const code = files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && !file.startsWith('test/architecture/planted/'))
const linesOf = (file: string) => read(file).split('\n').length - 1

const FOLDERS = ['.ci', 'assets', 'electron', 'renderer', 'shared', 'test']
const BANNED_NAMES = /(^|\/)(utils?|helpers?|common|manager|data|info|index)\.(ts|tsx)$/

describe('the house', () => {
  it('has no other top-level folders than the fixed ones', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    expect([...folders].sort()).toEqual(FOLDERS)
  })

  it('keeps files small: none over 300 lines, half of them under 100', () => {
    expect(code.filter((file) => linesOf(file) > 300)).toEqual([])
    const sizes = code.map(linesOf).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100)
  })

  it('names files in kebab-case after what they hold', () => {
    const product = code.filter((file) => /^(shared|electron|renderer)\//.test(file))
    expect(product.filter((file) => BANNED_NAMES.test(file))).toEqual([])
    expect(product.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([])
  })

  it('skips no test and silences no checker', () => {
    const silenced = new RegExp(
      [
        '@ts-' + 'ignore',
        '@ts-' + 'nocheck',
        'eslint-' + 'disable',
        '\\b(it|test|describe)\\.(skip|only|todo)\\b'
      ].join('|')
    )
    expect(code.filter((file) => silenced.test(read(file)))).toEqual([])
  })

  it('names no folder of the machine it was written on', () => {
    const texts = files.filter((file) => /\.(ts|tsx|mjs|cjs|md|json|yml|html)$/.test(file) || file.startsWith('.'))
    const foreign = new RegExp(['/wo' + 'rk/', '/ho' + 'me/', '/ro' + 'ot/'].join('|'))
    expect(texts.filter((file) => foreign.test(read(file)))).toEqual([])
  })

  it('pins every package exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))
    expect(loose).toEqual([])
  })
})
