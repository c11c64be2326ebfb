import { describe, expect, it } from 'vitest'
import { createFakeProvince, type Mood } from '../../../fakes/province.ts'
import { useSendingCounters } from '../../../fixtures/sending.ts'

const counter = useSendingCounters()
const lineOf = (made: ReturnType<typeof counter>, dossierId: string) => made.store.dossiers.find(dossierId)?.line

describe('the runner', () => {
  it('brings every dossier and its steps to the province once, in order', async () => {
    const province = createFakeProvince()
    const made = counter(province)
    const dossiers = Array.from({ length: 12 }, () => made.takeIn())
    const [first] = dossiers
    made.happen(first!.dossierId, { kind: 'handedOver', to: 'Địa chính' })
    made.happen(first!.dossierId, { kind: 'finished', outcome: 'granted' })
    await made.settle()
    expect([...province.arrived.keys()].sort()).toEqual(dossiers.map(({ code }) => code))
    expect(province.arrived.get(first!.code)).toHaveLength(3)
    expect(province.doubled()).toBe(0)
    for (const { dossierId } of dossiers) expect(lineOf(made, dossierId)?.sync).toBe('acknowledged')
    expect(made.faults).toEqual([])
  })

  it('asks before it sends again what may have arrived', async () => {
    const moods: Mood[] = ['answers', 'answers', 'lost', 'lost']
    const province = createFakeProvince(() => moods.shift() ?? 'answers')
    const made = counter(province)
    const { dossierId, code } = made.takeIn()
    await made.settle()
    expect(province.arrived.get(code)).toHaveLength(1)
    expect(province.doubled()).toBe(0)
    expect(lineOf(made, dossierId)?.sync).toBe('acknowledged')
  })

  it('parks one refused dossier with its reason and delays no other', async () => {
    const province = createFakeProvince()
    const made = counter(province)
    const dossiers = Array.from({ length: 5 }, () => made.takeIn())
    const bad = dossiers[2]!
    province.refuseWhere((code) => code === bad.code)
    await made.runner.idle()
    expect(lineOf(made, bad.dossierId)?.sync).toBe('refused')
    expect(
      dossiers.map(({ dossierId }) => lineOf(made, dossierId)?.sync).filter((sync) => sync === 'acknowledged')
    ).toHaveLength(4)
  })

  it('gives a provisional dossier its official code; both find it', async () => {
    const province = createFakeProvince()
    const made = counter(province)
    const { dossierId, code } = made.takeIn({ numbering: { policy: 'provisional' } })
    expect(code).toMatch(/^TAM-/)
    await made.settle()
    const line = lineOf(made, dossierId)
    expect(line).toMatchObject({ code, officialCode: 'H23.54.22-261120-9000', sync: 'acknowledged' })
    for (const text of [code, 'H23.54.22-261120-9000']) {
      const found = await made.store.dossiers.search({
        text,
        filter: 'all',
        before: null,
        limit: 5,
        today: '2026-11-20'
      })
      expect(found.map((each) => each.dossierId)).toEqual([dossierId])
    }
  })

  it('takes what the province did into the history, shows a conflict, and overwrites nothing', async () => {
    const province = createFakeProvince()
    const made = counter(province)
    const ahead = made.takeIn()
    const apart = made.takeIn()
    made.happen(apart.dossierId, { kind: 'withdrawn', reason: 'xin rút' })
    await made.settle()
    province.change({ changeId: 'a', code: ahead.code, status: 9, note: 'đã ký', at: 1 })
    province.change({ changeId: 'b', code: apart.code, status: 9, note: '', at: 2 })
    made.pass(6 * 60_000)
    made.runner.wake()
    await made.runner.idle()
    const reported = (dossierId: string) =>
      made.store.dossiers
        .find(dossierId)
        ?.events.map(({ body }) => body)
        .filter(({ kind }) => kind === 'provinceReported')
    expect(reported(ahead.dossierId)).toMatchObject([{ status: 9, conflict: false }])
    expect(reported(apart.dossierId)).toMatchObject([{ status: 9, conflict: true }])
    expect(lineOf(made, apart.dossierId)?.status).toBe(7)
  })

  it('offers everything again to a province that was restored from an older backup', async () => {
    const province = createFakeProvince()
    const made = counter(province)
    const dossiers = Array.from({ length: 4 }, () => made.takeIn())
    await made.settle()
    province.restore('second', (code) => code === dossiers[0]!.code)
    made.pass(6 * 60_000)
    made.runner.wake()
    await made.settle()
    expect([...province.arrived.keys()].sort()).toEqual(dossiers.map(({ code }) => code))
    expect(province.doubled()).toBe(0)
  })

  it('begins nothing while it is paused, and goes on', async () => {
    const province = createFakeProvince()
    const made = counter(province)
    made.runner.pause()
    made.takeIn()
    made.runner.wake()
    await made.runner.idle()
    expect(province.arrived.size).toBe(0)
    made.runner.resume()
    await made.settle()
    expect(province.arrived.size).toBe(1)
  })

  it('does not make a record again when only the step that goes with it was refused', async () => {
    const province = createFakeProvince()
    const made = counter(province)
    const { dossierId, code } = made.takeIn()
    province.refuseWhere((_, what) => what === 'step')
    await made.runner.idle()
    expect(lineOf(made, dossierId)?.sync).toBe('refused')
    expect(province.arrived.get(code)).toEqual([])
    province.refuseWhere(() => false)
    made.outbox.tryAgain([dossierId])
    await made.settle()
    expect(lineOf(made, dossierId)?.sync).toBe('acknowledged')
    expect(province.arrived.get(code)).toHaveLength(1)
    expect(province.doubled()).toBe(0)
  })

  it('stops at a refused account: no save tries it again, a person does', async () => {
    let known = false
    let calls = 0
    const province = createFakeProvince(() => {
      calls++
      return known ? 'answers' : 'stranger'
    })
    const made = counter(province)
    made.takeIn()
    await made.runner.idle()
    expect(calls).toBe(1)
    expect(made.runner.state()).toMatchObject({ reached: false, problem: 'credentials-refused' })
    for (let i = 0; i < 5; i++) {
      made.takeIn()
      made.runner.wake()
      await made.runner.idle()
    }
    expect(calls).toBe(1)
    known = true
    made.runner.tryNow()
    await made.settle()
    expect(province.arrived.size).toBe(6)
    expect(made.runner.state()).toMatchObject({ reached: true, problem: null })
  })

  it('stops at an account that is refused in the middle, without trying every dossier with it', async () => {
    let mood: Mood = 'answers'
    let calls = 0
    const province = createFakeProvince(() => {
      calls++
      return mood
    })
    const made = counter(province)
    await made.runner.idle()
    mood = 'stranger'
    calls = 0
    for (let i = 0; i < 60; i++) made.takeIn()
    made.runner.wake()
    await made.runner.idle()
    expect(calls).toBeLessThanOrEqual(5)
    expect(made.runner.state().problem).toBe('credentials-refused')
  })

  it('tells the screen when the line is lost, why, and when it is tried again', async () => {
    let mood: Mood = 'cut'
    const province = createFakeProvince(() => mood)
    const made = counter(province)
    await made.runner.idle()
    made.pass(1)
    made.runner.wake()
    await made.runner.idle()
    const last = made.heard().at(-1)
    expect(last).toMatchObject({ reached: false, problem: 'unreachable' })
    expect(last?.nextTryAt).toBeGreaterThan(0)
    mood = 'answers'
    made.runner.tryNow()
    await made.runner.idle()
    expect(made.heard().at(-1)).toMatchObject({ reached: true, problem: null })
  })

  it('begins nothing when it is paused or stopped while the province is being asked', async () => {
    for (const end of ['pause', 'stop'] as const) {
      const province = createFakeProvince()
      const { promise, resolve } = Promise.withResolvers<undefined>()
      const probe = province.probe.bind(province)
      const slow = { ...province, probe: () => promise.then(probe) }
      const made = counter(slow)
      made.takeIn()
      made.runner.wake()
      const ended = Promise.resolve(made.runner[end]())
      resolve(undefined)
      await ended
      await made.runner.idle()
      expect(province.arrived.size).toBe(0)
      expect(made.faults).toEqual([])
    }
  })
})
