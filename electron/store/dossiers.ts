import { z } from 'zod'
import type { Ids } from '../../shared/contract/ports.ts'
import { applyEvent, type Dossier, foldDossier } from '../../shared/domain/dossier/dossier.ts'
import type { Accepted, Correctable, DossierEvent } from '../../shared/domain/dossier/event.ts'
import { nextNumber, numbersLeft } from '../../shared/domain/numbering/series.ts'
import { invariant, present } from '../../shared/lib/invariant.ts'
import { fail, ok } from '../../shared/lib/result.ts'
import { isPartOfRecord, provinceMustKnow } from '../../shared/sync/mutation.ts'
import { createBundleRows } from './bundle-rows.ts'
import type { Db } from './connect.ts'
import { createDossierRows, LINE_COLUMNS, readLine } from './dossier-rows.ts'
import { attempt } from './errors.ts'
import type { EventLog } from './event-log.ts'
import type { Pool } from './pool.ts'
import type { Prints } from './prints.ts'
import type { Store, TakeInCommand, TakeInOutcome } from './store.ts'

const maxSchema = z.object({ serial: z.number().nullable() })
const idSchema = z.object({ dossierId: z.string() }).optional()

type Dossiers = Omit<Store['dossiers'], 'search' | 'counts'>

/** Dossiers: taken in whole or not at all, changed by events only. */
export function createDossiers(db: Db, ids: Ids, events: EventLog, prints: Prints, pool: Pool): Dossiers {
  const rows = createDossierRows(db)
  const bundles = createBundleRows(db)
  const highest = (where: string) => db.prepare(`SELECT max(serial) AS serial FROM dossier WHERE ${where}`)
  const highestOfficial = highest("day = ? AND codeKind = 'official' AND unitCode = ? AND serial BETWEEN ? AND ?")
  const highestOfDay = highest("day = ? AND codeKind = 'official' AND serial BETWEEN ? AND ?")
  const highestProvisional = highest("day = ? AND codeKind = 'provisional' AND counterId = ?")
  // Serials run on from volume to volume: the last one stands in the last volume, one step into the index.
  const highestRegister = db.prepare(
    `SELECT max(registerSerial) AS serial FROM dossier WHERE registerYear = @year AND registerBook =
       (SELECT max(registerBook) FROM dossier WHERE registerYear = @year)`
  )
  const byOperation = db.prepare('SELECT dossierId FROM dossier WHERE operationId = ?')
  const byPerson = db.prepare(`SELECT ${LINE_COLUMNS} FROM dossier WHERE idNumber = ? ORDER BY row DESC LIMIT ?`)
  const insertMutation = db.prepare(
    `INSERT INTO mutation (operationId, dossierId, eventId, position, state, at)
     SELECT ?, ?, ?, coalesce(max(position), 0) + 1, 'waiting', ? FROM mutation WHERE dossierId = ?`
  )
  const discardDraft = db.prepare('DELETE FROM draft WHERE draftId = ?')

  const serialOf = (row: unknown) => maxSchema.parse(row).serial ?? 0
  const usedNumbers = ({ day, unitCode, counterId, numbering }: TakeInCommand) => ({
    official:
      numbering.policy === 'range' ? serialOf(highestOfficial.get(day, unitCode, numbering.from, numbering.to)) : 0,
    pooled: numbering.policy === 'pool' ? pool.first(day) : undefined,
    provisional: serialOf(highestProvisional.get(day, counterId)),
    register: serialOf(highestRegister.get({ year: Number(day.slice(0, 4)) }))
  })
  const accepted = (dossierId: string): Accepted | undefined => {
    const body = events.first(dossierId)?.body
    return body?.kind === 'accepted' ? body : undefined
  }
  const current = (dossierId: string): Dossier | undefined => {
    const folded = foldDossier(events.ofDossier(dossierId))
    return folded.ok ? folded.value : undefined
  }
  const findOperation = (operationId: string): TakeInOutcome | undefined => {
    const found = idSchema.parse(byOperation.get(operationId))
    if (!found) return undefined
    const { dossierId } = found
    const job = present(prints.first(dossierId), 'first print')
    return { dossierId, accepted: present(accepted(dossierId), 'acceptance'), printId: job.printId, repeated: true }
  }
  /** The event, what it makes of the dossier, and the intent to send it. */
  const record = (dossierId: string, eventId: string, at: number) => {
    insertMutation.run(ids.next(), dossierId, eventId, at, dossierId)
    rows.markUnsent(dossierId)
  }

  const takeIn = db.transaction((command: TakeInCommand): TakeInOutcome | undefined => {
    const before = findOperation(command.operationId)
    if (before) return before
    const number = nextNumber(command, usedNumbers(command))
    if (!number) return undefined
    const { serial, ...taken } = number
    const body = command.accept(taken)
    const dossierId = ids.next()
    if (command.numbering.policy === 'pool') pool.take(number.code, dossierId)
    const event = events.append({
      eventId: ids.next(),
      dossierId,
      at: command.at,
      actor: command.actor,
      basedOn: null,
      body
    })
    const dossier = applyEvent(undefined, event)
    invariant(dossier.ok, 'acceptance begins a dossier')
    rows.insert(dossier.value, { ...command, serial })
    record(dossierId, event.eventId, command.at)
    const job = prints.add(dossierId, body.formVersion, command.copies, command.at)
    discardDraft.run(command.operationId)
    return { dossierId, accepted: body, printId: job.printId, repeated: false }
  })

  const append = db.transaction<(...args: Parameters<Dossiers['append']>) => ReturnType<Dossiers['append']>>(
    (dossierId, body, actor, at) => {
      const history = events.ofDossier(dossierId)
      const now = foldDossier(history)
      if (!now.ok || !now.value) return fail({ kind: 'not-found' })
      const draft = { eventId: ids.next(), dossierId, at, body }
      const next = applyEvent(now.value, draft)
      if (!next.ok) return next
      const event = events.append({ ...draft, actor, basedOn: now.value.lastEventId })
      rows.update(next.value)
      if (body.kind === 'paperAttached') rows.attach(dossierId, body, at)
      if (body.kind === 'corrected') rows.indexNames(next.value, peopleIn([...history, event]))
      if (next.value.accepted && provinceMustKnow(body.kind) && !isPartOfRecord(body.kind, rows.recordOf(dossierId)))
        record(dossierId, event.eventId, at)
      return ok(event)
    }
  )

  return {
    takeIn(command) {
      const done = attempt(() => takeIn.immediate(command))
      if (!done.ok) return done
      return done.value ? ok(done.value) : fail({ kind: 'no-number' })
    },
    findOperation,
    append(...args) {
      const done = attempt(() => append.immediate(...args))
      return done.ok ? done.value : done
    },
    find(dossierId) {
      const line = rows.find(dossierId)
      return (
        line && {
          line,
          events: events.ofDossier(dossierId),
          prints: prints.ofDossier(dossierId),
          bundles: bundles.ofDossier(dossierId)
        }
      )
    },
    accepted,
    current,
    byPerson(idNumber, limit) {
      const lines = idNumber === '' ? [] : byPerson.all(idNumber, limit).map(readLine)
      const [latest] = lines
      const applicant = latest && current(latest.dossierId)?.facts.applicant
      return applicant && { applicant, dossiers: lines }
    },
    rangeLeft: (day, range) => numbersLeft(range, serialOf(highestOfDay.get(day, range.from, range.to)))
  }
}

/** Everybody whom a history names as who files or for whom, in order. */
function peopleIn(history: readonly DossierEvent[]): Correctable[] {
  return history.flatMap(({ body }) => (body.kind === 'accepted' || body.kind === 'corrected' ? [body] : []))
}
