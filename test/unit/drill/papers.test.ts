import { expect, it } from 'vitest'
import { papersDrill } from '../../drill/papers.ts'

it('loses, doubles and halves no scanned paper when it is killed in the middle of the work (short run)', async () => {
  const report = await papersDrill(4)
  expect(report).toMatchObject({ rounds: 4, lost: 0, doubled: 0, orphans: 0, halves: 0 })
  expect(report.acknowledged).toBeGreaterThan(0)
}, 60_000)
