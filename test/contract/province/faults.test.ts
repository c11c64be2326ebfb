import { afterEach, describe, expect, it } from 'vitest'
import { benchProvince, madeBytes } from './bench.ts'
import { jsonOf, send, sendOrLose } from './raw-http.ts'
import { sessionClient, sessionDossier, sessionStep, wordOf } from './session-client.ts'
import { refusalOf, sixStepClient, sixStepDossier } from './six-step-client.ts'

const { province, clock } = await benchProvince()
const six = await sixStepClient(province.url)
const rpc = await sessionClient(province.url)
afterEach(() => province.faults.clear())

let serial = 6_400
const freshSix = () => `H23.54.22-261120-${String(serial++)}`
const has = async (code: string) => (await province.report()).content.dossiers.some((each) => each.code === code)

describe('refuse', () => {
  it('names the field in the form of the interface, and nothing is applied', async () => {
    const [first, second] = [freshSix(), freshSix()]
    province.faults.add({ what: { kind: 'refuse', field: 'ChuHoSo', reason: 'thử' }, on: { operation: 'HoSo' } })
    province.faults.add({ what: { kind: 'refuse', field: 'data[0].ChuHoSo' }, on: { operation: 'DongBoHoSoMC' } })
    expect(refusalOf(await six.post('HoSo', sixStepDossier(first)))).toEqual([400, 400, 'ChuHoSo: thử'])
    expect(wordOf(await rpc.sendNew(sessionDossier(second)))).toEqual([
      '500',
      'Dữ liệu không hợp lệ. data[0].ChuHoSo: bị từ chối theo kịch bản thử'
    ])
    expect([await has(first), await has(second)]).toEqual([false, false])
    expect((await six.post('HoSo', sixStepDossier(first))).status).toBe(200)
  })
})

describe('lose-answer', () => {
  it('applies, then resets the connection; the same operation again gets its answer', async () => {
    const code = freshSix()
    const heads = { 'x-operation-id': `lost-${code}` }
    province.faults.add({ what: { kind: 'lose-answer' }, on: { operation: 'HoSo' } })
    expect(await six.postOrLose('HoSo', sixStepDossier(code), heads)).toBe('lost')
    expect(await has(code)).toBe(true)
    expect((await six.post('HoSo', sixStepDossier(code), heads)).status).toBe(200)
    expect((await province.report()).doubledLocalIds).toEqual([])
  })

  it('reaches uploads of both kinds and session-rpc', async () => {
    const before = await province.report()
    province.faults.add({ what: { kind: 'lose-answer' }, times: 2 })
    expect(await six.upload('a.pdf', madeBytes(10))).toBe('lost')
    const code = freshSix()
    expect(await rpc.sendNew(sessionDossier(code))).toBe('lost')
    const after = await province.report()
    expect([after.files, after.dossiers]).toEqual([before.files + 1, before.dossiers + 1])
    expect(wordOf(await rpc.sendNew(sessionDossier(code)))[0]).toBe('-3')
  })
})

describe('status', () => {
  it.each([500, 502, 429] as const)('%i instead of the work, in no JSON', async (status) => {
    const code = freshSix()
    province.faults.add({ what: { kind: 'status', status, retryAfterSeconds: 7 }, on: { operation: 'HoSo' } })
    const answer = await six.post('HoSo', sixStepDossier(code))
    expect([answer.status, answer.headers['content-type'], answer.headers['retry-after']]).toEqual([
      status,
      'text/html',
      status === 429 ? '7' : undefined
    ])
    expect(await has(code)).toBe(false)
  })

  it('502 after the work was done', async () => {
    const code = freshSix()
    province.faults.add({ what: { kind: 'status', status: 502, when: 'after' }, on: { operation: 'HoSo' } })
    expect((await six.post('HoSo', sixStepDossier(code))).status).toBe(502)
    expect(await has(code)).toBe(true)
  })
})

describe('contradict', () => {
  it('says success in words and an error in code, with or without doing it', async () => {
    const [undone, done] = [freshSix(), freshSix()]
    province.faults.add({ what: { kind: 'contradict' }, on: { interface: 'session-rpc' } })
    expect(wordOf(await rpc.sendNew(sessionDossier(undone)))).toEqual(['-1', 'Đồng bộ thành công'])
    province.faults.add({ what: { kind: 'contradict', when: 'after' }, on: { interface: 'six-step' } })
    expect(jsonOf(await six.post('HoSo', sixStepDossier(done)))).toEqual({
      code: 500,
      message: 'Thành công',
      data: null
    })
    expect([await has(undone), await has(done)]).toEqual([false, true])
  })
})

describe('delay', () => {
  it('keeps the answer back, before or after the work', async () => {
    for (const when of ['before', 'after'] as const) {
      province.faults.add({ what: { kind: 'delay', ms: 80, when }, on: { operation: 'GetNextValue' } })
      const started = performance.now()
      await six.nextCode()
      expect(performance.now() - started).toBeGreaterThanOrEqual(79)
    }
  })

  it('applies a request late, after its sender gave up and sent it again', async () => {
    const code = freshSix()
    const heads = { 'x-operation-id': `late-${code}` }
    const before = (await province.report()).duplicates.requests
    province.faults.add({ what: { kind: 'delay', ms: 150 }, on: { operation: 'HoSo' } })
    const late = six.post('HoSo', sixStepDossier(code), heads)
    const id = await expect
      .poll(() => province.faults.list()[0]?.struck)
      .toBe(1)
      .then(() => six.created(sixStepDossier(code), heads))
    expect(jsonOf(await late)).toMatchObject({ data: { idHoSo: id } })
    expect((await province.report()).duplicates.requests).toBe(before + 1)
  })
})

describe('expire-sessions', () => {
  it('ends tokens and sessions in the middle of the work', async () => {
    const own = { six: await sixStepClient(province.url), rpc: await sessionClient(province.url) }
    province.faults.add({ what: { kind: 'expire-sessions' }, on: { operation: 'GetNextValue' } })
    expect((await own.six.post('GetNextValue', { code: 'H23.54.22' })).status).toBe(401)
    expect(wordOf(await own.rpc.call('LayDanhSachTTHC', {}))[0]).toBe('100')
  })
})

describe('what happens to which requests', () => {
  const ask = () => sendOrLose({ method: 'GET', url: `${province.url}/epoch` })

  it('is as often as it was ordered', async () => {
    province.faults.add({ what: { kind: 'status', status: 500 }, times: 2 })
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await send({ method: 'GET', url: `${province.url}/epoch` })).status)
    expect(statuses).toEqual([500, 500, 200, 200])
    expect(province.faults.list()).toMatchObject([{ struck: 2, times: 2 }])
  })

  it('is the same again for the same seed', async () => {
    const play = async () => {
      province.faults.clear()
      province.faults.add({ what: { kind: 'lose-answer' }, probability: 0.4, seed: 11 })
      const lost = []
      for (let i = 0; i < 12; i++) lost.push((await ask()) === 'lost')
      return lost
    }
    const first = await play()
    expect(new Set(first)).toEqual(new Set([true, false]))
    expect(await play()).toEqual(first)
  })
})

describe('wrong-clock', () => {
  it('shows in Date, in the epoch, in codes and in the life of tokens', async () => {
    const real = new Date(clock.now)
    const ask = async () => {
      const answer = await send({ method: 'GET', url: `${province.url}/epoch` })
      return { date: answer.headers.date, now: (jsonOf(answer) as { now: string }).now }
    }
    province.faults.add({ what: { kind: 'wrong-clock', offsetMs: -86_400_000 } })
    const yesterday = new Date(clock.now - 86_400_000)
    expect(await ask()).toEqual({ date: yesterday.toUTCString(), now: yesterday.toISOString() })
    expect(await ask()).toEqual({ date: real.toUTCString(), now: real.toISOString() })
    const own = await sixStepClient(province.url)
    province.setClockOffset(29 * 60_000)
    expect(await own.nextCode()).toMatch(/^H23\.54\.22-20261120-/)
    province.setClockOffset(86_400_000)
    expect((await own.post('GetNextValue', { code: 'H23.54.22' })).status).toBe(401)
    expect(await (await sixStepClient(province.url)).nextCode()).toMatch(/^H23\.54\.22-20261121-/)
    province.setClockOffset(0)
  })
})

it('counts what struck', async () => {
  const client = await sessionClient(province.url)
  const code = freshSix()
  await client.sendNew(sessionDossier(code))
  const before = (await province.report()).faults['lose-answer'] ?? 0
  province.faults.add({ what: { kind: 'lose-answer' }, times: 3 })
  for (let i = 0; i < 3; i++) await client.sendSteps([sessionStep(code)])
  expect((await province.report()).faults['lose-answer']).toBe(before + 3)
})
