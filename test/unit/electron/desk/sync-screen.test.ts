import { expect, it } from 'vitest'
import { CLASSIC_LIMITS } from '../../../fixtures/classic-limits.ts'
import { useConnectedDesks } from '../../../fixtures/connected-desk.ts'
import { valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'

const counter = useConnectedDesks()

it('warns of a clock that differs from the province’s by more than two minutes, with the province’s time', async () => {
  const made = await counter()
  const warnings = async () => {
    const start = valueOf(await made.api().getStart(null))
    return start.phase === 'ready' ? start.warnings.filter(({ kind }) => kind === 'clock-differs') : []
  }
  await made.connect()
  await made.until(({ clockOffsetMs }) => clockOffsetMs === 0)
  expect(await warnings()).toEqual([])
  made.province.setClock(MORNING + 121_000)
  await made.api().forgetProvince(null)
  await made.connect()
  await made.until(({ clockOffsetMs }) => clockOffsetMs === 121_000)
  expect(await warnings()).toEqual([{ kind: 'clock-differs', offsetMs: 121_000, measuredAt: MORNING }])
})

it('says that the province came back from a backup, and how much was offered again', async () => {
  const made = await counter()
  await made.connect()
  made.takeIn()
  made.takeIn()
  await made.until(({ counts }) => counts.acknowledged === 2)
  expect((await made.view()).restored).toBeNull()
  made.province.restore('second', () => false)
  made.pass(6 * 60_000)
  await made.api().sendNow(null)
  const { restored } = await made.until((now) => now.restored !== null)
  expect(restored).toEqual({ at: MORNING + 6 * 60_000, offered: 2 })
  await made.until(({ counts }) => counts.acknowledged === 2)
  expect(made.province.arrived.size).toBe(2)
})

it('says what an interface without files and codes cannot do', async () => {
  const made = await counter({ limits: CLASSIC_LIMITS })
  expect(await made.view()).toMatchObject({ sendsFiles: true, givesCodes: true })
  await made.connect()
  made.takeIn({ numbering: { policy: 'provisional' } })
  expect(await made.view()).toMatchObject({ sendsFiles: false, givesCodes: false, counts: { withoutCode: 1 } })
  await made.until(({ line, run }) => line.kind === 'reached' && run === null)
})

it('reconciles a day: counts, and the differences by name', async () => {
  const made = await counter()
  await made.connect()
  const first = made.takeIn()
  await made.until(({ counts }) => counts.acknowledged === 1)
  await made.api().pauseSync(null)
  const second = made.takeIn()
  const [job] = made.seat().store.dossiers.find(first.dossierId)?.prints ?? []
  valueOf(await made.api().confirmPrint({ printId: job?.printId ?? '', outcome: 'confirmed' }))
  const day = valueOf(await made.api().reconcile({ day: '2026-11-20' }))
  expect(day).toMatchObject({ day: '2026-11-20', stored: 2, printed: 1, acknowledged: 1, unusedCodes: [] })
  expect(day.differences.map(({ line, missing }) => [line.code, missing])).toEqual([
    [second.code, ['not-printed', 'record']]
  ])
  expect(valueOf(await made.api().reconcile({ day: '2026-11-19' }))).toMatchObject({ stored: 0, differences: [] })
})
