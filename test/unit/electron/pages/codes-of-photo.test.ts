import { afterAll, expect, test } from 'vitest'
import { ok } from '../../../../shared/lib/result.ts'
import { madeUpCard } from '../../../fixtures/made-up-cards.ts'
import { makePageMaker } from '../../../fixtures/page-maker.ts'

const maker = makePageMaker()
afterAll(() => maker.close())

test.each([0, 1, 2, 3, 4])('made-up card %i is read from a 150 dpi photo as it was written', async (number) => {
  const { text, jpeg } = await madeUpCard(number)
  expect(await maker.codes(jpeg)).toEqual(ok([text]))
})

test('a blurred one is read after it was made larger and sharpened', async () => {
  const { text, jpeg } = await madeUpCard(1002, { blur: 1.2 })
  expect(await maker.codes(jpeg)).toEqual(ok([text]))
})

test('a card far out of focus has none', async () => {
  const { jpeg } = await madeUpCard(5, { blur: 9 })
  expect(await maker.codes(jpeg)).toEqual(ok([]))
})
