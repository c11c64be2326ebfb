import { afterEach, describe, expect, it } from 'vitest'
import type { FaultInput } from '../../province/faults/fault.ts'
import type { Province } from '../../province/province.ts'
import { madeBytes } from './bench.ts'
import type { Counter } from './counter.ts'
import { expectArrived } from './expect-arrived.ts'
import { begin, endAll, type SpokenBy, takeInOne } from './spoken.ts'

/** What every connector must hold of papers that are added when the province has the record already. */
export function latePapersSuite(spoken: SpokenBy) {
  const bring = (counter: Counter, dossierId: string, salt: number) =>
    counter.addFile(dossierId, 'giay-xac-nhan-cu', `Bổ sung ${String(salt)}.pdf`, madeBytes(2_500, salt))
  const namedBy = async (province: Province) =>
    (await province.report()).content.dossiers.map(({ files, updates }) => [files.length, updates])
  const arrived = (province: Province, counter: Counter) => expectArrived(province, counter, { files: true })
  afterEach(endAll)

  if (!spoken.files) {
    it(`${spoken.name} leaves late papers for another way, and the dossier says so`, async () => {
      const { province, counter } = await begin(spoken)
      const dossierId = counter.takeIn()
      await counter.send()
      expect(counter.shown(dossierId)).toBe('acknowledged')
      bring(counter, dossierId, 1)
      await counter.send()
      expect(counter.shown(dossierId)).toBe('waiting')
      expect(counter.refusals()).toEqual([])
      expect(await namedBy(province)).toEqual([[0, 0]])
    })
    return
  }

  describe(`${spoken.name}, papers that come when the record is there`, () => {
    it('are named by the record, which is amended once for all of them', async () => {
      const { province, counter } = await begin(spoken)
      const dossierId = takeInOne(counter)
      await counter.send()
      expect(await namedBy(province)).toEqual([[2, 0]])
      for (const salt of [1, 2, 3]) bring(counter, dossierId, salt)
      expect(counter.shown(dossierId)).toBe('waiting')
      await counter.send()
      expect(counter.shown(dossierId)).toBe('acknowledged')
      expect(await namedBy(province)).toEqual([[5, 1]])
      const report = await arrived(province, counter)
      expect(report).toMatchObject({ refusals: 0, duplicates: { requests: 0, dossiers: 0, steps: 0, statuses: 0 } })
    })

    it('arrive once whatever befalls the calls that bring them', async () => {
      const whats: FaultInput['what'][] = [
        { kind: 'lose-answer' },
        { kind: 'status', status: 500, when: 'before' },
        { kind: 'status', status: 500, when: 'after' },
        { kind: 'status', status: 429, retryAfterSeconds: 30 },
        { kind: 'contradict', when: 'after' },
        { kind: 'restart', when: 'before' },
        { kind: 'restart', when: 'after' },
        { kind: 'expire-sessions' }
      ]
      const { province, counter } = await begin(spoken)
      const dossierId = takeInOne(counter, 'begun')
      await counter.send()
      let salt = 10
      for (const operation of ['TaiTep', 'GhiTep', spoken.create])
        for (const what of whats) {
          province.faults.add({ what, on: { operation } })
          bring(counter, dossierId, ++salt)
          await counter.sendOnce()
          await counter.restart()
          await counter.send()
          expect(counter.shown(dossierId)).toBe('acknowledged')
        }
      expect(province.faults.list().filter(({ struck }) => struck === 0)).toEqual([])
      expect(counter.refusals()).toEqual([])
      await arrived(province, counter)
    })

    it('are named when they come while nobody knows whether the record arrived', async () => {
      const { province, counter } = await begin(spoken)
      province.faults.add({ what: { kind: 'lose-answer' }, on: { operation: spoken.create } })
      const dossierId = takeInOne(counter, 'begun')
      await counter.sendOnce()
      bring(counter, dossierId, 1)
      await counter.send()
      await arrived(province, counter)
    })

    it('are named again by a province that was restored from a backup in which they are not', async () => {
      const { province, counter } = await begin(spoken)
      const dossierId = takeInOne(counter)
      await counter.send()
      province.backup(province.backupFolder('b'))
      bring(counter, dossierId, 1)
      await counter.send()
      expect(await namedBy(province)).toEqual([[3, 1]])
      await province.restore(province.backupFolder('b'))
      expect(await namedBy(province)).toEqual([[2, 0]])
      counter.clock.now += 6 * 60_000
      await counter.send()
      expect(counter.shown(dossierId)).toBe('acknowledged')
      await arrived(province, counter)
    })

    it('do not hold up the steps where the province refuses to amend, and wait for a person with its reason', async () => {
      const { province, counter } = await begin(spoken)
      const dossierId = takeInOne(counter, 'begun')
      await counter.send()
      province.faults.add({
        what: { kind: 'refuse', field: 'MaHoSo', reason: 'hồ sơ đã tồn tại' },
        on: { operation: spoken.create }
      })
      bring(counter, dossierId, 1)
      counter.happen(dossierId, { kind: 'handedOver', to: 'Công chức tư pháp - hộ tịch' })
      await counter.send()
      expect(counter.shown(dossierId)).toBe('refused')
      expect(counter.refusals()).toEqual([
        { dossierId, position: 1, reasons: [{ field: 'MaHoSo', reason: 'hồ sơ đã tồn tại' }] }
      ])
      expect((await province.report()).content.dossiers.map(({ steps }) => steps.length)).toEqual([2])
      counter.tryAgain(dossierId)
      await counter.send()
      expect(counter.shown(dossierId)).toBe('acknowledged')
      await arrived(province, counter)
    })
  })

  it(`${spoken.name}: a code that a restored province gives a second time is passed over for the next one`, async () => {
    const { province, counter } = await begin(spoken)
    province.backup(province.backupFolder('b'))
    const provisional = { numbering: { policy: 'provisional' } } as const
    const first = counter.takeIn(provisional)
    await counter.send()
    await province.restore(province.backupFolder('b'))
    counter.takeIn(provisional)
    await counter.send()
    const codes = ['H23.54.22-20261120-0000001', 'H23.54.22-20261120-0000002']
    expect(counter.sent().map(({ code }) => code)).toEqual(codes)
    expect((await province.report()).content.dossiers.map(({ code }) => code)).toEqual(codes.slice(1))
    // What was offered again came before the province had given its code once more: a person is told, and tries again.
    const reasons = [{ field: 'MaHoSo', reason: expect.stringContaining('không phải mã do tỉnh cấp') as string }]
    expect(counter.refusals()).toEqual([{ dossierId: first, position: 1, reasons }])
    counter.tryAgain(first)
    await counter.send()
    await arrived(province, counter)
  })
}
