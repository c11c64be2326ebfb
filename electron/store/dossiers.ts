import { z } from 'zod'
import type { Ids } from '../../shared/contract/ports.ts'
import { type Dossier, foldDossier } from '../../shared/domain/dossier/dossier.ts'
import { present } from '../../shared/lib/invariant.ts'
import { fail, ok } from '../../shared/lib/result.ts'
import { createActs } from './acts.ts'
import { createBundleRows } from './bundle-rows.ts'
import { createCertifications } from './certifications.ts'
import type { Db } from './connect.ts'
import { createDossierRows, LINE_COLUMNS, readLine } from './dossier-rows.ts'
import { attempt } from './errors.ts'
import type { EventLog } from './event-log.ts'
import { createHappen } from './happen.ts'
import { createLooseBlobs } from './loose-blobs.ts'
import { createNumbers } from './numbers.ts'
import type { Pool } from './pool.ts'
import type { Prints } from './prints.ts'
import type { Done, TakeInOutcome } from './commands.ts'
import type { Store } from './store.ts'
import { createTray } from './tray.ts'

const codeSchema = z.object({ dossierId: z.string() }).optional()
const doneSchema = z.object({ dossierId: z.string(), eventId: z.string() }).optional()

type Dossiers = Omit<Store['dossiers'], 'search' | 'counts'>

/** Dossiers: taken in whole or not at all, changed by events only. */
export function createDossiers(db: Db, ids: Ids, events: EventLog, prints: Prints, pool: Pool): Dossiers {
  const tray = createTray(db, createLooseBlobs(db))
  const rows = createDossierRows(db)
  const bundles = createBundleRows(db)
  const numbers = createNumbers(db, pool)
  const certifications = createCertifications(db)
  const happen = createHappen(db, ids, events, rows, certifications)
  const acts = createActs({ db, ids, events, prints, pool, numbers, certifications, happen, tray })
  const operation = db.prepare(
    `SELECT dossierId, (SELECT eventId FROM event WHERE event.dossierId = dossier.dossierId ORDER BY seq LIMIT 1) AS eventId
     FROM dossier WHERE operationId = @operationId UNION SELECT dossierId, eventId FROM act WHERE operationId = @operationId`
  )
  const byCode = db.prepare('SELECT dossierId FROM dossier WHERE code = @code OR officialCode = @code')
  const byPerson = db.prepare(`SELECT ${LINE_COLUMNS} FROM dossier WHERE idNumber = ? ORDER BY row DESC LIMIT ?`)

  const current = (dossierId: string): Dossier | undefined => {
    const folded = foldDossier(events.ofDossier(dossierId))
    return folded.ok ? folded.value : undefined
  }
  const findDone = (operationId: string): Done | undefined => {
    const found = doneSchema.parse(operation.get({ operationId }))
    return found && { dossierId: found.dossierId, printIds: acts.papersOf(found), repeated: true }
  }
  const asTakenIn = ({ dossierId, printIds, repeated }: Done): TakeInOutcome => ({
    dossierId,
    accepted: present(current(dossierId)?.accepted ?? undefined, 'acceptance'),
    printId: present(printIds[0], 'first print'),
    repeated
  })
  const begin = db.transaction((...[command]: Parameters<Dossiers['begin']>): Done | undefined => {
    return findDone(command.operationId) ?? acts.begin(command)
  })
  const beginOnce: Dossiers['begin'] = (command) => {
    const done = attempt(() => begin.immediate(command))
    if (!done.ok) return done
    return done.value ? ok(done.value) : fail({ kind: 'no-number' })
  }
  const append = db.transaction<(...args: Parameters<Dossiers['append']>) => ReturnType<Dossiers['append']>>(
    (...args) => acts.append(...args)
  )

  return {
    takeIn({ accept, copies, ...command }) {
      const done = beginOnce({
        ...command,
        begin(give) {
          const number = give.dossier()
          const body = number && accept(number)
          return body && [{ body, paper: { form: body.formVersion, copies } }]
        }
      })
      return done.ok ? ok(asTakenIn(done.value)) : done
    },
    findOperation(operationId) {
      const done = findDone(operationId)
      return done && asTakenIn(done)
    },
    begin: beginOnce,
    findDone,
    act(command) {
      const done = attempt(() =>
        db
          .transaction(() => {
            const before = findDone(command.operationId)
            return before ? ok(before) : acts.act(command)
          })
          .immediate()
      )
      return done.ok ? done.value : done
    },
    append(...args) {
      const done = attempt(() => append.immediate(...args))
      return done.ok ? done.value : done
    },
    byCode: (code) => codeSchema.parse(byCode.get({ code }))?.dossierId,
    attach(command) {
      const done = attempt(() => db.transaction(() => acts.attach(command)).immediate())
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
    events: (dossierId) => events.ofDossier(dossierId),
    current,
    byPerson(idNumber, limit) {
      const lines = idNumber === '' ? [] : byPerson.all(idNumber, limit).map(readLine)
      const [latest] = lines
      const applicant = latest && current(latest.dossierId)?.facts.applicant
      return applicant && { applicant, dossiers: lines }
    },
    rangeLeft: (day, range) => numbers.rangeLeft(day, range)
  }
}
