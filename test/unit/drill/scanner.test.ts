import { expect, it } from 'vitest'
import { scannerDrill } from '../../drill/scanner.ts'

it('stores every page of an unreliable scanner once, and says so (short run)', async () => {
  const report = await scannerDrill(1, 15)
  expect(report).toMatchObject({ stored: 15, whole: 1, missing: 0, twice: 0, misplaced: 0, untold: 0 })
})
