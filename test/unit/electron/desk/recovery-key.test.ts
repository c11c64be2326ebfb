import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordFiles } from '../../../../electron/desk/open.ts'
import { copyOf } from '../../../../electron/store/key-ring.ts'
import { createFakeVault } from '../../../fakes/vault.ts'
import { textOfFake } from '../../../fakes/pdf-maker.ts'
import { PRINTER, sitDown, startDesk, takeIn, useOffice, valueOf } from '../../../fixtures/desk.ts'

const office = useOffice()
const refused = (kind: string) => ({ ok: false, problem: { kind } })

describe('records whose machine forgot them', () => {
  it('are opened by the sealed key, and by this machine alone from then on', async () => {
    const folder = office.copy()
    const vault = createFakeVault()
    const test = startDesk(folder, { vault })
    expect(valueOf(await test.api.getStart(null))).toEqual({ phase: 'blocked', reason: 'key-lost' })
    const typed = office.recoveryKey().toLowerCase().replaceAll('-', ' ')
    expect(valueOf(await test.api.unlockWithRecoveryKey({ recoveryKey: typed }))).toMatchObject({ phase: 'sign-in' })
    const { keys } = recordFiles(folder)
    expect(readFileSync(copyOf(keys))).toEqual(readFileSync(keys))
    // The next start needs no paper.
    expect((await sitDown(folder, { vault })).desk.clerk?.name).toBe('Nguyễn Thị Lan')
    const old = startDesk(folder, { vault: office.vault })
    expect(valueOf(await old.api.getStart(null))).toEqual({ phase: 'blocked', reason: 'key-lost' })
  })

  it('stay closed to a wrong key, and open to the right one afterwards', async () => {
    const test = startDesk(office.copy(), { vault: createFakeVault() })
    const right = office.recoveryKey()
    const wrong = `${right.slice(0, -1)}${right.endsWith('2') ? '3' : '2'}`
    expect(await test.api.unlockWithRecoveryKey({ recoveryKey: wrong })).toEqual(refused('recovery-key-wrong'))
    expect(test.desk.blocked).toBe('key-lost')
    expect(await test.api.unlockWithRecoveryKey({ recoveryKey: right })).toMatchObject({ ok: true })
  })

  it('are opened once when the key is sent twice at the same time', async () => {
    const test = startDesk(office.copy(), { vault: createFakeVault() })
    const arg = { recoveryKey: office.recoveryKey() }
    const answers = await Promise.all([1, 2].map(() => test.api.unlockWithRecoveryKey(arg)))
    expect(answers).toMatchObject([{ value: { phase: 'sign-in' } }, { value: { phase: 'sign-in' } }])
    expect(test.logged.filter((line) => line === 'records opened')).toHaveLength(1)
  })

  it('open also where the new machine keeps no key, and then need the paper every time', async () => {
    const folder = office.copy()
    const vault = createFakeVault({ available: false })
    for (let start = 0; start < 2; start++) {
      const test = startDesk(folder, { vault })
      expect(valueOf(await test.api.getStart(null))).toEqual({ phase: 'blocked', reason: 'key-lost' })
      expect(await test.api.unlockWithRecoveryKey({ recoveryKey: office.recoveryKey() })).toMatchObject({ ok: true })
    }
  })
})

describe('the sealed key', () => {
  it('opens nothing that is closed for another reason', async () => {
    const folder = office.copy()
    writeFileSync(recordFiles(folder).database, 'x'.repeat(9_000))
    const test = startDesk(folder, { vault: office.vault })
    const damaged = { phase: 'blocked', reason: 'damaged' }
    expect(valueOf(await test.api.getStart(null))).toEqual(damaged)
    expect(valueOf(await test.api.unlockWithRecoveryKey({ recoveryKey: office.recoveryKey() }))).toEqual(damaged)
  })

  it('changes nothing at a counter that is at work', async () => {
    const test = await office.sit()
    await takeIn(test)
    const { office: opened } = test.desk
    expect(valueOf(await test.api.unlockWithRecoveryKey({ recoveryKey: 'bất kỳ' }))).toMatchObject({ phase: 'ready' })
    expect(test.desk.office).toBe(opened)
  })
})

describe('the sheet with the key', () => {
  it('is printed and saved while the set-up is under way', async () => {
    const path = join(office.copy(), 'key.pdf')
    const test = startDesk(`${office.copy()}/new`, { chooseSavePath: () => Promise.resolve(path) })
    const { key } = valueOf(await test.api.createRecoveryKey(null))
    expect(valueOf(await test.api.createRecoveryKey(null))).toEqual({ key })
    valueOf(await test.api.printRecoveryKey({ printer: PRINTER }))
    valueOf(await test.api.saveRecoveryKeyPdf(null))
    const groups = key.split('-').slice(0, 4).join('  ')
    expect(textOfFake(test.printer.printed[0]?.pdf ?? new Uint8Array())).toContain(groups)
    expect(readFileSync(path, 'utf8')).toContain(groups)
    expect(test.logged.join()).not.toContain(key)
  })

  it('is not to be had once the set-up is done', async () => {
    const { api, printer } = await office.sit()
    expect(await api.saveRecoveryKeyPdf(null)).toEqual(refused('not-found'))
    expect(await api.printRecoveryKey({ printer: PRINTER })).toEqual(refused('printing-unavailable'))
    expect(printer.printed).toEqual([])
  })
})

describe('the test page', () => {
  it('names its printer, and says why it did not come', async () => {
    const { api, printer } = startDesk(`${office.copy()}/new`)
    expect(valueOf(await api.listPrinters(null))).toEqual([PRINTER])
    valueOf(await api.printTestPage({ printer: PRINTER }))
    expect(textOfFake(printer.printed[0]?.pdf ?? new Uint8Array())).toContain(PRINTER)
    expect(await api.printTestPage({ printer: 'NOWHERE' })).toEqual(refused('printer-missing'))
    printer.setQueue(PRINTER, 'refuses')
    expect(await api.printTestPage({ printer: PRINTER })).toEqual(refused('printer-refuses'))
    printer.setRunning(false)
    expect(await api.printTestPage({ printer: PRINTER })).toEqual(refused('printing-unavailable'))
  })
})
