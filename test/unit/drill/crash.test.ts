import { expect, it } from 'vitest'
import { crashDrill } from '../../drill/crash.ts'

it('loses nothing and doubles nothing when it is killed in the middle of the work (short run)', async () => {
  const report = await crashDrill(4)
  expect(report).toMatchObject({ rounds: 4, lost: 0, duplicateCodes: 0, wrongCertifications: 0, integrity: 'ok' })
  expect(report.acknowledged).toBeGreaterThan(0)
})
