import { expect, it } from 'vitest'
import { type DayFacts, isPrintMissing, isUnacknowledged, missingOf } from '../../../../shared/sync/day-check.ts'

const whole: DayFacts = { print: 'confirmed', parked: false, code: false, record: false, steps: 0, files: 0 }

it.each<[Partial<DayFacts>, string[]]>([
  [{}, []],
  [{ print: 'not-asked' }, []],
  [{ print: 'none' }, ['not-printed']],
  [{ print: 'handed-over' }, ['print-not-confirmed']],
  [{ record: true }, ['record']],
  [{ record: true, code: true }, ['code']],
  [{ record: true, parked: true, files: 2 }, ['refused', 'files']],
  [{ steps: 1 }, ['steps']],
  [{ steps: 1, parked: true }, ['refused']],
  [{ print: 'none', files: 1 }, ['not-printed', 'files']]
])('%j leaves %j', (facts, missing) => {
  expect(missingOf({ ...whole, ...facts })).toEqual(missing)
})

it('parts what is missing on paper from what is missing at the province', () => {
  const sides = (missing: Parameters<typeof isPrintMissing>[0]) => [isPrintMissing(missing), isUnacknowledged(missing)]
  expect(sides([])).toEqual([false, false])
  expect(sides(['not-printed'])).toEqual([true, false])
  expect(sides(['files'])).toEqual([false, true])
  expect(sides(['print-not-confirmed', 'refused'])).toEqual([true, true])
})
