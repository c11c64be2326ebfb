import { expect, it } from 'vitest'
import { faultsDrills } from '../../drill/faults-seeds.ts'

it('everything arrives once, in order and whole through kills, cuts and a failing province (short run)', async () => {
  const { report, failed } = await faultsDrills([1, 2], 1)
  expect(failed).toEqual([])
  const { files, ...rest } = report
  const none = { lost: 0, duplicated: 0, outOfOrder: 0, hashMismatches: 0, hiddenRefusals: 0 }
  expect(rest).toEqual({ seeds: 2, kills: 2, dossiers: 24, ...none })
  expect(files).toBeGreaterThan(0)
}, 120_000)
