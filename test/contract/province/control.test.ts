import { afterAll, describe, expect, it } from 'vitest'
import { openControl } from '../../province/control/control-server.ts'
import { benchProvince, madeBytes, sha256Of } from './bench.ts'
import { jsonOf, send } from './raw-http.ts'
import { sessionClient, sessionDossier, wordOf } from './session-client.ts'
import { sixStepClient, sixStepDossier } from './six-step-client.ts'

const { province, clock } = await benchProvince()
const control = await openControl(province)
afterAll(() => control.close())

const ask = async (method: string, path: string, body?: unknown): Promise<readonly [number, unknown]> => {
  const answer = await send({
    method,
    url: `${control.url}/control/${path}`,
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  return [answer.status, jsonOf(answer)]
}
const page = async () => (await send({ method: 'GET', url: `${control.url}/` })).bytes.toString()
const press = (name: string, headers: Readonly<Record<string, string>> = {}) =>
  send({ method: 'POST', url: `${control.url}/page/${name}`, headers })

describe('control', () => {
  it('takes faults, lists them and clears them', async () => {
    expect(await ask('POST', 'faults', { what: { kind: 'status', status: 502 }, on: { operation: 'epoch' } })).toEqual([
      200,
      { id: 1 }
    ])
    expect((await send({ method: 'GET', url: `${province.url}/epoch` })).status).toBe(502)
    expect(await ask('GET', 'faults')).toEqual([
      200,
      [
        {
          id: 1,
          struck: 1,
          what: { kind: 'status', status: 502, retryAfterSeconds: 1, when: 'before' },
          on: { operation: 'epoch' },
          seed: 1
        }
      ]
    ])
    expect(await ask('DELETE', 'faults')).toEqual([200, null])
    expect(await ask('GET', 'faults')).toEqual([200, []])
  })

  it('refuses what it cannot read, and knows no other address', async () => {
    for (const fault of [{}, { what: { kind: 'explode' } }, { what: { kind: 'lose-answer' }, probability: 2 }])
      expect((await ask('POST', 'faults', fault))[0]).toBe(400)
    expect((await ask('POST', 'backup', { name: '../../etc' }))[0]).toBe(400)
    expect((await send({ method: 'POST', url: `${control.url}/control/faults`, body: '{' })).status).toBe(400)
    expect((await send({ method: 'GET', url: `${control.url}/control/nothing` })).status).toBe(404)
    expect(province.faults.list()).toEqual([])
  })

  it('copies, restores, restarts and moves the clock while the page stays there', async () => {
    const client = await sixStepClient(province.url)
    await client.created(sixStepDossier('H23.54.22-261120-6700'))
    const before = await province.report()
    expect(await ask('POST', 'backup', { name: 'one' })).toEqual([200, null])
    await client.created(sixStepDossier('H23.54.22-261120-6701'))
    expect(await ask('POST', 'restore', { name: 'one' })).toEqual([200, { ok: true, value: null }])
    expect(await ask('POST', 'restore', { name: 'two' })).toEqual([200, { ok: false, problem: { kind: 'no-backup' } }])
    const [, restored] = await ask('GET', 'report')
    expect(restored).toMatchObject({ dossiers: 1, restores: 1 })
    expect(province.epoch()).not.toBe(before.epoch)
    expect(await ask('POST', 'restart', { downMs: 20 })).toEqual([200, null])
    expect((await province.report()).restarts).toBe(1)
    await ask('POST', 'clock', { offsetMs: 60_000 })
    expect(jsonOf(await send({ method: 'GET', url: `${province.url}/epoch` }))).toMatchObject({
      now: new Date(clock.now + 60_000).toISOString()
    })
    await ask('POST', 'clock', { offsetMs: 0 })
  })

  it("acts as the province's officials, and ends sessions", async () => {
    const client = await sixStepClient(province.url)
    const code = 'H23.54.22-261120-6702'
    await client.created(sixStepDossier(code))
    const bytes = madeBytes(400)
    const results = [{ name: 'kq.pdf', base64: bytes.toString('base64') }]
    expect(await ask('POST', 'act', { code, status: 9, words: 'Đã ký', results })).toEqual([
      200,
      { ok: true, value: null }
    ])
    expect(jsonOf(await client.get('ThayDoi'))).toMatchObject({
      data: {
        thayDoi: [{ maHoSo: code, trangThai: 9, giayToKetQua: [{ TenGiayTo: 'kq.pdf', HashTepTin: sha256Of(bytes) }] }]
      }
    })
    expect((await ask('POST', 'act', { code, status: 2 }))[1]).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' }
    })
    expect((await ask('POST', 'act', { code: 'none', status: 2 }))[1]).toMatchObject({ problem: { kind: 'not-found' } })
    await ask('POST', 'expire')
    expect((await client.get('ThayDoi')).status).toBe(401)
  })
})

describe('the page', () => {
  it('shows what arrived and what was refused, with personal data masked', async () => {
    const client = await sessionClient(province.url)
    const code = 'H23.54.22-261120-0700'
    await client.sendNew(sessionDossier(code), { 'x-local-id': 'l', 'x-local-code': 'TAM-Q1-261120-0009' })
    expect(wordOf(await client.sendNew(sessionDossier('H23.54.22-261120-0701', { TrichYeuHoSo: '' })))[0]).toBe('200')
    const text = await page()
    expect(text).toContain('<html lang="vi">')
    for (const shown of [code, 'TAM-Q1-261120-0009', 'N. T. Đ.', '•••007', 'data[0].TrichYeuHoSo', '2. Được tiếp nhận'])
      expect(text).toContain(shown)
    for (const hidden of ['Nguyễn', 'Đào', '030185000007', '0912345678', 'Đăng ký khai sinh cho'])
      expect(text).not.toContain(hidden)
  })

  it('loads nothing from elsewhere and runs no script', async () => {
    const answer = await send({ method: 'GET', url: `${control.url}/` })
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'"
    )
    const text = answer.bytes.toString()
    expect(text).not.toMatch(/<script|https:|src=|style="/)
    expect([...text.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)).toEqual(['/page.css'])
    const style = await send({ method: 'GET', url: `${control.url}/page.css` })
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
    expect(style.bytes.toString()).not.toMatch(/url\(|@import/)
  })

  it('has a button for every fault, and each does something', async () => {
    const buttons = [...(await page()).matchAll(/action="\/page\/([a-z0-9-]+)"/g)].map(([, name]) => name)
    expect(buttons).toHaveLength(16)
    const answer = await press('lose-answer')
    expect([answer.status, answer.headers.location]).toEqual([303, '/'])
    for (const name of [
      'delay',
      'status-500',
      'status-502',
      'status-429',
      'refuse',
      'contradict',
      'cut-upload',
      'bad-line'
    ])
      expect((await press(name)).status).toBe(303)
    expect(province.faults.list().map(({ what }) => what.kind)).toEqual([
      'lose-answer',
      'delay',
      'status',
      'status',
      'status',
      'refuse',
      'refuse',
      'contradict',
      'cut-upload',
      'cut-upload',
      'lose-answer'
    ])
    expect(await page()).toContain('20 % lượt')
    await press('clear')
    expect(province.faults.list()).toEqual([])
    await press('clock-wrong')
    expect(province.clockOffset()).toBe(7_200_000)
    expect(await page()).toContain('(sai 120 phút)')
    await press('clock-right')
    expect(province.clockOffset()).toBe(0)
    const epoch = province.epoch()
    for (const name of ['backup', 'restore', 'expire']) expect((await press(name)).status).toBe(303)
    expect(province.epoch()).not.toBe(epoch)
    expect((await press('nothing')).status).toBe(404)
  })

  it('lets no page of somebody else press them', async () => {
    expect((await press('lose-answer', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(province.faults.list()).toEqual([])
    expect((await press('clear', { 'sec-fetch-site': 'same-origin' })).status).toBe(303)
  })
})
