import { fail, ok, type Result } from '../../lib/result.ts'
import type { Accepted, Correctable, DossierEvent, EventBody } from './event.ts'
import { statusAfter, type Status, type StatusOrNone } from './status.ts'

/** A dossier (hồ sơ) as its history tells it. Legal status, delivery, money, digitisation and sync are separate things. */
export interface Dossier {
  readonly dossierId: string
  readonly accepted: Accepted
  /** What holds now of the facts that may be corrected; what was taken in and printed stays in `accepted`. */
  readonly facts: Correctable
  readonly status: Status
  /** Due now; the first promise stays in `accepted.due`. */
  readonly dueDate: string
  readonly dueTime: string
  /** The province's code of a dossier that was taken in under a provisional one; null until it is given. */
  readonly officialCode: string | null
  /** How often the slip was printed, the first print included. */
  readonly prints: number
  readonly lastEventId: string
  readonly version: number
}

/** Why an event may not be appended: not in the table, or the first event is not an acceptance. */
export type FoldProblem = {
  readonly kind: 'not-allowed'
  readonly status: StatusOrNone
  readonly event: EventBody['kind']
}

/** What one more event makes of a dossier. `undefined` = it does not exist yet. */
export function applyEvent(
  before: Dossier | undefined,
  event: Pick<DossierEvent, 'eventId' | 'dossierId' | 'body'>
): Result<Dossier, FoldProblem> {
  const from: StatusOrNone = before?.status ?? 0
  const status = statusAfter(from, event.body.kind)
  if (status === undefined) return fail({ kind: 'not-allowed', status: from, event: event.body.kind })
  const { body } = event
  if (!before) {
    if (body.kind !== 'accepted') return fail({ kind: 'not-allowed', status: from, event: body.kind })
    const { dueDate, dueTime } = body.due
    return ok({
      dossierId: event.dossierId,
      accepted: body,
      facts: factsOf(body),
      status,
      dueDate,
      dueTime,
      officialCode: null,
      prints: 0,
      lastEventId: event.eventId,
      version: 1
    })
  }
  const due = body.kind === 'supplementReceived' ? body.due : before
  return ok({
    ...before,
    facts: body.kind === 'corrected' ? factsOf(body) : before.facts,
    status,
    dueDate: due.dueDate,
    dueTime: due.dueTime,
    officialCode: body.kind === 'codeGiven' ? body.code : before.officialCode,
    prints: before.prints + (body.kind === 'printed' ? 1 : 0),
    lastEventId: event.eventId,
    version: before.version + 1
  })
}

/** The dossier that a whole history tells, in order. Fails at the first event that the table does not allow. */
export function foldDossier(events: readonly DossierEvent[]): Result<Dossier | undefined, FoldProblem> {
  let dossier: Dossier | undefined
  for (const event of events) {
    const next = applyEvent(dossier, event)
    if (!next.ok) return next
    dossier = next.value
  }
  return ok(dossier)
}

const factsOf = ({ applicant, authoriser, delivery, note }: Correctable): Correctable => ({
  applicant,
  authoriser,
  delivery,
  note
})

/** The acceptance with the facts that hold now: what is told to others. Paper shows what was frozen instead. */
export function asCorrected({ accepted, facts }: Pick<Dossier, 'accepted' | 'facts'>): Accepted {
  return { ...accepted, ...facts }
}
