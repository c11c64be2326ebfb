import { describe, expect, it } from 'vitest'
import { CLASSIC_LIMITS } from '../../../fixtures/classic-limits.ts'
import { createFakeProvince, type FakeProvince, type Mood } from '../../../fakes/province.ts'
import { useSendingCounters } from '../../../fixtures/sending.ts'
import { MORNING } from '../../../fixtures/store.ts'

const DAY = '2026-11-20'
const make = useSendingCounters()
const counter = (province: FakeProvince = createFakeProvince()) => make(province)

describe('the counts', () => {
  it('come from stored acknowledgements: all, then some refused, then everything there', async () => {
    const province = createFakeProvince()
    const made = counter(province)
    const dossiers = Array.from({ length: 5 }, () => made.takeIn())
    const NONE = { dossiers: 0, files: 0, bytes: 0 }
    expect(made.store.sync.counts()).toEqual({
      dossiers: 5,
      acknowledged: 0,
      waiting: 5,
      refused: 0,
      oldestUnsentAt: MORNING,
      filesLeft: NONE,
      withoutCode: 0
    })
    province.refuseWhere((code) => code === dossiers[1]?.code)
    await made.runner.idle()
    expect(made.store.sync.counts()).toMatchObject({ acknowledged: 4, waiting: 0, refused: 1, oldestUnsentAt: MORNING })
    province.refuseWhere(() => false)
    made.outbox.tryAgain(made.store.sync.parkedIds())
    await made.settle()
    expect(made.store.sync.counts()).toMatchObject({ acknowledged: 5, waiting: 0, refused: 0, oldestUnsentAt: null })
  })

  it('say what files and codes an interface without them leaves waiting', async () => {
    const made = counter(createFakeProvince(() => 'answers', CLASSIC_LIMITS))
    const { dossierId } = made.takeIn()
    made.addFile(dossierId, 'a', 3_000)
    made.addFile(dossierId, 'b', 500)
    made.takeIn({ numbering: { policy: 'provisional' } })
    await made.runner.idle()
    expect(made.store.sync.counts()).toMatchObject({
      acknowledged: 0,
      waiting: 2,
      filesLeft: { dossiers: 1, files: 2, bytes: 3_500 },
      withoutCode: 1
    })
    expect(made.store.sync.waitingForFilesOnly()).toBe(1)
  })
})

describe('one dossier', () => {
  it('says what was acknowledged when, what waits, and the files', async () => {
    const made = counter()
    const { dossierId } = made.takeIn()
    made.addFile(dossierId, 'a', 10)
    expect(made.store.sync.ofDossier(dossierId)).toMatchObject({
      items: [{ kind: 'accepted', state: 'waiting', acknowledgedAt: null, reasons: [] }],
      files: { all: 1, held: 0 },
      parked: false,
      attempts: 0,
      lastTryAt: null,
      nextTryAt: null
    })
    await made.settle()
    made.happen(dossierId, { kind: 'handedOver', to: 'Tư pháp' })
    expect(made.store.sync.ofDossier(dossierId)).toMatchObject({
      items: [
        { kind: 'accepted', state: 'acknowledged', acknowledgedAt: MORNING },
        { kind: 'handedOver', state: 'waiting', acknowledgedAt: null }
      ],
      files: { all: 1, held: 1 },
      lastTryAt: MORNING
    })
  })

  it('says when it was tried last and when it is tried next', async () => {
    const moods: Mood[] = ['answers', 'answers', 'busy']
    const made = counter(createFakeProvince(() => moods.shift() ?? 'answers'))
    const { dossierId } = made.takeIn()
    made.pass(1_000)
    await made.runner.idle()
    const { attempts, lastTryAt, nextTryAt } = made.store.sync.ofDossier(dossierId)
    expect([attempts, lastTryAt, nextTryAt]).toEqual([1, MORNING + 1_000, MORNING + 2_000])
    made.outbox.forgetWaits()
    expect(made.store.sync.ofDossier(dossierId)).toMatchObject({ attempts: 0, nextTryAt: null })
  })
})

it('lists the refused ones, the longest waiting first, with what was refused and why', async () => {
  const province = createFakeProvince()
  const made = counter(province)
  const [first, second, third] = [made.takeIn(), made.takeIn(), made.takeIn()]
  await made.settle()
  made.happen(third.dossierId, { kind: 'handedOver', to: 'Tư pháp' })
  made.happen(first.dossierId, { kind: 'withdrawn', reason: 'xin rút' })
  const reasons = [
    { field: 'data[0].SoDienThoai', reason: 'dài quá 50 ký tự' },
    { field: '', reason: 'sai' }
  ]
  province.refuseWhere((code) => code !== second.code, reasons)
  made.pass(5_000)
  made.runner.wake()
  await made.runner.idle()
  expect(made.store.sync.parked(10)).toMatchObject([
    { line: { dossierId: first.dossierId, sync: 'refused' }, kind: 'withdrawn', reasons, refusedAt: MORNING + 5_000 },
    { line: { dossierId: third.dossierId }, kind: 'handedOver', reasons }
  ])
  expect(made.store.sync.parked(1)).toHaveLength(1)
  expect(made.store.sync.parkedIds()).toEqual([first.dossierId, third.dossierId])
  expect(made.store.sync.ofDossier(third.dossierId).items.at(-1)).toMatchObject({ state: 'refused', reasons })
})

it('reconciles a day by name: printed, stored, acknowledged', async () => {
  const province = createFakeProvince()
  const made = counter(province)
  const whole = made.takeIn()
  const unprinted = made.takeIn()
  const refused = made.takeIn()
  const late = made.takeIn({ at: MORNING + 86_400_000 })
  const printed = (dossierId: string, state: 'confirmed' | 'handed-over') =>
    made.store.prints.setState(made.store.dossiers.find(dossierId)!.prints[0]!.printId, state, {})
  printed(whole.dossierId, 'confirmed')
  printed(refused.dossierId, 'handed-over')
  province.refuseWhere((code) => code === refused.code)
  await made.runner.idle()
  made.happen(whole.dossierId, { kind: 'handedOver', to: 'Tư pháp' })
  const missing = (day: string) =>
    Object.fromEntries(made.store.sync.ofDay(day).map((each) => [each.line.code, each.missing]))
  expect(missing(DAY)).toEqual({
    [whole.code]: ['steps'],
    [unprinted.code]: ['not-printed'],
    [refused.code]: ['print-not-confirmed', 'refused']
  })
  expect(missing('2026-11-21')).toEqual({ [late.code]: ['not-printed'] })
  expect(missing('2026-11-22')).toEqual({})
})

it('a dossier is printed only when every paper of it came out, whichever was the last', async () => {
  const made = counter(createFakeProvince())
  const { dossierId, code } = made.takeIn()
  const prints = () => made.store.dossiers.find(dossierId)!.prints
  made.store.prints.setState(prints()[0]!.printId, 'confirmed', {})
  await made.runner.idle()
  made.happen(dossierId, { kind: 'handedOver', to: 'Tư pháp' })
  await made.runner.idle()
  const missing = () => made.store.sync.ofDay(DAY).find((each) => each.line.code === code)?.missing
  expect(missing()).toEqual([])
  const eventId = made.store.dossiers.events(dossierId).at(-1)!.eventId
  const paper = { dossierId, eventId, form: 'control/tt03-2025', copies: 1, at: MORNING }
  expect(made.store.prints.queue(paper).ok).toBe(true)
  expect(missing()).toEqual(['not-printed'])
  made.store.prints.setState(prints().at(-1)!.printId, 'confirmed', {})
  expect(missing()).toEqual([])
})
