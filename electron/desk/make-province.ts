import type { Connection } from '../../shared/contract/connection.ts'
import type { Clock } from '../../shared/contract/ports.ts'
import type { Province } from '../../shared/contract/province.ts'
import type { Fetch } from '../sync/connectors/http.ts'
import { createSessionRpc } from '../sync/connectors/session-rpc/session-rpc.ts'
import { createSixStep } from '../sync/connectors/six-step/six-step.ts'

/** Speaks to the province over a connection. */
export type MakeProvince = (connection: Connection, secret: string) => Province

/** The connectors that this application has; `fetch` is the one way out. */
export function createMakeProvince(fetch: Fetch, clock: Clock): MakeProvince {
  return (connection, secret) => {
    const { url, unitCode } = connection
    if (connection.kind === 'six-step') {
      const credentials = { clientId: connection.clientId, clientSecret: secret }
      return createSixStep({ url, credentials, fetch, clock })
    }
    const { username, dstcode } = connection
    return createSessionRpc({ url, credentials: { username, password: secret, dstcode, unitCode }, fetch, clock })
  }
}
