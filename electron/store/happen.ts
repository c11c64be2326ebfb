import type { Ids } from '../../shared/contract/ports.ts'
import { applyEvent, type Dossier, type FoldProblem } from '../../shared/domain/dossier/dossier.ts'
import type { Actor, Correctable, DossierEvent, EventBody } from '../../shared/domain/dossier/event.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import { isPartOfRecord, provinceMustKnow } from '../../shared/sync/mutation.ts'
import type { Certifications } from './certifications.ts'
import type { Db } from './connect.ts'
import type { DossierRows, NumberPlace } from './dossier-rows.ts'
import type { EventLog } from './event-log.ts'

/** Who does it, and when (epoch ms). */
export interface Moment {
  readonly actor: Actor
  readonly at: number
}

/** A dossier on its way through a transaction: what it is, and everything that happened to it. */
export interface Unfolding {
  readonly dossier: Dossier
  readonly history: readonly DossierEvent[]
}

/** Writes what happens: the event, the row that it makes, its search words, and the intent to send it. Call it inside a transaction. */
export function createHappen(db: Db, ids: Ids, events: EventLog, rows: DossierRows, certifications: Certifications) {
  const insertMutation = db.prepare(
    `INSERT INTO mutation (operationId, dossierId, eventId, position, state, at)
     SELECT ?, ?, ?, coalesce(max(position), 0) + 1, 'waiting', ? FROM mutation WHERE dossierId = ?`
  )
  const mustBeSent = ({ dossierId, accepted }: Dossier, { kind }: EventBody) =>
    accepted !== null &&
    provinceMustKnow(kind) &&
    (kind === 'accepted' || !isPartOfRecord(kind, rows.recordOf(dossierId)))
  const intend = (dossier: Dossier, { eventId, body, at }: DossierEvent) => {
    if (!mustBeSent(dossier, body)) return
    insertMutation.run(ids.next(), dossier.dossierId, eventId, at, dossier.dossierId)
    rows.markUnsent(dossier.dossierId)
  }
  return {
    begin(
      dossierId: string,
      body: EventBody,
      { actor, at }: Moment,
      place: NumberPlace
    ): Result<Unfolding, FoldProblem> {
      const draft = { eventId: ids.next(), dossierId, at, body }
      const dossier = applyEvent(undefined, draft)
      if (!dossier.ok) return dossier
      const event = events.append({ ...draft, actor, basedOn: null })
      rows.insert(dossier.value, place)
      intend(dossier.value, event)
      return ok({ dossier: dossier.value, history: [event] })
    },
    goOn(
      { dossier: before, history }: Unfolding,
      body: EventBody,
      { actor, at }: Moment
    ): Result<Unfolding, FoldProblem> {
      const draft = { eventId: ids.next(), dossierId: before.dossierId, at, body }
      const dossier = applyEvent(before, draft)
      if (!dossier.ok) return dossier
      const event = events.append({ ...draft, actor, basedOn: before.lastEventId })
      const now = { dossier: dossier.value, history: [...history, event] }
      rows.update(dossier.value)
      certifications.enter(event)
      if (body.kind === 'paperAttached') rows.attach(dossier.value, body, at)
      if (body.kind === 'corrected' || body.kind === 'accepted') rows.indexNames(dossier.value, peopleIn(now.history))
      intend(dossier.value, event)
      return ok(now)
    }
  }
}

export type Happen = ReturnType<typeof createHappen>

/** Everybody whom a history names as who files or for whom, in order. */
function peopleIn(history: readonly DossierEvent[]): Correctable[] {
  return history.flatMap(({ body }) => ('applicant' in body ? [body] : []))
}
