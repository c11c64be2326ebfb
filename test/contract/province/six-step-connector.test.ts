import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSixStep } from '../../../electron/sync/connectors/six-step/six-step.ts'
import { TEST_ACCOUNT } from '../../province/accounts.ts'
import { benchProvince, madeBytes } from './bench.ts'
import { openCounter } from './counter.ts'

it('sends a dossier, its file, its steps and its statuses, each once', async () => {
  const { province, clock, folder } = await benchProvince()
  const { clientId, clientSecret } = TEST_ACCOUNT
  const counter = openCounter({
    folder: join(folder, 'counter'),
    clock,
    connect: () =>
      createSixStep({
        url: province.url,
        credentials: { clientId, clientSecret },
        fetch: (url, init) => fetch(url, init),
        clock: { now: () => clock.now }
      })
  })
  const dossierId = counter.takeIn()
  counter.addFile(dossierId, 'giay-xac-nhan-cu', 'Giấy xác nhận.pdf', madeBytes(300_000))
  counter.happen(dossierId, { kind: 'handedOver', to: 'Công chức tư pháp' })
  await counter.send()
  expect(counter.refusals()).toEqual([])
  expect(await province.report()).toMatchObject({ dossiers: 1, steps: 2, statuses: 2, files: 1, unattachedFiles: 0 })
  await counter.close()
})
