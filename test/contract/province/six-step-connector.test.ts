import { createSixStep } from '../../../electron/sync/connectors/six-step/six-step.ts'
import { TEST_ACCOUNT } from '../../province/accounts.ts'
import { latePapersSuite } from './late-papers.ts'
import type { SpokenBy } from './spoken.ts'
import { connectorSuite } from './suite.ts'

const { clientId, clientSecret } = TEST_ACCOUNT

const spoken: SpokenBy = {
  name: 'six-step',
  connect: (url, clock) =>
    createSixStep({
      url,
      credentials: { clientId, clientSecret },
      fetch: (address, init) => fetch(address, init),
      clock
    }),
  signIn: 'token',
  create: 'HoSo',
  changing: ['TaiTep', 'GhiTep', 'HoSo', 'CapNhatTienTrinh', 'CapNhatTrangThai'],
  files: true,
  knowsOperationIds: true
}

connectorSuite(spoken)
latePapersSuite(spoken)
