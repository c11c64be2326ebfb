import { describe, expect, it } from 'vitest'
import { answer } from '../../../../electron/ipc/answer.ts'
import { type DesktopApi, desktopArguments } from '../../../../shared/contract/desktop-api.ts'
import { DESKTOP_METHODS } from '../../../../shared/contract/methods.ts'
import { ok } from '../../../../shared/lib/result.ts'

const log = { faults: [] as string[], note: () => undefined, fault: (where: string) => void log.faults.push(where) }
const echo = Object.fromEntries(DESKTOP_METHODS.map((method) => [method, (arg: unknown) => Promise.resolve(ok(arg))]))
const api = echo as unknown as DesktopApi

describe('the door of main', () => {
  it('has one schema for every method and no other', () => {
    expect(Object.keys(desktopArguments).sort()).toEqual([...DESKTOP_METHODS].sort())
  })

  it('calls with what the schema made of the argument', async () => {
    expect(await answer(api, 'getDossier', { dossierId: 'a', more: 1 }, log)).toEqual(ok({ dossierId: 'a' }))
  })

  it.each([
    [{ dossierId: 'x'.repeat(100_000) }, { kind: 'invalid', field: 'dossierId', reason: 'too-long' }],
    [{ dossierId: 7 }, { kind: 'invalid', field: 'dossierId', reason: 'wrong' }],
    [null, { kind: 'invalid', field: '', reason: 'wrong' }]
  ])('refuses %j by its field', async (arg, problem) => {
    expect(await answer(api, 'getDossier', arg, log)).toEqual({ ok: false, problem })
  })

  it('turns a bug into one kind and logs where it was', async () => {
    const broken = { ...api, getToday: () => Promise.reject(new Error('bug')) }
    expect(await answer(broken, 'getToday', null, log)).toEqual({ ok: false, problem: { kind: 'internal' } })
    expect(log.faults).toEqual(['getToday'])
  })
})
