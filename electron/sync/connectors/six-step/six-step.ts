import type { Clock } from '../../../../shared/contract/ports.ts'
import type {
  ConnectorLimits,
  Outcome,
  OutgoingStep,
  Province,
  RemoteRef
} from '../../../../shared/contract/province.ts'
import { ok } from '../../../../shared/lib/result.ts'
import { sixStepStatus, sixStepStep } from '../../../../shared/sync/mapping/six-step.ts'
import { followAll } from '../follow.ts'
import { createHttp, type Fetch } from '../http.ts'
import { operationIdOf } from '../operation-id.ts'
import { createPace } from '../pace.ts'
import { probe } from '../probe.ts'
import { amendDossier } from './amend.ts'
import { createChannel, type SixStepCredentials } from './channel.ts'
import { createCodes } from './codes.ts'
import { createDossier } from './create.ts'
import { askProgress, findDossier } from './find.ts'
import { pullChanges } from './pull.ts'
import { uploadFile } from './upload.ts'

export interface SixStepOptions {
  /** Where the province's interfaces are, without a path of one of them. */
  readonly url: string
  readonly credentials: SixStepCredentials
  readonly fetch: Fetch
  readonly clock: Clock
}

const LIMITS: ConnectorLimits = { dossiers: 1, steps: 50, lanes: 24, uploads: 2, files: true, codes: true, pull: true }

/** The six-step interface of 2026 (integration.md 1.6). */
export function createSixStep({ url, credentials, fetch, clock }: SixStepOptions): Province {
  const http = createHttp({ url, fetch })
  const channel = createChannel(http, clock, credentials)
  const pace = createPace(clock)
  const begun = new Set<string>()
  const sendList = (path: string, itemOf: (step: OutgoingStep) => object) => (steps: readonly OutgoingStep[]) => {
    const items = steps.map(itemOf)
    const operationId = operationIdOf(
      path,
      steps.map((step) => step.operationId),
      items
    )
    return channel.call({ method: 'POST', path, json: items, changes: true }, operationId)
  }
  return {
    kind: 'six-step',
    limits: LIMITS,
    probe: () => probe(http, () => channel.signIn()),
    takeCodes: createCodes(channel),
    find: (dossier) => findDossier(channel, dossier, true),
    upload: (file, bytes, onProgress) => uploadFile({ channel, pace, begun }, file, bytes, onProgress),
    async create(dossiers) {
      const outcomes: Outcome<RemoteRef>[] = []
      for (const dossier of dossiers) {
        const outcome = await createDossier(channel, dossier)
        // Those before it are there, so none of the call may count as not applied.
        if (!outcome.ok) return outcomes.length > 0 ? { ok: false, problem: { kind: 'unreachable' } } : outcome
        outcomes.push(outcome.value)
      }
      return ok(outcomes)
    },
    amend: (dossier) => amendDossier(channel, dossier),
    follow: (steps) =>
      followAll(steps, {
        most: LIMITS.steps,
        ask: (remote) => askProgress(channel, remote),
        sendSteps: sendList('CapNhatTienTrinh', sixStepStep),
        sendStatuses: sendList('CapNhatTrangThai', sixStepStatus)
      }),
    pull: (cursor) => pullChanges(channel, cursor),
    close() {
      http.close()
      return Promise.resolve()
    }
  }
}
