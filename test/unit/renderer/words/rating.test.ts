import { expect, it } from 'vitest'
import { ratingsWords } from '../../../../renderer/words/rating.ts'

it('tells of ratings only when there are any', () => {
  expect(ratingsWords({ count: 0, satisfied: 0 })).toBe('')
  expect(ratingsWords({ count: 12, satisfied: 11 })).toBe('Hôm nay 12 lượt đánh giá, 92 % hài lòng')
})
