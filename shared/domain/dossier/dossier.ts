import { fail, ok, type Result } from '../../lib/result.ts'
import { effectOf } from './effects.ts'
import type { Accepted, Correctable, DossierEvent, EventBody, EventKind } from './event.ts'
import type { Dossier } from './folded.ts'
import { statusAfter, type Status, type StatusOrNone } from './status.ts'

export type { Dossier } from './folded.ts'

/** Why an event may not be appended: not in the table, or not one that a dossier that was (never) accepted may have. */
export type FoldProblem = {
  readonly kind: 'not-allowed'
  readonly status: StatusOrNone
  readonly event: EventBody['kind']
}

/** What of an event makes the dossier. */
export type Happening = Pick<DossierEvent, 'eventId' | 'dossierId' | 'at' | 'body'>

/** Events of a promise: without acceptance there is none to keep, restart or take back. */
const AFTER_ACCEPTANCE: readonly EventKind[] = ['supplementReceived', 'stopped', 'voided']

/** The status that `kind` leads to, or undefined when it may not follow. `undefined` = the dossier does not exist yet. */
export function statusWith(before: Pick<Dossier, 'status' | 'accepted'> | undefined, kind: EventKind) {
  if (before && before.accepted === null && AFTER_ACCEPTANCE.includes(kind)) return undefined
  if (before && before.accepted !== null && kind === 'accepted') return undefined
  return statusAfter(before?.status ?? 0, kind)
}

/** What one more event makes of a dossier. `undefined` = it does not exist yet. */
export function applyEvent(before: Dossier | undefined, event: Happening): Result<Dossier, FoldProblem> {
  const { body } = event
  const status = statusWith(before, body.kind)
  const begun = before ?? (status === undefined ? undefined : beginWith(event, status))
  if (status === undefined || !begun)
    return fail({ kind: 'not-allowed', status: before?.status ?? 0, event: body.kind })
  return ok({
    ...begun,
    ...effectOf(begun, body, event.at),
    status,
    lastEventId: event.eventId,
    version: begun.version + 1
  })
}

/** The dossier that a whole history tells, in order. Fails at the first event that the table does not allow. */
export function foldDossier(events: readonly Happening[]): Result<Dossier | undefined, FoldProblem> {
  let dossier: Dossier | undefined
  for (const event of events) {
    const next = applyEvent(dossier, event)
    if (!next.ok) return next
    dossier = next.value
  }
  return ok(dossier)
}

const NOTHING = {
  accepted: null,
  dueDate: '',
  dueTime: '',
  supplement: { times: 0, waitingFor: [], since: null, waitedMs: 0 },
  reappointments: 0,
  money: { askedVnd: 0, since: null, receipts: [] },
  papers: [],
  incidents: [],
  originals: [],
  digitised: [],
  desk: null,
  overrides: [],
  finished: null,
  delivered: null,
  voided: null,
  officialCode: null,
  prints: 0,
  version: 0
} as const

/** A dossier with nothing but what its first event brings; undefined for what cannot be a first event. */
function beginWith({ body, dossierId, eventId }: Happening, status: Status): Dossier | undefined {
  if (body.kind !== 'accepted' && body.kind !== 'filed' && body.kind !== 'turnedAway') return undefined
  return { ...NOTHING, dossierId, code: body.code, frozen: body, facts: body, status, lastEventId: eventId }
}

/** The acceptance with the facts that hold now: what is told to others. Paper shows what was frozen instead. */
export function asCorrected(accepted: Accepted, facts: Correctable): Accepted {
  return { ...accepted, ...facts }
}
