import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../fixtures/store.ts'
import { startProvince } from '../../province/province.ts'
import { benchProvince, madeBytes, sha256Of } from './bench.ts'
import { jsonOf, send, sendOrLose } from './raw-http.ts'
import { refusalOf, sixStepClient, sixStepDossier, withFile } from './six-step-client.ts'

const epochAt = async (url: string) => {
  const answer = await send({ method: 'GET', url: `${url}/epoch` })
  expect(answer.headers['x-province-epoch']).toBe((jsonOf(answer) as { epoch: string }).epoch)
  return answer.headers['x-province-epoch']
}

describe('a restart', async () => {
  const { province } = await benchProvince()
  const client = await sixStepClient(province.url)

  it('takes nothing away: dossiers, files, tokens, operations, the epoch and the counters', async () => {
    const code = await client.nextCode()
    const bytes = madeBytes(5_000)
    const file = await client.uploaded('a.pdf', bytes)
    const body = sixStepDossier(code, withFile(file.IdTepTin, file.HashTepTin))
    const id = await client.created(body, { 'x-operation-id': 'op' })
    const before = await province.report()
    await province.restart()
    const after = await province.report()
    expect(after.content).toEqual(before.content)
    expect(after.epoch).toBe(before.epoch)
    expect(await epochAt(province.url)).toBe(before.epoch)
    expect(after.requests).toBe(before.requests)
    expect(after.restarts).toBe(before.restarts + 1)
    expect(after.bytesReceived).toBeGreaterThan(5_000)
    expect(await client.created(body, { 'x-operation-id': 'op' })).toBe(id)
    expect(await client.nextCode()).toBe('H23.54.22-20261120-0000002')
  })

  it('can come between the work and its answer, or before the work', async () => {
    for (const [when, code] of [
      ['before', 'H23.54.22-261120-6501'],
      ['after', 'H23.54.22-261120-6502']
    ] as const) {
      province.faults.add({ what: { kind: 'restart', when }, on: { operation: 'HoSo' } })
      expect(await client.postOrLose('HoSo', sixStepDossier(code))).toBe('lost')
      const { content } = await province.report()
      expect(content.dossiers.some((each) => each.code === code)).toBe(when === 'after')
    }
  })

  it('forgets what was still waiting, also when it is up again before its time came', async () => {
    const code = 'H23.54.22-261120-6503'
    province.faults.add({ what: { kind: 'delay', ms: 200 }, on: { operation: 'HoSo' } })
    const waiting = client.postOrLose('HoSo', sixStepDossier(code))
    await expect.poll(() => province.faults.list().at(-1)?.struck).toBe(1)
    const before = (await province.report()).lostConnections
    await province.restart()
    expect(await waiting).toBe('lost')
    // The request is given up when its time comes, not carried out.
    await expect.poll(async () => (await province.report()).lostConnections).toBe(before + 1)
    expect((await province.report()).content.dossiers.some((each) => each.code === code)).toBe(false)
  })

  it('lets nobody in while it is down', async () => {
    const up = province.restart(60)
    await expect
      .poll(() =>
        sendOrLose({ method: 'GET', url: `${province.url}/epoch` }).then(
          () => 'up',
          (error: unknown) => (error as { code: string }).code
        )
      )
      .toBe('ECONNREFUSED')
    await up
    expect(await epochAt(province.url)).toBe(province.epoch())
  })
})

describe('another process on the same folder', () => {
  it('goes on where the first one ended', async () => {
    const { folder, remove } = makeFolder()
    const first = await startProvince({ folder })
    const client = await sixStepClient(first.url)
    const code = await client.nextCode()
    await client.created(sixStepDossier(code))
    const left = await first.report()
    await first.stop()
    const second = await startProvince({ folder })
    const found = await second.report()
    expect(found.content.dossiers).toEqual(left.content.dossiers)
    expect(found.epoch).toBe(left.epoch)
    expect(found.bytesReceived).toBe(left.bytesReceived)
    await second.stop()
    remove()
  })
})

describe('a restored backup', async () => {
  const { province, folder } = await benchProvince()
  const backup = join(folder, 'copy')

  it('has a new epoch and knows nothing of what came since; a send again brings it back', async () => {
    const client = await sixStepClient(province.url)
    const old = sixStepDossier('H23.54.22-261120-6601')
    await client.created(old, { 'x-operation-id': 'old' })
    province.backup(backup)
    const epoch = province.epoch()
    const bytes = madeBytes(2_000)
    const file = await client.uploaded('a.pdf', bytes, { 'x-operation-id': 'file' })
    const young = sixStepDossier('H23.54.22-261120-6602', withFile(file.IdTepTin, file.HashTepTin))
    await client.created(young, { 'x-operation-id': 'young' })
    const seen = await province.report()
    expect(await province.restore(backup)).toEqual({ ok: true, value: null })

    expect(province.epoch()).not.toBe(epoch)
    expect(await epochAt(province.url)).toBe(province.epoch())
    const report = await province.report()
    expect(report.content.dossiers.map(({ code }) => code)).toEqual(['H23.54.22-261120-6601'])
    expect(report.content.files).toEqual([])
    expect(existsSync(join(province.folder, 'files', file.IdTepTin))).toBe(false)
    // What was seen at the door stays seen.
    expect(report.requests).toBe(seen.requests + 1)
    expect(report.restores).toBe(1)

    expect((await client.post('HoSo', old, { 'x-operation-id': 'old' })).status).toBe(200)
    expect(refusalOf(await client.post('HoSo', young, { 'x-operation-id': 'young' }))[2]).toMatch(
      /tỉnh không có tệp này$/
    )
    const again = await client.uploaded('a.pdf', bytes, { 'x-operation-id': 'file' })
    const offered = sixStepDossier('H23.54.22-261120-6602', withFile(again.IdTepTin, again.HashTepTin))
    await client.created(offered, { 'x-operation-id': 'young' })
    const last = await province.report()
    expect(last.content.dossiers.map(({ code }) => code)).toEqual(['H23.54.22-261120-6601', 'H23.54.22-261120-6602'])
    expect(last.content.files.map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)])
  })

  it('issues again the codes that it issued after the copy was made: the counter must notice', async () => {
    const client = await sixStepClient(province.url)
    province.backup(backup)
    const code = await client.nextCode()
    await province.restore(backup)
    expect(await client.nextCode()).toBe(code)
  })

  it('takes no cursor of before', async () => {
    const client = await sixStepClient(province.url)
    const { data } = jsonOf(await client.get('ThayDoi')) as { data: { conTro: string } }
    await province.restore(backup)
    // The token was given after the copy was made, and is gone too.
    expect((await client.get('ThayDoi')).status).toBe(401)
    const again = await sixStepClient(province.url)
    expect(refusalOf(await again.get(`ThayDoi?ConTro=${data.conTro}`))[2]).toMatch(/^ConTro: con trỏ không thuộc/)
  })

  it('can fall upon a request', async () => {
    const client = await sixStepClient(province.url)
    province.backup(province.backupFolder('by-fault'))
    const epoch = province.epoch()
    province.faults.add({ what: { kind: 'restore', name: 'by-fault', when: 'after' }, on: { operation: 'HoSo' } })
    const code = 'H23.54.22-261120-6603'
    expect(await client.postOrLose('HoSo', sixStepDossier(code))).toBe('lost')
    const report = await province.report()
    expect(report.epoch).not.toBe(epoch)
    expect(report.content.dossiers.some((each) => each.code === code)).toBe(false)
  })

  it('is not made of a folder without one', async () => {
    const epoch = province.epoch()
    expect(await province.restore(join(folder, 'nowhere'))).toEqual({ ok: false, problem: { kind: 'no-backup' } })
    expect(await epochAt(province.url)).toBe(epoch)
  })
})
