import type {
  ConnectorLimits,
  FieldReason,
  OutgoingDossier,
  OutgoingStep,
  Province,
  Refusal,
  RemoteChange,
  RemoteRef
} from '../../shared/contract/province.ts'
import { fail, ok } from '../../shared/lib/result.ts'

/** What the line and the province do to one call. `lost`: applied, but the answer never comes; `stranger`: the account is refused. */
export type Mood = 'answers' | 'lost' | 'cut' | 'busy' | 'stranger'

/** A province in memory that behaves: it keeps what arrives, counts what comes twice, refuses what it is told to. */
export interface FakeProvince extends Province {
  /** Codes of the dossiers it has, each with its steps in the order of arrival. */
  readonly arrived: ReadonlyMap<string, readonly string[]>
  /** The record of each dossier as it came last. */
  readonly records: ReadonlyMap<string, OutgoingDossier>
  /** The events that came as steps, in order of arrival. */
  readonly told: readonly OutgoingStep[]
  readonly files: ReadonlyMap<string, string>
  /** Records, steps and files that came although they were there. */
  doubled(): number
  /** Refuses every dossier and step whose code `test` picks, for these reasons. */
  refuseWhere(test: (code: string, what: 'record' | 'step') => boolean, reasons?: readonly FieldReason[]): void
  /** Sets its clock (epoch ms). */
  setClock(now: number): void
  change(change: RemoteChange): void
  /** What a bundle brings: known by its operation it is there already. */
  takeRecord(operationId: string, code: string): RemoteRef
  takeStep(operationId: string, code: string): void
  /** Another epoch with what it had then: a restored backup. */
  restore(epoch: string, keep: (code: string) => boolean): void
}

const NO_SUMMARY: readonly FieldReason[] = [{ field: 'TrichYeuHoSo', reason: 'trống' }]
const LIMITS: ConnectorLimits = { dossiers: 3, steps: 10, lanes: 4, uploads: 2, files: true, codes: true, pull: true }

/** `mood` is asked before every call. */
export function createFakeProvince(mood: () => Mood = () => 'answers', limits: ConnectorLimits = LIMITS): FakeProvince {
  const arrived = new Map<string, string[]>()
  const operations = new Map<string, string>()
  const records = new Map<string, OutgoingDossier>()
  const told: OutgoingStep[] = []
  const files = new Map<string, string>()
  const changes: RemoteChange[] = []
  let epoch = 'first'
  let doubled = 0
  let codes = 0
  let clock = 0
  let refused: (code: string, what: 'record' | 'step') => boolean = () => false
  const first: Refusal = { kind: 'refused', reasons: NO_SUMMARY }
  let refusal = fail(first)
  const call = <T>(work: () => T) => {
    const now = mood()
    if (now === 'cut') return fail({ kind: 'unreachable' } as const)
    if (now === 'stranger') return fail({ kind: 'credentials-refused' } as const)
    if (now === 'busy') return fail({ kind: 'busy', retryAfterMs: 5 } as const)
    const value = work()
    return now === 'lost' ? fail({ kind: 'unreachable' } as const) : ok(value)
  }
  const createOne = (dossier: OutgoingDossier) => {
    const { operationId, code, files: manifest } = dossier
    if (code === null || refused(code, 'record')) return refusal
    if (limits.files && manifest.some((file) => file.remote === null || files.get(file.remote) !== file.sha256))
      return refusal
    if (arrived.has(code)) doubled++
    else arrived.set(code, [])
    operations.set(operationId, code)
    records.set(code, dossier)
    return ok({ id: `id-${code}`, code })
  }
  const amendOne = (dossier: OutgoingDossier) => {
    const { code, files: manifest } = dossier
    if (code === null || !arrived.has(code) || refused(code, 'record')) return refusal
    if (manifest.some((file) => file.remote === null || files.get(file.remote) !== file.sha256)) return refusal
    records.set(code, dossier)
    return ok(null)
  }
  const followOne = (step: OutgoingStep) => {
    const { operationId, remote, doubtful } = step
    const steps = arrived.get(remote.code)
    if (!steps || refused(remote.code, 'step')) return refusal
    // A connector asks before it sends a doubtful step again.
    if (steps.includes(operationId)) doubled += doubtful ? 0 : 1
    else {
      steps.push(operationId)
      told.push(step)
    }
    return ok(null)
  }
  return {
    kind: 'six-step',
    limits,
    arrived,
    records,
    told,
    files,
    doubled: () => doubled,
    refuseWhere(test, reasons = NO_SUMMARY) {
      refused = test
      refusal = fail({ kind: 'refused', reasons })
    },
    setClock(now) {
      clock = now
    },
    change: (change) => void changes.push(change),
    takeRecord(operationId, code) {
      if (!arrived.has(code)) arrived.set(code, [])
      operations.set(operationId, code)
      return { id: `id-${code}`, code }
    },
    takeStep(operationId, code) {
      const steps = arrived.get(code)
      if (steps && !steps.includes(operationId)) steps.push(operationId)
    },
    restore(next, keep) {
      epoch = next
      for (const code of [...arrived.keys()]) if (!keep(code)) arrived.delete(code)
      for (const [operation, code] of [...operations]) if (!keep(code)) operations.delete(operation)
      files.clear()
    },
    probe: () => Promise.resolve(call(() => ({ epoch, serverTime: clock }))),
    takeCodes: (unit, count) =>
      Promise.resolve(call(() => Array.from({ length: count }, () => `${unit}-261120-${String(9000 + codes++)}`))),
    find: ({ operationId, code }) =>
      Promise.resolve(
        call(() => {
          const found = operations.get(operationId) ?? (code !== null && arrived.has(code) ? code : undefined)
          return found === undefined ? null : { id: `id-${found}`, code: found }
        })
      ),
    upload(file, bytes, onProgress) {
      const sent = call(() => {
        const remote = `file-${file.fileId}`
        onProgress(bytes(0).byteLength)
        files.set(remote, file.sha256)
        return remote
      })
      return Promise.resolve(sent)
    },
    create: (dossiers) => Promise.resolve(call(() => dossiers.map(createOne))),
    amend(dossier) {
      const said = call(() => amendOne(dossier))
      return Promise.resolve(said.ok ? said.value : said)
    },
    follow: (steps) => Promise.resolve(call(() => steps.map(followOne))),
    pull: (cursor) =>
      Promise.resolve(
        call(() => ({ changes: changes.slice(Number(cursor)), cursor: String(changes.length), more: false }))
      ),
    close: () => Promise.resolve()
  }
}
