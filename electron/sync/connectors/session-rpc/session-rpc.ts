import type { Clock } from '../../../../shared/contract/ports.ts'
import type { ConnectorLimits, OutgoingStep, Province } from '../../../../shared/contract/province.ts'
import { fail, ok } from '../../../../shared/lib/result.ts'
import { MOST_STEPS } from '../../../../shared/sync/mapping/session-rpc-tables.ts'
import { sessionStatus, sessionStep } from '../../../../shared/sync/mapping/session-rpc.ts'
import { followAll } from '../follow.ts'
import { createHttp, type Fetch } from '../http.ts'
import { probe } from '../probe.ts'
import { createChannel, type SessionCredentials } from './channel.ts'
import { createDossiers } from './create.ts'
import { askProgress, createFields, findDossier } from './look-up.ts'

export interface SessionRpcOptions {
  /** Where the province's interfaces are, without a path of one of them. */
  readonly url: string
  readonly credentials: SessionCredentials
  readonly fetch: Fetch
  readonly clock: Clock
}

/** Files would have to be fetched from the counter, codes are the unit's own, and nothing is told of changes. */
const LIMITS: ConnectorLimits = {
  dossiers: 20,
  steps: MOST_STEPS,
  lanes: 4,
  uploads: 0,
  files: false,
  codes: false,
  pull: false
}
const NOT_SPOKEN = 'giao diện này không có'

/**
 * The classic interface (integration.md 1.1-1.3). It knows no operation ids, and none are sent: what went without an
 * answer is looked for by TraCuuHoSo before it goes again.
 */
export function createSessionRpc({ url, credentials, fetch, clock }: SessionRpcOptions): Province {
  const http = createHttp({ url, fetch })
  const channel = createChannel(http, clock, credentials)
  const fieldOf = createFields(channel)
  const sendList =
    (service: string, itemOf: (step: OutgoingStep) => object, more: object) => (steps: readonly OutgoingStep[]) =>
      channel.call(service, { ...more, data: steps.map(itemOf) }, true)
  return {
    kind: 'session-rpc',
    limits: LIMITS,
    probe: () => probe(http, () => channel.logIn()),
    takeCodes: () =>
      Promise.resolve(fail({ kind: 'refused', reasons: [{ field: 'MaHoSo', reason: `${NOT_SPOKEN} cấp mã hồ sơ` }] })),
    find: (dossier) => findDossier(channel, dossier),
    upload: () =>
      Promise.resolve(fail({ kind: 'refused', reasons: [{ field: 'TepTin', reason: `${NOT_SPOKEN} tải tệp` }] })),
    create: (dossiers) => createDossiers({ channel, fieldOf, most: LIMITS.dossiers }, dossiers),
    amend: () =>
      Promise.resolve(fail({ kind: 'refused', reasons: [{ field: 'TepTin', reason: `${NOT_SPOKEN} tải tệp` }] })),
    follow: (steps) =>
      followAll(steps, {
        most: LIMITS.steps,
        ask: (remote) => askProgress(channel, remote),
        sendSteps: sendList('CapNhatTienDoHoSoMC', sessionStep, {}),
        sendStatuses: sendList('DongBoTrangThaiHoSo', sessionStatus, { type: '2' })
      }),
    pull: (cursor) => Promise.resolve(ok({ changes: [], cursor, more: false })),
    close() {
      http.close()
      return Promise.resolve()
    }
  }
}
