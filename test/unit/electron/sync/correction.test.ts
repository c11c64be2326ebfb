import { expect, it } from 'vitest'
import type { Correctable } from '../../../../shared/domain/dossier/event.ts'
import { accepted } from '../../../fixtures/accepted.ts'
import { createFakeProvince, type FakeProvince, type Mood } from '../../../fakes/province.ts'
import { useSendingCounters } from '../../../fixtures/sending.ts'

const counter = useSendingCounters()
const named = (name: string): Correctable => ({
  applicant: { ...accepted.applicant, name, phone: '0912 000 111' },
  authoriser: null,
  delivery: accepted.delivery,
  note: 'đã sửa'
})
const correct = (made: ReturnType<typeof counter>, dossierId: string, name: string) =>
  made.happen(dossierId, { kind: 'corrected', ...named(name), reason: 'Tỉnh yêu cầu' })
const tellings = (province: FakeProvince) => province.told.map(({ event }) => event.body.kind)

it('sends a record that never left with the corrected facts, and tells nothing besides', async () => {
  const province = createFakeProvince()
  const made = counter(province)
  const { dossierId, code } = made.takeIn()
  province.refuseWhere(() => true)
  await made.runner.idle()
  correct(made, dossierId, 'Đặng Thị Ương')
  province.refuseWhere(() => false)
  made.outbox.tryAgain([dossierId])
  await made.settle()
  expect(province.records.get(code)?.accepted).toEqual({ ...accepted, ...named('Đặng Thị Ương') })
  expect(tellings(province)).toEqual(['accepted'])
  expect(made.store.dossiers.current(dossierId)?.accepted).toEqual(accepted)
})

it('tells a correction as a step once the record is there', async () => {
  const province = createFakeProvince()
  const made = counter(province)
  const { dossierId, code } = made.takeIn()
  await made.settle()
  correct(made, dossierId, 'Đặng Thị Ương')
  expect(made.store.dossiers.find(dossierId)?.line.sync).toBe('waiting')
  made.runner.wake()
  await made.settle()
  expect(province.records.get(code)?.accepted).toEqual(accepted)
  expect(tellings(province)).toEqual(['accepted', 'corrected'])
})

it('tells it also when the record left and no answer came: it may be there as it was', async () => {
  const moods: Mood[] = ['answers', 'answers', 'lost', 'cut', 'cut']
  const province = createFakeProvince(() => moods.shift() ?? 'answers')
  const made = counter(province)
  const { dossierId, code } = made.takeIn()
  await made.runner.idle()
  correct(made, dossierId, 'Đặng Thị Ương')
  await made.settle()
  expect(province.records.get(code)?.accepted).toEqual(accepted)
  expect(tellings(province)).toEqual(['accepted', 'corrected'])
  expect(province.doubled()).toBe(0)
})

it('keeps a record recognisable that may have arrived: only corrections from before it left are part of it', async () => {
  const moods: Mood[] = ['answers', 'answers', 'cut', 'cut', 'cut']
  const province = createFakeProvince(() => moods.shift() ?? 'answers')
  const made = counter(province)
  const { dossierId, code } = made.takeIn()
  correct(made, dossierId, 'Đặng Thị Ương')
  await made.runner.idle()
  correct(made, dossierId, 'Đặng Thị Ước')
  expect(made.outbox.outgoing(dossierId)?.accepted.applicant.name).toBe('Đặng Thị Ương')
  await made.settle()
  expect(province.records.get(code)?.accepted).toEqual({ ...accepted, ...named('Đặng Thị Ương') })
  expect(tellings(province)).toEqual(['accepted', 'corrected'])
  expect(province.told.at(-1)?.accepted.applicant.name).toBe('Đặng Thị Ước')
})

it('is found by the name on the slip and by the corrected one; lists and earlier dossiers show what holds now', async () => {
  const made = counter(createFakeProvince())
  const { dossierId } = made.takeIn()
  correct(made, dossierId, 'Bùi Thị Hương')
  const found = async (text: string) => {
    const query = { text, filter: 'all', before: null, limit: 9, today: '2026-11-20' } as const
    return (await made.store.dossiers.search(query)).map((line) => line.applicant)
  }
  for (const text of ['ưởng', 'dang thi', 'hương', 'bui', '6000', '0912000111'])
    expect(await found(text), text).toEqual(['Bùi Thị Hương'])
  expect(await found('0912345678')).toEqual([])
  expect(made.store.dossiers.byPerson(accepted.applicant.idNumber, 5)?.applicant.name).toBe('Bùi Thị Hương')
})
