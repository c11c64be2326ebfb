import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openLog } from '../../../electron/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'quay-log-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('log', () => {
  it('keeps the type and place of a fault and never its message', () => {
    const log = openLog(folder)
    log.fault('take-in', new TypeError('Nguyễn Thị Đào 001185000123 is not a number'))
    log.note('opened', { name: 'Nguyễn Thị Đào', dossiers: 3 })
    const text = readFileSync(join(folder, 'app.log'), 'utf8')
    expect(text).toContain('TypeError')
    expect(text).toContain('log.test.ts')
    expect(text).toContain('"dossiers":3')
    expect(text).not.toMatch(/Nguyễn|001185000123/)
  })
})
