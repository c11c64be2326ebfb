import { createSessionRpc } from '../../../electron/sync/connectors/session-rpc/session-rpc.ts'
import { TEST_ACCOUNT } from '../../province/accounts.ts'
import { latePapersSuite } from './late-papers.ts'
import type { SpokenBy } from './spoken.ts'
import { connectorSuite } from './suite.ts'

const { username, password, dstcode, unit: unitCode } = TEST_ACCOUNT

const spoken: SpokenBy = {
  name: 'session-rpc',
  connect: (url, clock) =>
    createSessionRpc({
      url,
      credentials: { username, password, dstcode, unitCode },
      fetch: (address, init) => fetch(address, init),
      clock
    }),
  signIn: 'login',
  create: 'DongBoHoSoMC',
  changing: ['DongBoHoSoMC', 'CapNhatTienDoHoSoMC', 'DongBoTrangThaiHoSo'],
  files: false,
  knowsOperationIds: false
}

connectorSuite(spoken)
latePapersSuite(spoken)
