import type { Ids } from '../../shared/contract/ports.ts'
import { foldDossier } from '../../shared/domain/dossier/dossier.ts'
import { isStale } from '../../shared/domain/dossier/stale.ts'
import { invariant, present } from '../../shared/lib/invariant.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import type { Deed } from '../../shared/domain/forms/event-paper.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { Certifications } from './certifications.ts'
import type { Db } from './connect.ts'
import type { EventLog } from './event-log.ts'
import type { Happen, Moment, Unfolding } from './happen.ts'
import type { Numbers } from './numbers.ts'
import type { Pool } from './pool.ts'
import type { Prints } from './prints.ts'
import type { ActCommand, AttachCommand, BeginCommand, Done } from './commands.ts'
import type { Store } from './store.ts'
import type { Tray } from './tray.ts'

interface ActParts {
  readonly db: Db
  readonly ids: Ids
  readonly events: EventLog
  readonly prints: Prints
  readonly pool: Pool
  readonly numbers: Numbers
  readonly certifications: Certifications
  readonly happen: Happen
  readonly tray: Tray
}

/** What a counter does to its records, each inside the caller's transaction. */
export function createActs({ db, ids, events, prints, pool, numbers, certifications, happen, tray }: ActParts) {
  const discardDraft = db.prepare('DELETE FROM draft WHERE draftId = ?')
  const remember = db.prepare('INSERT INTO act (operationId, dossierId, eventId) VALUES (?, ?, ?)')

  const find = (dossierId: string): Unfolding | undefined => {
    const history = events.ofDossier(dossierId)
    const folded = foldDossier(history)
    return folded.ok && folded.value ? { dossier: folded.value, history } : undefined
  }
  /** Deeds one after the other, each with its paper queued. What was decided must be allowed: anything else is a bug. */
  const carryOut = (from: Unfolding, deeds: readonly Deed[], by: Moment) => {
    const printIds: string[] = []
    let now = from
    for (const { body, paper } of deeds) {
      const next = happen.goOn(now, body, by)
      invariant(next.ok, `${body.kind} was decided and may not follow`)
      now = next.value
      printIds.push(...queue(now, paper, by.at))
    }
    return { printIds, happened: now.history.slice(from.history.length) }
  }
  const queue = ({ dossier }: Unfolding, paper: Deed['paper'], at: number): string[] => {
    const { dossierId, lastEventId: eventId } = dossier
    return paper === null ? [] : [prints.add({ dossierId, eventId, ...paper, at }).printId]
  }

  return {
    begin(command: BeginCommand): Done | undefined {
      const { operationId, day, unitCode, counterId, at } = command
      const year = Number(day.slice(0, 4))
      let taken: ReturnType<Numbers['next']>
      let paper = 0
      const deeds = command.begin({
        dossier() {
          taken = numbers.next(command)
          return taken && { code: taken.code, codeKind: taken.codeKind, register: taken.register }
        },
        paper: (form) => (paper = numbers.paper(form, year)),
        certification: certifications.giver(day)
      })
      if (!deeds) return undefined
      const dossierId = ids.next()
      if (taken && command.numbering.policy === 'pool') pool.take(taken.code, dossierId)
      const [{ body, paper: firstPaper }, ...rest] = deeds
      const number = taken ?? ({ codeKind: 'refusal', serial: paper } as const)
      const { codeKind, serial } = number
      const place = { operationId, day, unitCode, counterId, codeKind, serial }
      const begun = happen.begin(dossierId, body, command, place)
      invariant(begun.ok, `a dossier begins with ${body.kind}`)
      const first = queue(begun.value, firstPaper, at)
      const printIds = [...first, ...carryOut(begun.value, rest, command).printIds]
      discardDraft.run(operationId)
      return { dossierId, printIds, repeated: false }
    },
    act<P extends { readonly kind: string }>(
      command: ActCommand<P>
    ): Result<Done, P | { readonly kind: 'not-found' | 'stale' }> {
      const { operationId, dossierId, basedOn, at } = command
      const now = find(dossierId)
      if (!now) return fail({ kind: 'not-found' })
      if (isStale(now.history, basedOn)) return fail({ kind: 'stale' })
      const day = localDate(at)
      const deeds = command.decide(now.dossier, {
        paper: (form) => numbers.paper(form, Number(day.slice(0, 4))),
        register: () => numbers.register(day)
      })
      if (!deeds.ok) return deeds
      const { printIds, happened } = carryOut(now, deeds.value, command)
      remember.run(operationId, dossierId, present(happened[0], 'event of an act').eventId)
      discardDraft.run(operationId)
      return ok({ dossierId, printIds, repeated: false })
    },
    append(
      ...[dossierId, body, actor, at]: Parameters<Store['dossiers']['append']>
    ): ReturnType<Store['dossiers']['append']> {
      const now = find(dossierId)
      if (!now) return fail({ kind: 'not-found' })
      const next = happen.goOn(now, body, { actor, at })
      return next.ok ? ok(present(next.value.history.at(-1), 'appended event')) : next
    },
    attach({ dossierId, files, pageIds, ...by }: AttachCommand): ReturnType<Store['dossiers']['attach']> {
      let now = find(dossierId)
      if (!now) return fail({ kind: 'not-found' })
      // A second press finds the pages gone with the first.
      if (pageIds.some((pageId) => tray.port.find(pageId) === undefined)) return fail({ kind: 'pages-gone' })
      for (const file of files) {
        const next = happen.goOn(now, { kind: 'paperAttached', ...file }, by)
        // Whether a scan may be added depends on the status alone: the first one is refused, or none.
        if (!next.ok) return next
        now = next.value
      }
      pageIds.forEach(tray.removePage)
      return ok(null)
    },
    /** The papers that were queued with an operation: of its first event and of those after it in the same instant. */
    papersOf({ dossierId, eventId }: { readonly dossierId: string; readonly eventId: string }): string[] {
      const history = events.ofDossier(dossierId)
      const first = history.findIndex((event) => event.eventId === eventId)
      const at = history[first]?.at
      return history
        .slice(first)
        .filter((event) => event.at === at)
        .flatMap((event) => prints.ofEvent(event.eventId)?.printId ?? [])
    }
  }
}
