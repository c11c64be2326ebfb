import { expect, it } from 'vitest'
import { powerCut, refuseWrites, settings, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'

const ACCOUNT = { bin: '970403', account: '0011012345678', holder: 'UBND XÃ TÂN AN' }
const office = useOffice()

async function shown({ api }: TestDesk) {
  const start = valueOf(await api.getStart(null))
  return start.phase === 'ready' ? start.settings : expect.fail(start.phase)
}

it('keeps the account with the settings, now and after a power cut', async () => {
  const test = await office.sit()
  expect(await shown(test)).toEqual(settings)
  valueOf(await test.api.savePaymentAccount(ACCOUNT))
  expect(await shown(test)).toEqual({ ...settings, payment: ACCOUNT })
  expect(test.said).toContainEqual({ kind: 'changed', what: 'settings' })
  expect(await shown(await powerCut(test))).toEqual({ ...settings, payment: ACCOUNT })
})

it('says when the disk is full, and nothing has changed', async () => {
  const test = await office.sit()
  refuseWrites(test, 'disk-full')
  expect(await test.api.savePaymentAccount(ACCOUNT)).toEqual({ ok: false, problem: { kind: 'disk-full' } })
  expect(await shown(test)).toEqual(settings)
})
