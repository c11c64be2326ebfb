import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeDesk } from '../../../../electron/desk/open.ts'
import { parseCatalogue } from '../../../../electron/desk/public-tables.ts'
import type { Catalogue } from '../../../../shared/domain/procedure/procedure.ts'
import { catalogue } from '../../../fixtures/public-tables.ts'
import {
  leftOnDisk,
  powerCut,
  refuseWrites,
  sitDown,
  startDesk,
  takeIn,
  useOffice,
  valueOf
} from '../../../fixtures/desk.ts'

const office = useOffice()
const [first, second] = catalogue.procedures
if (!first || !second) throw new Error('An empty catalogue')
/** A unit's own catalogue: the shipped one under another name. */
const own: Catalogue = { ...catalogue, catalogueVersion: 'xã Tân An 2027' }
const withProcedures = (...procedures: readonly object[]) => JSON.stringify({ ...own, procedures })
const [paper] = first.components

/** A desk whose clerk chooses a file with that content; undefined = thinks better of it. */
async function choosing(content: string | Uint8Array | undefined) {
  const path = join(office.copy(), 'danh muc.json')
  if (content !== undefined) writeFileSync(path, content)
  const chooseOpenPath = () => Promise.resolve(content === undefined ? undefined : path)
  return office.sit({ chooseOpenPath })
}

describe('a catalogue of the unit', () => {
  it.each([
    ['as it is', JSON.stringify(own)],
    ['with a mark at its head', `\uFEFF${JSON.stringify(own)}`],
    ['written for people', JSON.stringify(own, null, 2).replaceAll('\n', '\r\n')]
  ])('prevails at once and after a restart: %s', async (_, text) => {
    const test = await choosing(text)
    const { tablesId } = valueOf(await test.api.getStart(null)) as { tablesId?: string }
    expect(valueOf(await test.api.importCatalogue(null))).toEqual({
      catalogueVersion: own.catalogueVersion,
      procedures: own.procedures.length
    })
    expect(test.said).toEqual([{ kind: 'changed', what: 'catalogue' }])
    expect(valueOf(await test.api.getStart(null))).not.toMatchObject({ tablesId })
    for (const { api } of [test, await powerCut(test)]) expect(valueOf(await api.getCatalogue(null))).toEqual(own)
  })

  it('changes nothing of what was taken in before', async () => {
    const test = await choosing(withProcedures(second))
    const { dossierId } = await takeIn(test)
    const before = valueOf(await test.api.getDossier({ dossierId }))
    await test.desk.printing
    valueOf(await test.api.importCatalogue(null))
    expect(valueOf(await test.api.getDossier({ dossierId })).events[0]).toEqual(before.events[0])
    expect(await takeIn(test, 'd2').catch(String)).toBe('Error: procedure-unknown')
  })
})

describe('a file that is refused changes nothing', () => {
  const half = JSON.stringify(own).slice(0, 5_000)
  it.each<[string, string | Uint8Array | undefined, string]>([
    ['none was chosen', undefined, 'cancelled'],
    ['half-written', half, 'unreadable'],
    ['empty', '', 'unreadable'],
    ['a table', 'Mã;Tên\n1.004873;Cấp giấy', 'unreadable'],
    ['UTF-16', Buffer.from(`\uFEFF${JSON.stringify(own)}`, 'utf16le'), 'unreadable'],
    ['windows-1258', Buffer.from('{"catalogueVersion":"Tân"}', 'latin1'), 'unreadable'],
    ['other JSON', '[1, 2, 3]', 'not-a-catalogue'],
    ['a catalogue without procedures', withProcedures(), 'not-a-catalogue'],
    ['of 40 MB', Buffer.alloc(40 * 1024 * 1024, ' '), 'not-a-catalogue'],
    ['a code twice', withProcedures(first, second, first), 'not-a-catalogue'],
    ['a code twice, once with a blank', withProcedures(first, { ...first, code: `${first.code} ` }), 'not-a-catalogue'],
    ['a procedure without a code', withProcedures({ ...first, code: '' }), 'not-a-catalogue'],
    ['a paper twice', withProcedures({ ...first, components: [paper, paper] }), 'not-a-catalogue']
  ])('%s', async (_, content, kind) => {
    const test = await choosing(content)
    expect(await test.api.importCatalogue(null)).toEqual({ ok: false, problem: { kind } })
    expect(test.said).toEqual([])
    for (const { api } of [test, await powerCut(test)]) expect(valueOf(await api.getCatalogue(null))).toEqual(catalogue)
  })

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['gone', () => undefined]
  ])('%s', async (_, make) => {
    const path = join(office.copy(), 'danh muc.json')
    make(path)
    const { api } = await office.sit({ chooseOpenPath: () => Promise.resolve(path) })
    expect(await api.importCatalogue(null)).toEqual({ ok: false, problem: { kind: 'unreadable' } })
  })

  it.each([
    ['disk-full', 'disk-full'],
    ['damaged', 'blocked']
  ] as const)('the disk is %s', async (trouble, kind) => {
    const test = await choosing(JSON.stringify(own))
    refuseWrites(test, trouble)
    expect(await test.api.importCatalogue(null)).toEqual({ ok: false, problem: { kind } })
    expect(test.desk.tables?.catalogue).toEqual(catalogue)
  })
})

it('a stored catalogue that no longer reads gives way to the shipped one, and the home screen says so', async () => {
  const test = await office.sit()
  test.desk.office?.store.catalogue.save('from another version', '{"procedures":[]}')
  await closeDesk(test.desk)
  const again = await sitDown(leftOnDisk(test), { vault: office.vault })
  const start = valueOf(await again.api.getStart(null))
  expect(start.phase === 'ready' && start.warnings).toEqual([{ kind: 'imported-catalogue-unreadable' }])
  expect(valueOf(await again.api.getCatalogue(null))).toEqual(catalogue)
  expect((await takeIn(again)).code).toBe('H23.54.22-261120-6000')
})

it.each(['catalogue/procedures.json', 'calendar/calendar.json'])(
  'an installation whose %s is damaged opens nothing, and says that it is to be installed again',
  async (file) => {
    const assets = join(office.copy(), 'assets')
    for (const [name, text] of [
      ['catalogue/procedures.json', JSON.stringify(catalogue)],
      ['calendar/calendar.json', '{"calendarVersion":"","note":"","openQuestions":[],"years":{}}']
    ] as const) {
      mkdirSync(join(assets, name, '..'), { recursive: true })
      writeFileSync(join(assets, name), name === file ? text.slice(0, 40) : text)
    }
    const test = startDesk(office.copy(), { vault: office.vault, assets })
    expect(valueOf(await test.api.getStart(null))).toEqual({ phase: 'blocked', reason: 'catalogue-damaged' })
    expect(await test.api.getCalendar(null)).toEqual({ ok: false, problem: { kind: 'blocked' } })
  }
)

it('the shipped catalogue is one', () => {
  expect(parseCatalogue(JSON.stringify(catalogue))).toMatchObject({ ok: true })
})
