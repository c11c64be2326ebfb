import { expect, it } from 'vitest'
import { stickDrill } from '../../drill/stick.ts'

it('leaves no file on the stick that would be taken for a bundle and is none (short run)', async () => {
  const report = await stickDrill(5)
  expect(report).toMatchObject({ rounds: 5, broken: 0, acceptedParts: 0, lost: 0 })
  expect(report.cut + report.found).toBeGreaterThan(0)
})
