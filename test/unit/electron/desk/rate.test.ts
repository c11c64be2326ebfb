import { expect, it } from 'vitest'
import { refuseWrites, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'

const DAY = 86_400_000
const office = useOffice()
const ratings = async ({ api }: TestDesk) => valueOf(await api.getToday(null)).ratings

it('counts what citizens thought today, and how many chose one of the two best', async () => {
  const test = await office.sit()
  for (const score of [5, 4, 3, 1]) valueOf(await test.api.rate({ score }))
  expect(await ratings(test)).toEqual({ count: 4, satisfied: 2 })
  expect(test.said).toContainEqual({ kind: 'changed', what: 'ratings' })
  test.clock.set(MORNING + DAY)
  expect(await ratings(test)).toEqual({ count: 0, satisfied: 0 })
})

it('leaves no event, and says when the disk is full', async () => {
  const test = await office.sit()
  const before = test.desk.office?.store.events.last()
  valueOf(await test.api.rate({ score: 5 }))
  expect(test.desk.office?.store.events.last()).toEqual(before)
  refuseWrites(test, 'disk-full')
  expect(await test.api.rate({ score: 5 })).toEqual({ ok: false, problem: { kind: 'disk-full' } })
  expect(await ratings(test)).toEqual({ count: 1, satisfied: 1 })
})
