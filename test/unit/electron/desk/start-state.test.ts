import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { StartWarning } from '../../../../shared/contract/views.ts'
import { settings, startDesk, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'

const office = useOffice()
async function warningsOf({ api }: TestDesk): Promise<readonly StartWarning[]> {
  const start = valueOf(await api.getStart(null))
  if (start.phase !== 'ready') throw new Error(start.phase)
  return start.warnings
}
/** A counter whose standing range is this long. */
async function withRange(from: number, to: number): Promise<TestDesk> {
  const test = await office.sit()
  if (!test.desk.office) throw new Error('Nothing is open')
  test.desk.office = { ...test.desk.office, settings: { ...settings, numbering: { policy: 'range', from, to } } }
  return test
}

describe('what the window shows first', () => {
  it('waits for the records to be open', async () => {
    const test = startDesk(office.copy(), { vault: office.vault })
    expect(test.desk.office).toBeUndefined()
    expect(valueOf(await test.api.getStart(null))).toEqual({
      phase: 'sign-in',
      unitName: 'ỦY BAN NHÂN DÂN XÃ TÂN AN',
      counterName: 'Quầy 1',
      clerks: [{ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, name: 'Nguyễn Thị Lan' }]
    })
  })

  it('is the counter for whoever sits at it, without any hash of a PIN', async () => {
    const test = await office.sit()
    const start = valueOf(await test.api.getStart(null))
    expect(start).toMatchObject({ phase: 'ready', clerk: test.desk.clerk, settings, warnings: [] })
    expect(JSON.stringify(start)).not.toContain('scrypt')
  })
})

describe('what is to be mended', () => {
  it('a machine that protects no key', async () => {
    const test = await office.sit()
    test.vault.setAvailable(false)
    expect(await warningsOf(test)).toEqual([{ kind: 'weak-vault' }])
    test.vault.setAvailable(true)
    expect(await warningsOf(test)).toEqual([])
  })

  it('a range that is half used, by how much is left', async () => {
    const test = await withRange(6000, 6002)
    expect(await warningsOf(test)).toEqual([])
    for (const left of [2, 1, 0]) {
      await takeIn(test, `d${String(left)}`)
      await test.desk.printing
      expect(await warningsOf(test)).toEqual(left === 2 ? [] : [{ kind: 'range-half-used', left }])
    }
    await test.clock.advance(86_400_000)
    expect(await warningsOf(test)).toEqual([])
  })

  it('slips that are on no paper, counted', async () => {
    const test = await office.sit()
    test.printer.setRunning(false)
    for (const draftId of ['a', 'b']) await takeIn(test, draftId)
    await test.desk.printing
    expect(await warningsOf(test)).toEqual([{ kind: 'unprinted-slips', count: 2 }])
  })

  it('records that turn out to be damaged close the counter at once, once', async () => {
    const test = await office.sit()
    if (!test.desk.office) throw new Error('Nothing is open')
    const { store } = test.desk.office
    const unfinished = () => {
      throw Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' })
    }
    test.desk.office = { ...test.desk.office, store: { ...store, prints: { ...store.prints, unfinished } } }
    for (let look = 0; look < 2; look++)
      expect(valueOf(await test.api.getStart(null))).toEqual({ phase: 'blocked', reason: 'damaged' })
    expect(test.said).toEqual([{ kind: 'blocked', reason: 'damaged' }])
  })
})

it('a warning that cannot be worked out does not take the counter away', async () => {
  const test = await office.sit()
  test.vault.available = () => Promise.reject(new Error('no answer'))
  rmSync(test.folder, { recursive: true })
  expect(await warningsOf(test)).toEqual([{ kind: 'weak-vault' }])
  expect(test.logged.slice(1)).toMatchObject(
    [/^free space/, /^vault/].map((line) => expect.stringMatching(line) as string)
  )
})
