import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { accepted, authoriser } from '../../fixtures/accepted.ts'
import type { FaultInput } from '../../province/faults/fault.ts'
import type { Province } from '../../province/province.ts'
import type { Counter } from './counter.ts'
import { expectArrived } from './expect-arrived.ts'
import { begin, endAll, type SpokenBy, takeInOne } from './spoken.ts'

/** What every connector must hold, whatever the line and the province do. */
export function connectorSuite(spoken: SpokenBy) {
  const arrived = (province: Province, counter: Counter, without: readonly string[] = []) =>
    expectArrived(province, counter, { files: spoken.files, without })
  /** Sends dossiers through each of these faults at each changing call in turn. */
  const disturb = async (whats: readonly FaultInput['what'][], betweenRounds?: (counter: Counter) => Promise<void>) => {
    const { province, counter } = await begin(spoken)
    for (const operation of spoken.changing)
      for (const what of whats) {
        province.faults.add({ what, on: { interface: spoken.name, operation } })
        takeInOne(counter, 'asked-again')
        if (betweenRounds) {
          await counter.sendOnce()
          await betweenRounds(counter)
        }
        await counter.send()
      }
    expect(province.faults.list().filter(({ struck }) => struck === 0)).toEqual([])
    expect(counter.refusals()).toEqual([])
    return arrived(province, counter)
  }

  afterEach(endAll)

  describe(`${spoken.name}, exactly once`, () => {
    it('when all goes well', async () => {
      const { province, counter } = await begin(spoken)
      for (const life of ['returned', 'asked-again', 'begun'] as const) takeInOne(counter, life)
      await counter.send()
      const report = await arrived(province, counter)
      expect(report).toMatchObject({ refusals: 0, unauthenticated: 0 })
      expect(report.duplicates).toEqual({
        requests: 0,
        dossiers: 0,
        steps: 0,
        statuses: 0,
        files: spoken.files ? 5 : 0
      })
    })

    it('when answers are lost after everything was applied', async () => {
      const report = await disturb([{ kind: 'lose-answer' }])
      expect(report.duplicates).toMatchObject({ dossiers: 0, steps: 0, statuses: 0 })
    })

    it('when a gateway answers 500 or 502, and something was applied or not', async () => {
      const report = await disturb(
        ([500, 502] as const).flatMap((status) =>
          (['before', 'after'] as const).map((when) => ({ kind: 'status' as const, status, when }))
        )
      )
      expect(report.duplicates).toMatchObject({ dossiers: 0, steps: 0, statuses: 0 })
    })

    it('when it is told to come later', async () => {
      const report = await disturb([{ kind: 'status', status: 429, retryAfterSeconds: 30 }])
      expect(report.duplicates).toMatchObject({ dossiers: 0, steps: 0, statuses: 0 })
    })

    it('when words of success come with the code of an error, and something was applied or not', async () => {
      const report = await disturb([
        { kind: 'contradict', when: 'before' },
        { kind: 'contradict', when: 'after' }
      ])
      expect(report.duplicates).toMatchObject({ dossiers: 0, steps: 0, statuses: 0 })
    })

    it('when the province goes down before or after it applied something', async () => {
      const report = await disturb([
        { kind: 'restart', when: 'before' },
        { kind: 'restart', when: 'after' }
      ])
      expect(report.duplicates).toMatchObject({ dossiers: 0, steps: 0, statuses: 0 })
    })

    it('when the counter is started anew while nobody knows what arrived', async () => {
      const report = await disturb([{ kind: 'lose-answer' }], (counter) => counter.restart())
      expect(report.duplicates).toMatchObject({ dossiers: 0, steps: 0, statuses: 0 })
    })

    it('when every pass ends in the middle', async () => {
      const report = await disturb([{ kind: 'expire-sessions' }])
      expect(report.unauthenticated).toBeGreaterThanOrEqual(spoken.changing.length)
      expect(report.duplicates).toMatchObject({ requests: 0, dossiers: 0, steps: 0, statuses: 0 })
    })

    it("when the province's clock is wrong by hours, so that passes seem to have ended before they began", async () => {
      const { province, counter, clock } = await begin(spoken)
      province.faults.add({ what: { kind: 'wrong-clock', offsetMs: -7_200_000 }, on: { operation: spoken.signIn } })
      takeInOne(counter)
      await counter.send()
      province.setClockOffset(26 * 3_600_000)
      takeInOne(counter)
      await counter.send()
      province.setClockOffset(-3_600_000)
      takeInOne(counter, 'asked-again')
      clock.now += 6 * 60_000
      await counter.send()
      expect(Math.abs(Number(counter.clockOffset()) + 3_600_000)).toBeLessThan(1_000)
      await arrived(province, counter)
    })

    it('when the province was restored from a backup that lacks some dossiers and some of what became of others', async () => {
      const { province, counter, folder } = await begin(spoken)
      const known = takeInOne(counter, 'begun')
      takeInOne(counter)
      await counter.send()
      province.backup(join(folder, 'backup'))
      counter.happen(known, { kind: 'handedOver', to: 'Công chức tư pháp - hộ tịch' })
      takeInOne(counter, 'asked-again')
      await counter.send()
      expect(await province.restore(join(folder, 'backup'))).toEqual({ ok: true, value: null })
      takeInOne(counter, 'begun')
      await counter.send()
      await arrived(province, counter)
    })

    it('when it is restored at the very moment at which something was applied', async () => {
      const { province, counter } = await begin(spoken)
      takeInOne(counter)
      await counter.send()
      province.backup(province.backupFolder('b'))
      for (const operation of spoken.changing.slice(-3)) {
        province.faults.add({ what: { kind: 'restore', name: 'b', when: 'after' }, on: { operation } })
        takeInOne(counter)
        takeInOne(counter, 'asked-again')
        await counter.send()
      }
      expect(counter.refusals()).toEqual([])
      await arrived(province, counter)
    })
  })

  describe(`${spoken.name}, what is refused`, () => {
    it('keeps back nobody but the dossier itself, and says which field', async () => {
      const { province, counter } = await begin(spoken)
      const unknown = { ...accepted.procedure, code: '9.999999' }
      takeInOne(counter)
      const bad = counter.takeIn({ accept: (number) => ({ ...accepted, ...number, procedure: unknown }) })
      for (let i = 0; i < 4; i++) takeInOne(counter, 'begun')
      await counter.send()
      expect(counter.refusals()).toEqual([
        {
          dossierId: bad,
          position: 1,
          reasons: [{ field: 'MaTTHC', reason: expect.stringContaining('mã thủ tục không có') as string }]
        }
      ])
      await arrived(province, counter, [bad])
    })

    it('is one step of many: the others arrive, and a second try doubles nothing of the refused one', async () => {
      const { province, counter } = await begin(spoken)
      const ids = Array.from({ length: 6 }, () => takeInOne(counter, 'begun'))
      await counter.send()
      const ended = ids[2] ?? ''
      const code = counter.sent().find(({ dossierId }) => dossierId === ended)?.code ?? ''
      province.act({ code, status: 8, words: 'Dừng tại tỉnh', results: [] })
      for (const id of ids) counter.happen(id, { kind: 'handedOver', to: 'Công chức tư pháp - hộ tịch' })
      for (const id of ids) counter.happen(id, { kind: 'finished', outcome: 'granted' })
      await counter.send()
      const refused = [
        { dossierId: ended, position: 2, reasons: [{ field: 'TrangThai', reason: expect.any(String) as string }] }
      ]
      expect(counter.refusals()).toEqual(refused)
      counter.tryAgain(ended)
      await counter.send()
      expect(counter.refusals()).toEqual(refused)
      const report = await province.report()
      const others = report.content.dossiers.filter((dossier) => dossier.code !== code)
      expect(others.map(({ steps, status }) => [steps.length, status])).toEqual(Array(5).fill([3, 9]))
      const kept = report.content.dossiers.find((dossier) => dossier.code === code)
      expect(kept?.statuses.map(({ status }) => status)).toEqual([2, 8])
      // All steps of a call went before the statuses did: they are there, and there once.
      expect(kept?.steps).toHaveLength(3)
    })

    it('is sent again by a person when the province has changed its mind', async () => {
      const { province, counter } = await begin(spoken)
      province.faults.add({ what: { kind: 'refuse', field: 'ChuHoSo' }, on: { operation: spoken.create } })
      const dossierId = takeInOne(counter)
      await counter.send()
      expect(counter.refusals()).toEqual([
        { dossierId, position: 1, reasons: [{ field: 'ChuHoSo', reason: 'bị từ chối theo kịch bản thử' }] }
      ])
      counter.tryAgain(dossierId)
      await counter.send()
      await arrived(province, counter)
    })

    it('is refused before it is sent where a field would have to be cut', async () => {
      const { province, counter } = await begin(spoken)
      const email = `${'a'.repeat(120)}@vidu.vn`
      const applicant = { ...accepted.applicant, email }
      const long = counter.takeIn({ accept: (number) => ({ ...accepted, ...number, applicant }) })
      await counter.send()
      expect(counter.refusals()).toEqual([
        {
          dossierId: long,
          position: 1,
          reasons: [{ field: expect.stringMatching(/Email$/) as string, reason: 'dài quá 100 ký tự' }]
        }
      ])
      expect(await province.report()).toMatchObject({ dossiers: 0, refusals: 0 })
    })
  })

  it(`${spoken.name} sends text that is composed, clean and whole, and the owner for whom a proxy files`, async () => {
    const { province, counter } = await begin(spoken)
    const applicant = {
      ...accepted.applicant,
      name: `Lê\u0000 Thị  ${'Hằng'.normalize('NFD')} \ud83d`,
      idNumber: '',
      oldIdNumber: '012345678',
      birth: '1948',
      phone: ''
    }
    counter.takeIn({ accept: (number) => ({ ...accepted, ...number, applicant, authoriser }) })
    await counter.send()
    expect(counter.refusals()).toEqual([])
    const [dossier] = (await province.report()).content.dossiers
    expect(dossier?.body).toMatchObject({ ChuHoSo: 'Nguyễn Văn Ẵng' })
    expect(JSON.stringify(dossier?.body)).toContain('Lê Thị Hằng')
  })
}
